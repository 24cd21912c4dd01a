import { all, Resource, Value } from '../template';
import { mustNameKey } from './customer-key';
import { Basis, RuleLevel } from './level';
import { rule } from './rule';

export const customerKey = rule({
  id: 'Forecast.CustomerKey',
  title: 'Datasets of Forecast are encrypted with a KMS key of your own',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Architecting for HIPAA, "Amazon Forecast"; Amazon Forecast API reference, "EncryptionConfig"',
  appliesTo: ['AWS::Forecast::Dataset'],
  rationale: 'The whitepaper describes content of Forecast as encrypted with customer keys. Without a key Forecast encrypts with one of AWS\'s own.',
  fix: 'Set EncryptionConfig with KmsKeyArn, and RoleArn for the role that may use it.',
  crosswalk: {},
  check: (dataset) => all(mustNameKey(keyOf(dataset)), dataset.at('EncryptionConfig.RoleArn').mustBePresent()),
});

/** The property is free-form: the API spells its member KMSKeyArn, the CloudFormation schema KmsKeyArn. */
function keyOf(dataset: Resource): Value {
  const spelledByApi = dataset.at('EncryptionConfig.KMSKeyArn');
  return spelledByApi.isAbsent ? dataset.at('EncryptionConfig.KmsKeyArn') : spelledByApi;
}

/** Amazon Forecast. */
export const FORECAST_RULES = [customerKey] as const;
