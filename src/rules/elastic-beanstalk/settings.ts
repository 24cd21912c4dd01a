import { Judgement, Resource, Value } from '../../template';

const TEMPLATE = 'AWS::ElasticBeanstalk::ConfigurationTemplate';

/** The option settings of an environment: its own, and below them those of its configuration template. */
export class Settings {
  static of(environment: Resource): Settings {
    return environment.once('settings', () => new Settings(environment));
  }

  private readonly all: readonly Value[];
  /** What may hold further settings, and can't be read. */
  private readonly open?: Judgement;

  private constructor(environment: Resource) {
    const name = environment.at('TemplateName');
    const template = environment.named(name, TEMPLATE);
    this.all = [environment, ...template ? [template] : []].flatMap((resource) => resource.at('OptionSettings').items());
    const unreadable = this.all.flatMap((item) => [item, item.at('Namespace'), item.at('OptionName')]).find(({ unknown }) => unknown);
    this.open = unreadable?.unverifiable() ?? (name.isAbsent || template ? undefined : Judgement.unverifiable(name.path,
      `${name.path} names a configuration template that is not in these templates, and the option may be set there. Judge them together, or set it here.`));
  }

  /** The namespaces that begin so and have settings. */
  namespaces(prefix: string): readonly string[] {
    return [...new Set(this.all.map((item) => item.at('Namespace').text ?? '').filter((namespace) => namespace.startsWith(prefix)))];
  }

  /** The value of an option, if it is set. */
  value(namespace: string, option: string): Value | undefined {
    return this.all.find((item) => item.at('Namespace').text === namespace && item.at('OptionName').text === option)?.at('Value');
  }

  /** What `check` says of an option; where it is not set, what `otherwise` says of the default. */
  judge(namespace: string, option: string, check: (value: Value) => Judgement, otherwise?: Judgement): Judgement {
    const value = this.value(namespace, option);
    return value ? check(value) : this.open ?? otherwise ?? Judgement.fail('Properties.OptionSettings', `${option} of ${namespace} is not set`);
  }

  /** No setting is in a namespace. */
  haveNone(namespace: string, message: string): Judgement {
    const found = this.all.find((item) => item.at('Namespace').text === namespace);
    return found ? Judgement.fail(found.path, `${found.path} ${message}`) : this.open ?? Judgement.pass();
  }
}
