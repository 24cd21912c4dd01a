import { all, Judgement, Resource, when } from '../template';
import { mustNameKey } from './customer-key';
import { forEachGrant, namesActions } from './iam/api-only';
import { requiresPresent } from './iam/conditions';
import { IDENTITY_TYPES } from './iam/identity-policies';
import { Statement } from './iam/statement';
import { Basis, RuleLevel } from './level';
import { rule } from './rule';

/** Where each type names the keys of what it stores. */
const KEYS: { readonly [type: string]: readonly string[] } = {
  'AWS::Comprehend::DocumentClassifier': ['ModelKmsKeyId', 'VolumeKmsKeyId'],
  'AWS::Comprehend::EntityRecognizer': ['ModelKmsKeyId', 'VolumeKmsKeyId'],
  'AWS::Comprehend::Flywheel': ['DataSecurityConfig.DataLakeKmsKeyId', 'DataSecurityConfig.ModelKmsKeyId', 'DataSecurityConfig.VolumeKmsKeyId'],
};

export const customModelKms = rule({
  id: 'Comprehend.CustomModelKms',
  title: 'Custom models of Comprehend are encrypted with KMS keys of your own',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon Comprehend developer guide, "KMS encryption in Amazon Comprehend"',
  appliesTo: Object.keys(KEYS),
  rationale: 'A custom model keeps what it learned from the documents it was trained with, and so do its volumes, its output and its data lake. '
    + 'With keys of your own, who may use it is decided at the key and every use is in CloudTrail.',
  fix: 'Set ModelKmsKeyId, VolumeKmsKeyId and, where there is output, OutputDataConfig.KmsKeyId.',
  crosswalk: {},
  check: (model) => all(...KEYS[model.type].map((path) => mustNameKey(model.at(path))), outputNamesKey(model)),
});

function outputNamesKey(model: Resource): Judgement {
  return when(model.at('OutputDataConfig').mustBePresent(), () => mustNameKey(model.at('OutputDataConfig.KmsKeyId')));
}

export const trainingInVpc = rule({
  id: 'Comprehend.TrainingInVpc',
  title: 'Custom models of Comprehend are trained inside a VPC',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(1)', '164.312(e)(1)'],
  source: 'Amazon Comprehend developer guide, "Protect jobs by using an Amazon VPC"',
  appliesTo: ['AWS::Comprehend::DocumentClassifier', 'AWS::Comprehend::EntityRecognizer'],
  rationale: 'Inside a VPC the training data is reached through the endpoints and security groups that you set, and flow logs show it.',
  fix: 'Set VpcConfig with Subnets and SecurityGroupIds.',
  crosswalk: {},
  check: (model) => model.at('VpcConfig.Subnets').someItem((subnet) => subnet.mustBePresent()),
});

/** Actions that write documents, or what was found in them, somewhere: each takes a key. */
const WRITING = [
  'StartDocumentClassificationJob', 'StartDominantLanguageDetectionJob', 'StartEntitiesDetectionJob', 'StartEventsDetectionJob',
  'StartKeyPhrasesDetectionJob', 'StartPiiEntitiesDetectionJob', 'StartSentimentDetectionJob', 'StartTargetedSentimentDetectionJob',
  'StartTopicsDetectionJob', 'CreateDocumentClassifier', 'CreateEntityRecognizer', 'CreateFlywheel',
].map((name) => `comprehend:${name}`);

const KEY_CONDITIONS = new Set(['outputkmskey', 'volumekmskey', 'modelkmskey', 'datalakekmskey'].map((name) => `comprehend:${name}`));

export const iamScoped = rule({
  id: 'Comprehend.IamScoped',
  title: 'Policies name the actions of Comprehend that they allow, and let jobs run under a key only',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)'],
  source: 'AWS service authorization reference, "Amazon Comprehend": condition keys; AWS IAM user guide, "Security best practices in IAM"',
  appliesTo: IDENTITY_TYPES,
  rationale: 'Jobs and models are started by a call, which names the key or leaves it out; only the policy can insist on one.',
  fix: 'List the actions, and give those that begin with Start and Create a condition on comprehend:OutputKmsKey, comprehend:VolumeKmsKey '
    + 'or comprehend:ModelKmsKey.',
  crosswalk: {},
  check: (resource) => forEachGrant(resource, ['comprehend'], (actions, statement) => all(namesActions(actions), insistsOnKey(statement))),
});

function insistsOnKey(statement: Statement): Judgement {
  return all(...WRITING.map((action) => when(statement.covers(action), () => requiresPresent(statement, KEY_CONDITIONS)
    .orElse(statement.path, `${statement.path} allows jobs or models without a condition on the key that encrypts them`))));
}

/** Amazon Comprehend. */
export const COMPREHEND_RULES = [customModelKms, trainingInVpc, iamScoped] as const;
