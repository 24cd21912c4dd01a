import { all, isObject, Json, JsonObject, Judgement, Template } from '../template';
import { mustBeHttps } from './https';
import { Basis, RuleLevel } from './level';
import { rule, templateRule } from './rule';
import { namesSecret } from './secrets';
import { writtenAt } from './written';

export const nestedStackHttps = rule({
  id: 'CloudFormation.NestedStackHttps',
  title: 'Nested stacks read their templates over https',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(c)(1)', '164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'AWS CloudFormation, AWS::CloudFormation::Stack TemplateURL',
  appliesTo: ['AWS::CloudFormation::Stack'],
  rationale: 'What is read over plain HTTP can be changed on its way, and a template decides about everything that it deploys.',
  fix: 'Begin TemplateURL with https://.',
  crosswalk: {},
  check: (stack) => mustBeHttps(stack.at('TemplateURL')),
});

export const noEchoSecrets = templateRule({
  id: 'CloudFormation.NoEchoSecrets',
  title: 'Parameters for secrets are hidden, have no default and are not put out again',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(5)(ii)(D)'],
  source: 'AWS CloudFormation user guide, "Security best practices for CloudFormation"; "CloudFormation template Parameters syntax": NoEcho',
  rationale: 'Everyone who may describe a stack sees its parameters, unless NoEcho hides them, and its outputs, whatever NoEcho says. '
    + 'A default is written into the template.',
  fix: 'Set NoEcho: true and no Default, or better: keep the secret in Secrets Manager and take its ARN.',
  crosswalk: {},
  checkTemplate: hidesSecrets,
});

function hidesSecrets({ parameters, outputs }: Template): Judgement {
  const secrets = Object.entries(parameters).filter(([name, parameter]) => namesSecret(name) && isObject(parameter) && isPlainText(parameter));
  const hidden = secrets.map(([name, parameter]) => isHidden(`Parameters.${name}`, parameter as JsonObject));
  const names = new Set(secrets.map(([name]) => name));
  const shown = names.size === 0 ? [] : Object.entries(outputs).map(([name, output]) => showsNone(`Outputs.${name}`, output, names));
  return all(...hidden, ...shown);
}

function isPlainText({ Type, AllowedValues }: JsonObject): boolean {
  return (Type === undefined || Type === 'String') && AllowedValues === undefined;
}

function isHidden(path: string, { NoEcho, Default }: JsonObject): Judgement {
  const isWritten = typeof Default === 'string' && Default !== '' && !Default.startsWith('{{resolve:');
  return all(
    String(NoEcho).toLowerCase() === 'true' ? Judgement.pass() : Judgement.fail(`${path}.NoEcho`, `${path} is named as a secret and NoEcho is not true`),
    isWritten ? Judgement.fail(`${path}.Default`, `${path}.Default writes a secret into the template; remove it`) : Judgement.pass(),
  );
}

function showsNone(path: string, output: Json | undefined, secrets: ReadonlySet<string>): Judgement {
  const value = isObject(output) ? output.Value : output;
  const shown = parametersIn(value).find((name) => secrets.has(name));
  if (shown !== undefined) {
    return Judgement.fail(`${path}.Value`, `${path}.Value shows parameter "${shown}" to everyone who may describe the stack`);
  }
  return writtenAt(value, '', path).some(({ text }) => text === undefined)
    ? Judgement.unverifiable(`${path}.Value`, `${path}.Value can't be verified: a macro writes it. Write the value out.`)
    : Judgement.pass();
}

/** Every name that an expression refers to, in any branch. */
function parametersIn(value: Json | undefined): string[] {
  if (Array.isArray(value)) {
    return (value as Json[]).flatMap(parametersIn);
  }
  if (!isObject(value)) {
    return typeof value === 'string' ? [...value.matchAll(/\$\{\s*([A-Za-z0-9]+)\s*\}/g)].map(([, name]) => name) : [];
  }
  return typeof value.Ref === 'string' ? [value.Ref] : Object.values(value).flatMap(parametersIn);
}

/** AWS CloudFormation; what its templates must not hold is asked by CloudFormation.NoPhiInTemplate, among the general rules. */
export const CLOUDFORMATION_RULES = [nestedStackHttps, noEchoSecrets] as const;
