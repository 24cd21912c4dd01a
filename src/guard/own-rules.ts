import { IHipaaRule } from './hipaa-rule';
import { HipaaRuleResource } from './hipaa-rule-resource';
import { Basis, ResourceRule, ruleById } from '../rules';

/** The rule as the engine judges it, or an error that names what is wrong with it. */
export function ruleOf(where: string, own: IHipaaRule): ResourceRule {
  if (!/^[A-Z][A-Za-z0-9]*\.[A-Z][A-Za-z0-9]*$/.test(own.id)) {
    throw new Error(`${where}: 'rules' must hold rules with ids such as Clinic.TagsOwner, got ${JSON.stringify(own.id)}.`);
  }
  if (ruleById(own.id)) {
    throw new Error(`${where}: 'rules' must hold rules with ids of their own, got ${own.id}, which is a rule of cdk-hipaa.`);
  }
  return {
    id: own.id,
    title: own.title,
    level: own.level,
    basis: Basis.PRACTICE,
    safeguards: own.safeguards,
    source: own.source,
    rationale: own.title,
    fix: own.fix,
    crosswalk: {},
    appliesTo: own.resourceTypes,
    check: (resource) => own.check(HipaaRuleResource._of(resource))._judgement,
  };
}
