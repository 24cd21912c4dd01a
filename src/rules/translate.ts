import { all } from '../template';
import { mustBeCustomerKey } from './customer-key';
import { Basis, RuleLevel } from './level';
import { rule } from './rule';

export const customerKey = rule({
  id: 'Translate.CustomerKey',
  title: 'Terminologies and parallel data of Translate are encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon Translate developer guide, "Encryption at rest"',
  appliesTo: ['AWS::Translate::ParallelData', 'AWS::Translate::Terminology'],
  rationale: 'Examples of translations are kept by the service and may come from documents about patients. Without a key of your own AWS holds the key.',
  fix: 'Set EncryptionKey with Type KMS and the ARN of your key as Id.',
  crosswalk: {},
  check: (data) => all(data.at('EncryptionKey.Type').mustBe('KMS'), mustBeCustomerKey(data.at('EncryptionKey.Id'))),
});

/** Amazon Translate. */
export const TRANSLATE_RULES = [customerKey] as const;
