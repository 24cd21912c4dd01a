import { BACKUP_RULES } from './backup/rules';
import { CLOUDFORMATION_RULES } from './cloudformation';
import { COMPREHEND_RULES } from './comprehend';
import { DATA_EXCHANGE_RULES } from './data-exchange';
import { EBS_RULES } from './ebs';
import { EFS_RULES } from './efs';
import { ELIGIBILITY_RULES } from './eligibility';
import { FLOW_RULES } from './flows/rules';
import { FORECAST_RULES } from './forecast';
import { FSX_RULES } from './fsx';
import { GENERAL_RULES } from './general';
import { GLACIER_RULES } from './glacier';
import { HEALTH_DATA_RULES } from './health-data';
import { IAM_RULES } from './iam';
import { KMS_RULES } from './kms';
import { OPAQUE_RULES } from './opaque';
import { REKOGNITION_RULES } from './rekognition';
import { RETIRED_RULES } from './retired';
import { Rule } from './rule';
import { S3_RULES } from './s3';
import { S3_VARIANT_RULES } from './s3-variants';
import { SERVICE_CATALOG_RULES } from './service-catalog';
import { SHIELD_RULES } from './shield';
import { SSM_RULES } from './ssm';
import { STORAGE_GATEWAY_RULES } from './storage-gateway';
import { TEXTRACT_RULES } from './textract';
import { TRANSCRIBE_RULES } from './transcribe';
import { TRANSLATE_RULES } from './translate';

export { judgeFlows } from './flows/judge-flows';
export { judge, type Outcome, type Selection } from './judge';
export { Basis, RuleLevel } from './level';
export { type Crosswalk, EVERY_TYPE, looksAt, type ResourceRule, type Rule, type RuleFacts, type TemplateRule } from './rule';

/** Every rule of this library. */
export const RULES: readonly Rule[] = [
  ...FLOW_RULES,
  ...ELIGIBILITY_RULES, ...OPAQUE_RULES, ...GENERAL_RULES, ...S3_RULES, ...S3_VARIANT_RULES, ...KMS_RULES, ...BACKUP_RULES,
  ...IAM_RULES, ...CLOUDFORMATION_RULES, ...SSM_RULES, ...SHIELD_RULES, ...SERVICE_CATALOG_RULES, ...DATA_EXCHANGE_RULES,
  ...COMPREHEND_RULES, ...FORECAST_RULES, ...REKOGNITION_RULES, ...TEXTRACT_RULES, ...TRANSCRIBE_RULES, ...TRANSLATE_RULES,
  ...EFS_RULES, ...EBS_RULES, ...FSX_RULES, ...GLACIER_RULES, ...STORAGE_GATEWAY_RULES, ...HEALTH_DATA_RULES,
  ...RETIRED_RULES,
];

const byId = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule with this id, if there is one. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
