import { all, any, Judgement, Resource } from '../template';
import { mustBeCustomerKey } from './customer-key';
import { mustNotBePublic } from './iam/public-access';
import { Basis, RuleLevel } from './level';
import { isNamedIn } from './named-in-arn';
import { daysBetweenRuns } from './rotation-schedule';
import { rule } from './rule';
import { isNotWrittenOut, secretsIn } from './secrets';

export const customerKey = rule({
  id: 'SecretsManager.CustomerKey',
  title: 'Secrets are encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.312(a)(2)(iv)', '164.312(e)(2)(ii)'],
  source: 'AWS Config conformance pack for HIPAA; Architecting for HIPAA, "AWS Secrets Manager"',
  appliesTo: ['AWS::SecretsManager::Secret'],
  rationale: 'Secrets Manager encrypts every secret. With a key of your own, reading one takes permission on the secret and on the key, '
    + 'every use of the key is in CloudTrail, and another account can be let in or shut out at the key.',
  fix: 'Use HipaaSecret, or set encryptionKey, on each replica too.',
  crosswalk: { cdkNag: 'SecretsManagerUsingKMSKey', configRule: 'secretsmanager-using-cmk', guard: 'SECRETSMANAGER_USING_CMK' },
  check: (secret) => all(
    mustBeCustomerKey(secret.at('KmsKeyId')),
    secret.at('ReplicaRegions').everyItem((replica) => mustBeCustomerKey(replica.at('KmsKeyId'))),
  ),
});

const MAXIMUM_DAYS = 90;

export const rotation = rule({
  id: 'SecretsManager.Rotation',
  title: 'Secrets are rotated at least every 90 days',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.308(a)(5)(ii)(D)'],
  source: 'AWS Config conformance pack for HIPAA; AWS Secrets Manager user guide, "Rotate AWS Secrets Manager secrets"',
  appliesTo: ['AWS::SecretsManager::Secret', 'AWS::SecretsManager::RotationSchedule'],
  rationale: 'A password that leaked stays good until it is changed. 90 days are our judgement; the pack asks for rotation and no interval.',
  fix: 'Use HipaaSecret with rotation, or addRotationSchedule. A secret that only its issuer can change needs a RiskAcceptance.',
  crosswalk: {
    cdkNag: 'SecretsManagerRotationEnabled', configRule: 'secretsmanager-rotation-enabled-check', guard: 'SECRETSMANAGER_ROTATION_ENABLED_CHECK',
  },
  check: (resource) => (resource.type === 'AWS::SecretsManager::Secret' ? isRotated(resource) : comesUpOften(resource)),
});

function isRotated(secret: Resource): Judgement {
  return any(hasSchedule(secret), opensNothing(secret))
    .orElse('Properties', 'no AWS::SecretsManager::RotationSchedule in these templates rotates the secret');
}

/** How often it comes up is told of the schedule itself. */
function hasSchedule(secret: Resource): Judgement {
  const schedules = [secret, ...attachmentsOf(secret)].flatMap((named) => named.relatedBy('AWS::SecretsManager::RotationSchedule', 'SecretId', 'Name'));
  return schedules.length > 0 ? Judgement.pass() : Judgement.fail('Properties', 'no schedule rotates it');
}

/** ElastiCache wants a password for the user "default" where that user is turned off, too: it lets nobody in. */
function opensNothing(secret: Resource): Judgement {
  const users = secret.all('AWS::ElastiCache::User').filter((user) => user.at('AuthenticationMode.Passwords').items().some((password) => isNamedIn(password, secret)));
  return users.length === 0
    ? Judgement.fail('Properties', 'no user of ElastiCache has it')
    : all(...users.map((user) => user.at('AccessString').must('must turn the user off', (access) => /^off(?:\s|$)/.test(String(access))).seenFrom(user.logicalId)));
}

/** A reference to the attachment of a secret to its database stands for the secret. */
function attachmentsOf(secret: Resource): Resource[] {
  return secret.relatedBy('AWS::SecretsManager::SecretTargetAttachment', 'SecretId', 'Name');
}

function comesUpOften(schedule: Resource): Judgement {
  const days = schedule.at('RotationRules.AutomaticallyAfterDays');
  const expression = schedule.at('RotationRules.ScheduleExpression');
  if (expression.isAbsent) {
    return days.must(`must be ${MAXIMUM_DAYS} or less`, (count) => Number(count) > 0 && Number(count) <= MAXIMUM_DAYS);
  }
  const interval = expression.literal === undefined ? undefined : daysBetweenRuns(String(expression.literal));
  return expression.literal !== undefined && interval === undefined
    ? Judgement.unverifiable(expression.path,
      `${expression.path} can't be read: it is ${JSON.stringify(expression.literal)}. Write rate(...) or cron(...) for every year.`)
    : expression.must(`must come up every ${MAXIMUM_DAYS} days or more often`, () => interval! <= MAXIMUM_DAYS);
}

export const blockPublicPolicy = rule({
  id: 'SecretsManager.BlockPublicPolicy',
  title: 'Policies of secrets are checked for public access when they are set',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)'],
  source: 'AWS CloudFormation, AWS::SecretsManager::ResourcePolicy BlockPublicPolicy; AWS Secrets Manager API, PutResourcePolicy',
  appliesTo: ['AWS::SecretsManager::ResourcePolicy'],
  rationale: 'Secrets Manager then refuses a policy that lets in everyone, in ways that no template shows too. CloudFormation\'s documentation says '
    + 'that it does so by default and the API\'s that it does not: only a policy that says it is sure.',
  fix: 'Use HipaaSecret, or set BlockPublicPolicy: true.',
  crosswalk: {},
  check: (policy) => all(blocksPublicPolicy(policy), mustNotBePublic(policy.at('ResourcePolicy'))),
});

function blocksPublicPolicy(policy: Resource): Judgement {
  const block = policy.at('BlockPublicPolicy');
  return block.isAbsent
    ? Judgement.unverifiable(block.path, `${block.path} is not set, and AWS documents two defaults for it. Set it to true.`)
    : block.mustBe(true);
}

export const noPlaintextValue = rule({
  id: 'SecretsManager.NoPlaintextValue',
  title: 'The value of a secret stands in no template',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(5)(ii)(D)', '164.312(a)(2)(iv)'],
  source: 'AWS CloudFormation, AWS::SecretsManager::Secret SecretString; AWS Secrets Manager user guide, best practices',
  appliesTo: ['AWS::SecretsManager::Secret'],
  rationale: 'Whoever may read a stack, its repository or its deployment bucket reads the template, and the value in it.',
  fix: 'Use HipaaSecret, which generates the value, or set it after deployment.',
  crosswalk: {},
  check: (secret) => all(
    isNotWrittenOut(secret.at('SecretString')),
    ...secretsIn(secret.at('GenerateSecretString.SecretStringTemplate').parsed()),
  ),
});

/** AWS Secrets Manager. */
export const SECRETS_MANAGER_RULES = [customerKey, rotation, blockPublicPolicy, noPlaintextValue] as const;
