import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { blockPublicPolicy, customerKey, noPlaintextValue, rotation } from '../../src/rules/secrets-manager';
import { JsonObject } from '../../src/template';

const KEY = { Key: { Type: 'AWS::KMS::Key' } };
const KEY_ARN = { 'Fn::GetAtt': ['Key', 'Arn'] };

function secret(properties: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::SecretsManager::Secret', properties, { ...KEY, ...beside }, rest);
}

const CUSTOMER_KEY: RuleCases = {
  rule: customerKey,
  cases: [
    passes('a key of the template', secret({ KmsKeyId: KEY_ARN })),
    passes('a key by its id', secret({ KmsKeyId: '1234abcd-12ab-34cd-56ef-1234567890ab' })),
    passes('a replica with a key there', secret({
      KmsKeyId: KEY_ARN, ReplicaRegions: [{ Region: 'us-west-2', KmsKeyId: 'arn:aws:kms:us-west-2:111122223333:key/k' }],
    })),
    fails('a secret without a key', secret({}), 'KmsKeyId is not set'),
    fails('the key that AWS manages', secret({ KmsKeyId: 'alias/aws/secretsmanager' }), 'AWS manages'),
    fails('a replica without a key', secret({ KmsKeyId: KEY_ARN, ReplicaRegions: [{ Region: 'us-west-2' }] }), 'ReplicaRegions[0].KmsKeyId'),
    fails('one branch without a key', secret({ KmsKeyId: ifProd(KEY_ARN, NO_VALUE) }, {}, EITHER_WAY), 'when'),
    unverifiable('a key that a parameter names', secret({ KmsKeyId: ANY }, {}, ANY_TEXT)),
  ],
};

function schedule(rules: JsonObject | undefined, properties: JsonObject = { SecretId: { Ref: 'Subject' } }): JsonObject {
  return { Type: 'AWS::SecretsManager::RotationSchedule', Properties: { ...properties, ...(rules && { RotationRules: rules }) } };
}

function rotated(rules: JsonObject | undefined, rest: Partial<Given> = {}): Given {
  return { ...rest, Resources: { Subject: schedule(rules, { SecretId: { Ref: 'Secret' } }), Secret: { Type: 'AWS::SecretsManager::Secret' } } };
}

function cacheUser(AccessString: JsonObject | string): JsonObject {
  const password = { 'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: 'Subject' }, ':SecretString:::}}']] };
  return { Type: 'AWS::ElastiCache::User', Properties: { AccessString, AuthenticationMode: { Type: 'password', Passwords: [password] } } };
}

const MONTHLY = { AutomaticallyAfterDays: 30 };

const ROTATION: RuleCases = {
  rule: rotation,
  cases: [
    passes('a secret with a schedule', secret({}, { Schedule: schedule(MONTHLY) })),
    passes('a secret that is named literally', secret({ Name: 'own' }, { Schedule: schedule(MONTHLY, { SecretId: 'own' }) })),
    passes('a schedule for its attachment to a database, as CDK writes it', secret({}, {
      Attachment: { Type: 'AWS::SecretsManager::SecretTargetAttachment', Properties: { SecretId: { Ref: 'Subject' } } },
      Schedule: schedule(MONTHLY, { SecretId: { Ref: 'Attachment' } }),
    })),
    passes('a schedule in another template', secret({ Name: 'own' }, {}, {
      others: [{ name: 'other', Resources: { Schedule: schedule(MONTHLY, { SecretId: 'own' }) } }],
    })),
    passes('the password of a user of ElastiCache who is off', secret({}, { Nobody: cacheUser('off -@all') })),
    passes('30 days', rotated(MONTHLY)),
    passes('a rate', rotated({ ScheduleExpression: 'rate(10 days)' })),
    passes('a rate in hours', rotated({ ScheduleExpression: 'rate(12 hours)' })),
    passes('the first of every month', rotated({ ScheduleExpression: 'cron(0 8 1 * ? *)' })),
    passes('every other month', rotated({ ScheduleExpression: 'cron(0 8 1 1/2 ? *)' })),
    passes('the first Sunday of a month', rotated({ ScheduleExpression: 'cron(0 8 ? * SUN#1 *)' })),
    fails('a secret without a schedule', secret({}), 'no AWS::SecretsManager::RotationSchedule'),
    fails('the password of a user of ElastiCache who is on', secret({}, { Nobody: cacheUser('off -@all'), Somebody: cacheUser('on ~* +@all') })),
    fails('a schedule for another secret', secret({}, { Other: { Type: 'AWS::SecretsManager::Secret' }, Schedule: schedule(MONTHLY, { SecretId: { Ref: 'Other' } }) })),
    fails('a schedule that is not always made', secret({}, { Schedule: { ...schedule(MONTHLY), Condition: 'IsProd' } }, EITHER_WAY), 'when'),
    fails('a year', rotated({ AutomaticallyAfterDays: 365 }), '90 or less'),
    fails('a schedule without rules', rotated(undefined), 'AutomaticallyAfterDays is not set'),
    fails('200 days', rotated({ ScheduleExpression: 'rate(200 days)' }), 'every 90 days'),
    fails('twice a year', rotated({ ScheduleExpression: 'cron(0 8 1 JAN,JUL ? *)' })),
    fails('every 31st of every other month', rotated({ ScheduleExpression: 'cron(0 8 31 1/2 ? *)' })),
    unverifiable('days that a parameter brings', rotated({ AutomaticallyAfterDays: ANY }, ANY_TEXT)),
    unverifiable('the password of a user of ElastiCache who may be on', secret({}, { Somebody: cacheUser(ANY) }, ANY_TEXT)),
    unverifiable('an expression that is none of AWS', rotated({ ScheduleExpression: 'monthly' }), '"monthly"'),
    unverifiable('one year only', rotated({ ScheduleExpression: 'cron(0 8 1 * ? 2030)' })),
  ],
};

function policy(properties: JsonObject, statement: JsonObject = {}, rest: Partial<Given> = {}): Given {
  const allow = { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:role/app' }, Action: 'secretsmanager:GetSecretValue', Resource: '*' };
  return subject('AWS::SecretsManager::ResourcePolicy', {
    SecretId: 'own', ResourcePolicy: { Statement: [{ ...allow, ...statement }] }, ...properties,
  }, {}, rest);
}

const BLOCK_PUBLIC_POLICY: RuleCases = {
  rule: blockPublicPolicy,
  cases: [
    passes('a policy that asks for the check', policy({ BlockPublicPolicy: true })),
    passes('everyone of an organization', policy({ BlockPublicPolicy: 'true' },
      { Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1234567890' } } })),
    fails('a policy that does without', policy({ BlockPublicPolicy: false })),
    fails('a policy for everyone', policy({ BlockPublicPolicy: true }, { Principal: '*' }), 'allows everyone'),
    fails('one branch that does without', policy({ BlockPublicPolicy: ifProd(true, false) }, {}, EITHER_WAY), 'when'),
    unverifiable('a policy that says nothing: AWS documents two defaults', policy({}), 'two defaults'),
    unverifiable('what a parameter says', policy({ BlockPublicPolicy: ANY }, {}, ANY_TEXT)),
  ],
};

const NO_PLAINTEXT_VALUE: RuleCases = {
  rule: noPlaintextValue,
  cases: [
    passes('a generated value', secret({ GenerateSecretString: { SecretStringTemplate: '{"username":"admin"}', GenerateStringKey: 'password' } })),
    passes('an empty secret', secret({})),
    passes('a parameter with NoEcho', secret({ SecretString: ANY }, {}, { Parameters: { Any: { Type: 'String', NoEcho: true } } })),
    passes('a value that another secret holds', secret({ SecretString: '{{resolve:secretsmanager:other:SecretString}}' })),
    passes('a key that AWS makes', secret({ SecretString: { 'Fn::GetAtt': ['AccessKey', 'SecretAccessKey'] } }, { AccessKey: { Type: 'AWS::IAM::AccessKey' } })),
    fails('a value that is written out', secret({ SecretString: 'correct horse' }), 'written out'),
    fails('a password in the template of a generated value',
      secret({ GenerateSecretString: { SecretStringTemplate: '{"username":"admin","password":"correct horse"}', GenerateStringKey: 'other' } }), 'password'),
    fails('one branch that is written out', secret({ SecretString: ifProd(NO_VALUE, 'correct horse') }, {}, EITHER_WAY), 'when'),
    fails('a parameter that shows itself', secret({ SecretString: ANY }, {}, ANY_TEXT), 'NoEcho'),
    unverifiable('what a macro writes', secret({ SecretString: MACRO })),
    unverifiable('what another stack exports', secret({ SecretString: { 'Fn::ImportValue': 'value' } })),
  ],
};

export const SECRETS_MANAGER_CASES: readonly RuleCases[] = [CUSTOMER_KEY, ROTATION, BLOCK_PUBLIC_POLICY, NO_PLAINTEXT_VALUE];
