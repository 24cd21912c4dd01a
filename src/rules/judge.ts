import { Application, Conclusion, Declaration, forEachWorld, Judgement, MAX_WORLDS, Remark, Resource, Template, World } from '../template';
import { EVERY_TYPE, looksAt, ResourceRule, Rule } from './rule';

/** What one rule says about one resource (or one template), in every way it can be deployed. */
export interface Outcome {
  readonly rule: Rule;
  readonly template: Template;
  /** The resource; absent for rules about whole templates. */
  readonly resource?: Declaration;
  readonly conclusion: Conclusion;
  /** Why it fails or can't be verified; for a pass: which default of the service it rests on. */
  readonly remarks: readonly Remark[];
}

/** Whether a resource (or, without one, a template as a whole) is to be judged at all. */
export type Selection = (template: Template, resource?: Declaration) => boolean;

/** Judges an application by rules, in one pass over its resources; what `selects` leaves out is read, but not judged. */
export function judge(application: Application, rules: readonly Rule[], selects: Selection = () => true): Outcome[] {
  const byType = RulesByType.of(rules);
  const outcomes: Outcome[] = [];
  for (const template of application.templates) {
    for (const rule of rules) {
      if ('checkTemplate' in rule && selects(template)) {
        outcomes.push(judgeTemplate(rule.checkTemplate(template, application), rule, template));
      }
    }
    for (const declaration of template.resources) {
      if (!selects(template, declaration)) {
        continue;
      }
      judgeResource(application, declaration, byType.get(declaration.type), outcomes);
    }
  }
  return outcomes;
}

function judgeTemplate({ conclusion, remarks }: Judgement, rule: Rule, template: Template): Outcome {
  return { rule, template, conclusion, remarks };
}

function judgeResource(application: Application, declaration: Declaration, rules: readonly ResourceRule[], outcomes: Outcome[]): void {
  const isLeftToMacro = Object.hasOwn(declaration.properties, 'Fn::Transform');
  let resource = new Resource(application, declaration, new World());
  for (const rule of rules) {
    // As long as nothing had to be decided, what one rule has read is as good for the next.
    if (!resource.world.isUntouched) {
      resource = new Resource(application, declaration, new World());
    }
    const { conclusion, remarks } = judgeInEveryWorld(resource, rule);
    if (conclusion === 'pass' && isLeftToMacro && rule.appliesTo !== EVERY_TYPE) {
      const { template } = declaration;
      outcomes.push({ rule, template, resource: declaration, conclusion: LEFT_TO_MACRO.conclusion, remarks: LEFT_TO_MACRO.remarks });
    } else if (conclusion) {
      outcomes.push({ rule, template: declaration.template, resource: declaration, conclusion, remarks });
    }
  }
}

/** A macro beside the properties may add to them whatever it likes, also what would make the rule fail. */
const LEFT_TO_MACRO = Judgement.unverifiable('Properties.Fn::Transform',
  'Properties can\'t be verified: a Fn::Transform beside them may write anything into them. Write the properties out.');

function judgeInEveryWorld(first: Resource, rule: ResourceRule): { readonly conclusion?: Conclusion; readonly remarks: readonly Remark[] } {
  const judgement = first.exists ? rule.check(first) : undefined;
  if (first.world.isUntouched) {
    return judgement ?? { remarks: [] };
  }
  const found = new Worst();
  const complete = forEachWorld((world) => {
    const resource = world === first.world ? first : new Resource(first.application, first.declaration, world);
    const here = resource === first ? judgement : resource.exists ? rule.check(resource) : undefined;
    if (here) {
      found.add(here, world);
    }
  }, first.world);
  if (!complete) {
    found.add(Judgement.unverifiable('Properties',
      `the conditions and parameters that decide this make more than ${MAX_WORLDS} combinations; not all were tried. Use fewer.`));
  }
  return found;
}

/** Gathers judgements of many worlds: the worst one counts. */
class Worst {
  conclusion?: Conclusion;
  private worlds = 0;
  private readonly found = new Map<string, { readonly remark: Remark; readonly world?: World; count: number }>();

  /** What is wrong in some worlds only is told with the first circumstances in which it is. */
  get remarks(): Remark[] {
    return [...this.found.values()].map(({ remark: { path, message }, world, count }) =>
      ({ path, message: count < this.worlds && world?.description ? `${message} (when ${world.description})` : message, world }));
  }

  add({ conclusion, remarks }: Judgement, world?: World): void {
    this.worlds++;
    const rank = RANKS[conclusion];
    const known = this.conclusion === undefined ? -1 : RANKS[this.conclusion];
    if (rank > known) {
      this.conclusion = conclusion;
      this.found.clear();
    }
    if (rank >= known) {
      remarks.forEach((remark) => this.keep(remark, world));
    }
  }

  private keep(remark: Remark, world?: World): void {
    const key = `${remark.path} ${remark.message}`;
    const known = this.found.get(key);
    if (known) {
      known.count++;
    } else {
      this.found.set(key, { remark, world, count: 1 });
    }
  }
}

const RANKS: { readonly [conclusion in Conclusion]: number } = { pass: 0, unverifiable: 1, fail: 2 };

/** The rules for each type, looked up once per type, however many applications are judged by them. */
class RulesByType {
  static of(rules: readonly Rule[]): RulesByType {
    let byType = RulesByType.all.get(rules);
    if (!byType) {
      byType = new RulesByType(rules);
      RulesByType.all.set(rules, byType);
    }
    return byType;
  }

  private static readonly all = new WeakMap<readonly Rule[], RulesByType>();

  private readonly known = new Map<string, readonly ResourceRule[]>();

  private constructor(private readonly rules: readonly Rule[]) {}

  get(type: string): readonly ResourceRule[] {
    let rules = this.known.get(type);
    if (!rules) {
      rules = this.rules.filter((rule): rule is ResourceRule => looksAt(rule, type));
      this.known.set(type, rules);
    }
    return rules;
  }
}
