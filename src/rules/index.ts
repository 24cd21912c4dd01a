import { BACKUP_RULES } from './backup/rules';
import { ELIGIBILITY_RULES } from './eligibility';
import { GENERAL_RULES } from './general';
import { KMS_RULES } from './kms';
import { OPAQUE_RULES } from './opaque';
import { Rule } from './rule';
import { S3_RULES } from './s3';
import { S3_VARIANT_RULES } from './s3-variants';

export { judge, type Outcome, type Selection } from './judge';
export { Basis, RuleLevel } from './level';
export { type Crosswalk, EVERY_TYPE, type ResourceRule, type Rule, type RuleFacts, type TemplateRule } from './rule';

/** Every rule of this library. */
export const RULES: readonly Rule[] = [
  ...ELIGIBILITY_RULES, ...OPAQUE_RULES, ...GENERAL_RULES, ...S3_RULES, ...S3_VARIANT_RULES, ...KMS_RULES, ...BACKUP_RULES,
];

const byId = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule with this id, if there is one. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
