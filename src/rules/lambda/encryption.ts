import { all, Judgement, Resource, Value } from '../../template';
import { isProviderOfCdk } from '../cdk-providers';
import { mustBeCustomerKey } from '../customer-key';
import { encryptionAtRest, tlsOnlyPolicy } from '../efs';
import { Basis, RuleLevel } from '../level';
import { resourceIn } from '../named-resource';
import { rule } from '../rule';
import { logGroupOf } from './log-group';

const FUNCTION = 'AWS::Lambda::Function';
const MAPPING = 'AWS::Lambda::EventSourceMapping';

export const environmentKms = rule({
  id: 'Lambda.EnvironmentKms',
  title: 'Functions with environment variables encrypt them with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'AWS Lambda developer guide, "Securing Lambda environment variables"',
  appliesTo: [FUNCTION],
  rationale: 'Lambda encrypts variables with a key that AWS manages. With a key of your own, whoever may read the configuration of a function still needs '
    + 'the key to see them, and every use of it is in CloudTrail.',
  fix: 'Use HipaaFunction, or set environmentEncryption.',
  crosswalk: {},
  check: (fn) => (isProviderOfCdk(fn) || isEmpty(fn.at('Environment.Variables')) ? Judgement.pass() : mustBeCustomerKey(fn.at('KmsKeyArn'))),
});

function isEmpty(variables: Value): boolean {
  return variables.unknown === undefined && variables.keys().every((name) => variables.member(name).isAbsent);
}

export const durableStateKms = rule({
  id: 'Lambda.DurableStateKms',
  title: 'State of durable functions and filters of event sources are encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'AWS CloudFormation, AWS::Lambda::Function DurableConfig and AWS::Lambda::EventSourceMapping KmsKeyArn',
  appliesTo: [FUNCTION, MAPPING],
  rationale: 'A durable execution keeps what went in and came out of every step, for days. Filter criteria say what the records of a source look like.',
  fix: 'Set KMSKeyArn in DurableConfig, and filterEncryption on an event source with filters.',
  crosswalk: {},
  check: (resource) => (resource.type === MAPPING
    ? whereSet(resource.at('FilterCriteria'), resource.at('KmsKeyArn'))
    : whereSet(resource.at('DurableConfig'), resource.at('DurableConfig.KMSKeyArn'))),
});

function whereSet(what: Value, key: Value): Judgement {
  return what.isAbsent ? Judgement.pass() : mustBeCustomerKey(key);
}

export const logGroupEncrypted = rule({
  id: 'Lambda.LogGroupEncrypted',
  title: 'Functions log to a group of your own, with a key and a retention, and not at debug level',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(b)'],
  source: 'AWS Lambda developer guide, "Sending Lambda function logs to CloudWatch Logs" and "Configuring advanced logging controls"',
  appliesTo: [FUNCTION],
  rationale: 'Where nobody declares the log group, Lambda makes one at the first call, without a key of your own and without an end. '
    + 'Logs at debug level hold whatever a program thinks worth printing, which may be PHI.',
  fix: 'Use HipaaFunction, or set logGroup to one with encryptionKey and retention.',
  crosswalk: {},
  check: (fn) => (isProviderOfCdk(fn)
    ? Judgement.pass()
    : all(logsToEncryptedGroup(fn), fn.at('LoggingConfig.ApplicationLogLevel').mustNotBe('DEBUG', 'TRACE'))),
});

function logsToEncryptedGroup(fn: Resource): Judgement {
  const name = fn.at('LoggingConfig.LogGroup');
  const group = logGroupOf(fn);
  if (group) {
    return all(mustBeCustomerKey(group.at('KmsKeyId')), group.at('RetentionInDays').mustBePresent()).seenFrom(group.logicalId);
  }
  return name.isAbsent
    ? Judgement.fail(name.path, `${name.path} is not set, and no log group of these templates has the name that Lambda gives it`)
    : Judgement.unverifiable(name.path, `${name.path} names a log group that is not in these templates, so nobody can tell its key. `
      + 'Judge the template that makes it together with this one.');
}

export const efsOverTls = rule({
  id: 'Lambda.EfsOverTls',
  title: 'File systems of functions are encrypted, and take TLS only',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)', '164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'AWS Lambda developer guide, "Configuring file system access for Lambda functions"; Architecting for HIPAA, "Amazon Elastic File System (EFS)"',
  appliesTo: [FUNCTION],
  rationale: 'What a function writes to a file system stays there for the next one to read.',
  fix: 'Use HipaaFileSystem, and give the function an access point of it.',
  crosswalk: {},
  check: (fn) => fn.at('FileSystemConfigs').everyItem((config) => isSafeFileSystem(config.at('Arn'), fn)),
});

function isSafeFileSystem(arn: Value, fn: Resource): Judgement {
  const accessPoint = resourceIn(fn, arn, 'AWS::EFS::AccessPoint');
  const fileSystem = accessPoint && resourceIn(fn, accessPoint.at('FileSystemId'), 'AWS::EFS::FileSystem');
  return fileSystem
    ? all(encryptionAtRest.check(fileSystem), tlsOnlyPolicy.check(fileSystem)).seenFrom(fileSystem.logicalId)
    : Judgement.unverifiable(arn.path, `${arn.path} names an access point whose file system is not in these templates. `
      + 'Judge the template that makes it together with this one.');
}

/** Where the newer types of Lambda name their key. */
const KEYS: { readonly [type: string]: string } = {
  'AWS::Lambda::WebFunctionRevision': 'KmsKeyArn',
  'AWS::Lambda::MicrovmImage': 'KmsKeyIdentifier',
  'AWS::Lambda::CapacityProvider': 'KmsKeyArn',
};

export const webFunctionKms = rule({
  id: 'Lambda.WebFunctionKms',
  title: 'Web functions, images of microVMs and capacity providers are encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'AWS CloudFormation, AWS::Lambda::WebFunctionRevision, AWS::Lambda::MicrovmImage and AWS::Lambda::CapacityProvider',
  appliesTo: Object.keys(KEYS),
  rationale: 'With a key of your own, access to code, variables and disks can be ended at the key, and its use is in CloudTrail.',
  fix: 'Name a KMS key of your own.',
  crosswalk: {},
  check: (resource) => mustBeCustomerKey(resource.at(KEYS[resource.type])),
});
