import { Judgement, Resource, when } from '../template';
import { mustNameKey } from './customer-key';
import { mustBeEncryptedBucket } from './encrypted-bucket';
import { Basis, RuleLevel } from './level';
import { rule } from './rule';

const EXPORT = 'Action.ExportRevisionToS3';

export const exportEncrypted = rule({
  id: 'DataExchange.ExportEncrypted',
  title: 'Data sets are exported to encrypted objects',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Architecting for HIPAA, "AWS Data Exchange" and "Amazon S3"; AWS Data Exchange API reference, "ExportServerSideEncryption"',
  appliesTo: ['AWS::DataExchange::EventAction'],
  rationale: 'Data Exchange encrypts what it holds; what it exports is encrypted as the action says, or as the bucket does by itself.',
  fix: 'Set Encryption to AES256, or to aws:kms with KmsKeyArn; or export to a bucket of the app that says how it encrypts.',
  crosswalk: {},
  check: (action) => when(action.at(EXPORT).mustBePresent(), () => (action.at(`${EXPORT}.Encryption`).isAbsent
    ? mustBeEncryptedBucket(action.at(`${EXPORT}.RevisionDestination.Bucket`), action)
    : namesEncryption(action))),
});

function namesEncryption(action: Resource): Judgement {
  const type = action.at(`${EXPORT}.Encryption.Type`);
  const isKms = type.mustBe('aws:kms');
  return isKms.conclusion === 'pass' ? mustNameKey(action.at(`${EXPORT}.Encryption.KmsKeyArn`)) : type.mustBeOneOf('AES256', 'aws:kms');
}

/** AWS Data Exchange. */
export const DATA_EXCHANGE_RULES = [exportEncrypted] as const;
