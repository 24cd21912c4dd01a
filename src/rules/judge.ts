import { Application, Conclusion, Declaration, forEachWorld, Judgement, MAX_WORLDS, Remark, Resource, Template } from '../template';
import { EVERY_TYPE, ResourceRule, Rule } from './rule';

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
  const byType = new RulesByType(rules);
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
      for (const rule of byType.get(declaration.type)) {
        const outcome = judgeResource(application, declaration, rule);
        if (outcome) {
          outcomes.push(outcome);
        }
      }
    }
  }
  return outcomes;
}

function judgeTemplate({ conclusion, remarks }: Judgement, rule: Rule, template: Template): Outcome {
  return { rule, template, conclusion, remarks };
}

function judgeResource(application: Application, declaration: Declaration, rule: ResourceRule): Outcome | undefined {
  const found = new Worst();
  const complete = forEachWorld((world) => {
    const resource = new Resource(application, declaration, world);
    if (resource.exists) {
      found.add(rule.check(resource), world.description);
    }
  });
  if (!complete) {
    found.add(Judgement.unverifiable('Properties',
      `the conditions and parameters that decide this make more than ${MAX_WORLDS} combinations; not all were tried. Use fewer.`), '');
  }
  return found.conclusion && {
    rule, template: declaration.template, resource: declaration, conclusion: found.conclusion, remarks: found.remarks,
  };
}

/** Gathers judgements of many worlds: the worst one counts. */
class Worst {
  conclusion?: Conclusion;
  private readonly found = new Map<string, Remark>();

  get remarks(): Remark[] {
    return [...this.found.values()];
  }

  add({ conclusion, remarks }: Judgement, circumstances: string): void {
    const rank = RANKS[conclusion];
    const known = this.conclusion === undefined ? -1 : RANKS[this.conclusion];
    if (rank > known) {
      this.conclusion = conclusion;
      this.found.clear();
    }
    if (rank >= known) {
      remarks.forEach((remark) => this.keep(remark, circumstances));
    }
  }

  /** The first circumstances in which something is wrong are told; the same thing in other circumstances is no news. */
  private keep({ path, message }: Remark, circumstances: string): void {
    const key = `${path} ${message}`;
    if (!this.found.has(key)) {
      this.found.set(key, { path, message: circumstances ? `${message} (when ${circumstances})` : message });
    }
  }
}

const RANKS: { readonly [conclusion in Conclusion]: number } = { pass: 0, unverifiable: 1, fail: 2 };

/** The rules for each type, looked up once per type. */
class RulesByType {
  private readonly known = new Map<string, readonly ResourceRule[]>();

  constructor(private readonly rules: readonly Rule[]) {}

  get(type: string): readonly ResourceRule[] {
    let rules = this.known.get(type);
    if (!rules) {
      rules = this.rules.filter((rule): rule is ResourceRule =>
        'check' in rule && (rule.appliesTo === EVERY_TYPE || rule.appliesTo.includes(type)));
      this.known.set(type, rules);
    }
    return rules;
  }
}
