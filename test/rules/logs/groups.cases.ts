import { deletionProtection, encryptionAtRest, retention, sixYears } from '../../../src/rules/logs/groups';
import { dataProtection } from '../../../src/rules/logs/masking';
import { JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from '../cases';

const KEY = { Key: { Type: 'AWS::KMS::Key', Properties: {} } };

export function group(properties: JsonObject, beside: JsonObject = KEY, rest: Partial<Given> = {}): Given {
  return subject('AWS::Logs::LogGroup', properties, beside, rest);
}

function kept(policy: string | undefined, properties: JsonObject, beside: JsonObject = {}): Given {
  return { Resources: { Subject: { Type: 'AWS::Logs::LogGroup', ...policy === undefined ? {} : { DeletionPolicy: policy }, Properties: properties }, ...beside } };
}

const FLOW_LOG = { FlowLog: { Type: 'AWS::EC2::FlowLog', Properties: { ResourceType: 'VPC', ResourceId: 'vpc-1', LogGroupName: { Ref: 'Subject' } } } };
const TRAIL = { Trail: { Type: 'AWS::CloudTrail::Trail', Properties: { CloudWatchLogsLogGroupArn: { 'Fn::GetAtt': ['Subject', 'Arn'] } } } };

const HEALTH = 'arn:aws:dataprotection::aws:data-identifier/MedicareBeneficiaryNumber-US';
const CARDS = 'arn:aws:dataprotection::aws:data-identifier/CreditCardNumber';

function policy(identifier: JsonObject[string], operations: JsonObject[] = [{ Audit: { FindingsDestination: {} } }, { Deidentify: { MaskConfig: {} } }]): JsonObject {
  return { Name: 'masking', Version: '2021-06-01', Statement: operations.map((Operation) => ({ DataIdentifier: [identifier!], Operation })) };
}

function account(properties: JsonObject): JsonObject {
  return { Account: { Type: 'AWS::Logs::AccountPolicy', Properties: { PolicyName: 'masking', PolicyType: 'DATA_PROTECTION_POLICY', ...properties } } };
}

function bucket(rules: JsonObject[], beside: JsonObject = {}): Given {
  return subject('AWS::S3::Bucket', { LifecycleConfiguration: { Rules: rules } }, beside);
}

const FLOW_LOG_TO_BUCKET = { FlowLog: { Type: 'AWS::EC2::FlowLog', Properties: { LogDestinationType: 's3', LogDestination: { 'Fn::GetAtt': ['Subject', 'Arn'] } } } };

export const LOG_GROUP_CASES: readonly RuleCases[] = [
  {
    rule: encryptionAtRest,
    cases: [
      passes('a key of the template', group({ KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } })),
      passes('the ARN of a key', group({ KmsKeyId: 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' })),
      fails('no key', group({}), 'KmsKeyId is not set'),
      fails('a key that one branch leaves out', group({ KmsKeyId: ifProd({ 'Fn::GetAtt': ['Key', 'Arn'] }, NO_VALUE) }, KEY, EITHER_WAY), 'when'),
      unverifiable('a key that a parameter names', group({ KmsKeyId: ANY }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: retention,
    cases: [
      passes('six years', group({ RetentionInDays: 2192 })),
      passes('a day, as a text', group({ RetentionInDays: '1' })),
      passes('a group of the class DELIVERY, which takes none', group({ LogGroupClass: 'DELIVERY' })),
      fails('nothing said', group({}), 'RetentionInDays is not set'),
      fails('a number that CloudWatch Logs does not take', group({ RetentionInDays: 2190 })),
      fails('an audit trail in the class DELIVERY', group({ LogGroupClass: 'DELIVERY', RetentionInDays: 2192 }, FLOW_LOG), 'LogGroupClass'),
      fails('a branch without', group({ RetentionInDays: ifProd(2192, NO_VALUE) }, {}, EITHER_WAY), 'when'),
      unverifiable('what a parameter says', group({ RetentionInDays: ANY }, {}, ANY_TEXT)),
      unverifiable('a class that a parameter says', group({ LogGroupClass: ANY }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: deletionProtection,
    cases: [
      passes('a group that stays', kept('Retain', {})),
      passes('a group that is protected', kept(undefined, { DeletionProtectionEnabled: true })),
      passes('an audit trail that stays and is protected', kept('Retain', { DeletionProtectionEnabled: true }, FLOW_LOG)),
      fails('a group that goes with its stack', kept(undefined, {}), 'DeletionPolicy'),
      fails('an audit trail that stays, and anybody may delete', kept('Retain', {}, TRAIL), 'DeletionProtectionEnabled'),
      fails('an audit trail that CloudFormation tries to delete', kept('Delete', { DeletionProtectionEnabled: true }, FLOW_LOG), 'DeletionPolicy'),
      unverifiable('what a parameter says', { ...kept(undefined, { DeletionProtectionEnabled: ANY }), ...ANY_TEXT }),
    ],
  },
  {
    rule: sixYears,
    cases: [
      passes('a group of flow logs for six years', group({ RetentionInDays: 2192 }, FLOW_LOG)),
      passes('a group of a trail for good', group({}, TRAIL)),
      passes('a group of programs for a week', group({ RetentionInDays: 7 })),
      passes('a bucket without a lifecycle rule', subject('AWS::S3::Bucket', {}, FLOW_LOG_TO_BUCKET)),
      passes('a bucket that deletes after ten years', bucket([{ Status: 'Enabled', ExpirationInDays: 3653 }], FLOW_LOG_TO_BUCKET)),
      passes('a rule that is off', bucket([{ Status: 'Disabled', ExpirationInDays: 30 }], FLOW_LOG_TO_BUCKET)),
      passes('a bucket that holds no trail', bucket([{ Status: 'Enabled', ExpirationInDays: 30 }])),
      fails('a group of flow logs for a month', group({ RetentionInDays: 30 }, FLOW_LOG), 'RetentionInDays is 30'),
      fails('a bucket that deletes after a year', bucket([{ Status: 'Enabled', ExpirationInDays: 365 }], FLOW_LOG_TO_BUCKET), 'ExpirationInDays is 365'),
      fails('a branch that deletes after a week', group({ RetentionInDays: ifProd(2192, 7) }, TRAIL, EITHER_WAY), 'when'),
      unverifiable('a retention that a parameter says', group({ RetentionInDays: ANY }, TRAIL, ANY_TEXT)),
    ],
  },
  {
    rule: dataProtection,
    cases: [
      passes('a policy that masks numbers of Medicare', group({ DataProtectionPolicy: policy(HEALTH) })),
      passes('an ARN whose partition deployment decides', group({
        DataProtectionPolicy: policy({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':dataprotection::aws:data-identifier/NationalProviderId-US']] }),
      })),
      passes('a policy of the account', group({}, account({ PolicyDocument: JSON.stringify(policy(HEALTH)) }))),
      passes('a group that only passes events on', group({ LogGroupClass: 'DELIVERY' })),
      passes('an account policy of another kind', { Resources: { Subject: { Type: 'AWS::Logs::AccountPolicy', Properties: { PolicyType: 'SUBSCRIPTION_FILTER_POLICY' } } } }),
      fails('no policy', group({}), 'DataProtectionPolicy is not set'),
      fails('a policy about cards', group({ DataProtectionPolicy: policy(CARDS) }), 'masks health data'),
      fails('a policy that audits only', group({ DataProtectionPolicy: policy(HEALTH, [{ Audit: { FindingsDestination: {} } }]) })),
      fails('a policy that does not audit', group({ DataProtectionPolicy: policy(HEALTH, [{ Deidentify: { MaskConfig: {} } }]) }), 'audits'),
      fails('a policy of the account for some groups', group({}, account({ PolicyDocument: JSON.stringify(policy(HEALTH)), SelectionCriteria: 'LogGroupName NOT IN ["app"]' }))),
      fails('a policy of another account', group({}, {}, { others: [{ name: 'other', Resources: account({ PolicyDocument: JSON.stringify(policy(HEALTH)) }) }], environment: { account: '111122223333' } })),
      fails('an account policy about cards', { Resources: { Subject: { Type: 'AWS::Logs::AccountPolicy', Properties: { PolicyType: 'DATA_PROTECTION_POLICY', PolicyDocument: policy(CARDS) } } } }),
      unverifiable('a policy that a macro writes', group({ DataProtectionPolicy: MACRO })),
      unverifiable('an identifier that a parameter names', group({ DataProtectionPolicy: policy(ANY) }, {}, ANY_TEXT)),
    ],
  },
];
