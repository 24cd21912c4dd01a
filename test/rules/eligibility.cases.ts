import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { baaAttested, conditionalOverride, iamActionsEligible, notRetired, serviceEligible } from '../../src/rules/eligibility';
import { JsonObject } from '../../src/template';

function typed(type: string | undefined): Given {
  return { Resources: { Subject: { Type: type } } };
}

const SERVICE_ELIGIBLE: RuleCases = {
  rule: serviceEligible,
  cases: [
    passes('a service on the list', typed('AWS::S3::Bucket')),
    passes('a tool that is not made to hold PHI', typed('AWS::IAM::Role')),
    passes('what CDK adds by itself', typed('AWS::CDK::Metadata')),
    passes('a custom resource', typed('Custom::S3AutoDeleteObjects')),
    passes('a wait condition handle', typed('AWS::CloudFormation::WaitConditionHandle')),
    passes('a service whose condition another rule judges', typed('AWS::RDS::DBInstance')),
    fails('a service that is not on the list', typed('AWS::AppRunner::Service'), 'AWS App Runner may not hold PHI'),
    fails('a type that the list excludes', typed('AWS::DirectoryService::SimpleAD'), 'may not hold PHI'),
    fails('a type of a third party', typed('Datadog::Monitors::Monitor')),
    fails('a service that nobody has decided, and says so', typed('AWS::NeverHeardOf::Thing'), 'nobody has decided'),
    passes('a module, of which another rule says that it can\'t be read', typed('AWS::NeverHeardOf::Thing::MODULE')),
    unverifiable('a resource without a type', typed(undefined), 'has no Type'),
  ],
};

function instance(properties: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::RDS::DBInstance', properties, beside, rest);
}

const CONDITIONAL_OVERRIDE: RuleCases = {
  rule: conditionalOverride,
  cases: [
    passes('a database engine of the list', instance({ Engine: 'postgres' })),
    passes('an engine in capitals', instance({ Engine: 'MySQL' })),
    passes('SQL Server Standard', instance({ Engine: 'sqlserver-se' })),
    passes('an instance of Aurora', instance({ Engine: 'aurora-postgresql', DBClusterIdentifier: 'c' })),
    passes('a parameter whose every allowed value is on the list', instance({ Engine: { Ref: 'Engine' } }, {},
      { Parameters: { Engine: { Type: 'String', AllowedValues: ['mysql', 'mariadb', 'oracle-ee', 'db2-se'] } } })),
    passes('a replica of an instance of the template', instance({ SourceDBInstanceIdentifier: { Ref: 'Primary' } },
      { Primary: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'mysql' } } })),
    passes('a replica whose source is named as CDK names it', instance({
      SourceDBInstanceIdentifier: {
        'Fn::Join': ['', [
          'arn:', { Ref: 'AWS::Partition' }, ':rds:us-east-1:111122223333:db:', { Ref: 'Primary' },
        ]],
      },
    }, { Primary: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'mysql' } } })),
    passes('a Redis cluster', subject('AWS::ElastiCache::CacheCluster', { Engine: 'redis' })),
    passes('a number for text messages', subject('AWS::SMSVOICE::PhoneNumber', { NumberCapabilities: ['SMS'] })),
    passes('a private workforce', subject('AWS::SageMaker::Workteam', { MemberDefinitions: [{ CognitoMemberDefinition: {} }] })),
    passes('an encrypted voice connector', subject('AWS::Chime::VoiceConnector', { RequireEncryption: true })),
    fails('SQL Server Express', instance({ Engine: 'sqlserver-ex' }), 'not Express'),
    fails('an engine that the list does not name', instance({ Engine: 'informix' })),
    fails('one allowed value that is Express', instance({ Engine: { Ref: 'Engine' } }, {},
      { Parameters: { Engine: { Type: 'String', AllowedValues: ['sqlserver-se', 'sqlserver-ex'] } } }), '"sqlserver-ex"'),
    fails('Memcached', subject('AWS::ElastiCache::CacheCluster', { Engine: 'memcached' }), '"memcached"'),
    fails('a number for voice messages', subject('AWS::SMSVOICE::PhoneNumber', { NumberCapabilities: ['SMS', 'VOICE'] }), 'NumberCapabilities[1]'),
    fails('a public workforce', subject('AWS::SageMaker::Workteam', { MemberDefinitions: [{}], WorkforceName: 'public-crowd' })),
    fails('a team without members of its own', subject('AWS::SageMaker::Workteam', {})),
    fails('a voice connector that says nothing', subject('AWS::Chime::VoiceConnector', {})),
    fails('Memcached in one branch', subject('AWS::ElastiCache::CacheCluster', { Engine: ifProd('redis', 'memcached') }, {}, EITHER_WAY), 'when'),
    unverifiable('an engine that may be anything', instance({ Engine: ANY }, {}, ANY_TEXT)),
    unverifiable('an instance that is restored from a snapshot', instance({ DBSnapshotIdentifier: 'nightly' }), 'Set Engine'),
    unverifiable('capabilities that a parameter lists', subject('AWS::SMSVOICE::PhoneNumber', { NumberCapabilities: ANY }, {}, ANY_TEXT)),
  ],
};

function allowing(change: JsonObject, rest: Partial<Given> = {}, beside: JsonObject = {}): Given {
  const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*', ...change };
  return subject('AWS::IAM::Policy', { PolicyName: 'p', PolicyDocument: { Statement: [statement] } }, beside, rest);
}

function inline(type: string, action: string): Given {
  return subject(type, {
    Policies: [
      { PolicyName: 'a', PolicyDocument: { Statement: { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' } } },
      { PolicyName: 'b', PolicyDocument: { Statement: [{ Effect: 'Allow', Action: [action], Resource: '*' }] } },
    ],
  });
}

function managed(properties: JsonObject, beside: JsonObject): Given {
  return subject('AWS::IAM::ManagedPolicy', { PolicyDocument: { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }, ...properties }, beside);
}

function role(properties: JsonObject): JsonObject {
  return { Role: { Type: 'AWS::IAM::Role', Properties: properties } };
}

const IAM_ACTIONS: RuleCases = {
  rule: iamActionsEligible,
  cases: [
    passes('actions of services on the list', allowing({ Action: ['s3:GetObject', 'kms:Decrypt', 'comprehendmedical:DetectPHI'] })),
    passes('actions of tools', allowing({ Action: ['sts:AssumeRole', 'cloudformation:DescribeStacks', 'tag:GetResources'] })),
    passes('all actions of one service', allowing({ Action: 'dynamodb:*' })),
    passes('an action whose service is spelled out', allowing({ Action: { 'Fn::Sub': 's3:${Any}' } }, ANY_TEXT)),
    passes('a Deny of other services', allowing({ Effect: 'Deny', Action: ['lightsail:*', '*'] })),
    passes('all actions on one bucket', allowing({ Action: '*', Resource: ['arn:aws:s3:::records', { 'Fn::Sub': '${Bucket.Arn}/*' }] }, {},
      { Bucket: { Type: 'AWS::S3::Bucket' } })),
    passes('a role without policies', subject('AWS::IAM::Role', { AssumeRolePolicyDocument: { Statement: [] } })),
    passes('an action that one branch leaves out', allowing({ Action: ['s3:GetObject', ifProd(NO_VALUE, 's3:PutObject')] }, EITHER_WAY)),
    passes('a policy that only bounds roles: it grants nothing', managed({}, role({ PermissionsBoundary: { Ref: 'Subject' } }))),
    fails('an action of a service that is not on the list', allowing({ Action: ['s3:GetObject', 'lightsail:CreateInstances'] }), 'Action[1] allows actions of "lightsail"'),
    fails('a service in capitals', allowing({ Action: 'LightSail:*' })),
    fails('a service that nobody has decided, and says so', allowing({ Action: 'neverheardof:Do' }), 'nobody has decided'),
    fails('every action on everything', allowing({ Action: '*' }), 'name the services'),
    fails('every action of every service', allowing({ Action: '*:*' })),
    fails('every action on the ARNs of all services', allowing({ Action: '*', Resource: 'arn:aws:*:*:111122223333:*' })),
    fails('every action but those of IAM', allowing({ Action: undefined, NotAction: 'iam:*' }), 'NotAction'),
    fails('the second inline policy of a role', inline('AWS::IAM::Role', 'apprunner:StartDeployment'), 'Policies[1]'),
    fails('an inline policy of a user', inline('AWS::IAM::User', 'lightsail:*')),
    fails('an inline policy of a group', inline('AWS::IAM::Group', 'lightsail:*')),
    fails('an inline policy of a resource of its own',
      subject('AWS::IAM::RolePolicy', { PolicyDocument: { Statement: { Effect: 'Allow', Action: 'lightsail:*', Resource: '*' } } })),
    fails('a bounding policy that a role is given too', managed({}, role({ PermissionsBoundary: { Ref: 'Subject' }, ManagedPolicyArns: [{ Ref: 'Subject' }] }))),
    fails('a bounding policy that is attached to a role', managed({ Roles: ['app'] }, role({ PermissionsBoundary: { Ref: 'Subject' } }))),
    fails('one branch that adds another service', allowing({ Action: ['s3:GetObject', ifProd(NO_VALUE, 'lightsail:*')] }, EITHER_WAY), 'when'),
    unverifiable('an action that a parameter names', allowing({ Action: ANY }, ANY_TEXT)),
    unverifiable('an effect that may be anything', allowing({ Effect: ANY, Action: 'lightsail:*' }, ANY_TEXT)),
    unverifiable('every action on what a parameter names', allowing({ Action: '*', Resource: ANY }, ANY_TEXT)),
    unverifiable('a document that a macro writes', subject('AWS::IAM::Policy', { PolicyDocument: MACRO })),
  ],
};

function boundFor(account: string | undefined, baaAccounts?: string[]): Given {
  return { Resources: {}, environment: { account }, attestations: { baaAccounts } };
}

const BAA_ATTESTED: RuleCases = {
  rule: baaAttested,
  cases: [
    passes('when nobody named the accounts', boundFor(undefined)),
    passes('an account under a BAA', boundFor('111122223333', ['444455556666', '111122223333'])),
    fails('another account', boundFor('777788889999', ['111122223333']), '777788889999'),
    fails('every account when none is under a BAA', boundFor('111122223333', [])),
    unverifiable('an account that is not known', boundFor(undefined, ['111122223333']), 'Set env.account'),
  ],
};

const NOT_RETIRED: RuleCases = {
  rule: notRetired,
  cases: [
    passes('a service that AWS offers', typed('AWS::S3::Bucket')),
    passes('what CDK adds by itself', typed('AWS::CDK::Metadata')),
    passes('a type that nobody knows', typed('AWS::NeverHeardOf::Thing')),
    fails('a service that has ended', typed('AWS::QLDB::Ledger'), 'Ended'),
    fails('a service that is closed to new customers', typed('AWS::Timestream::Database'), 'closed to new customers'),
    unverifiable('an end that was only reported', typed('AWS::Bedrock::Agent'), 'not verified'),
  ],
};

export const ELIGIBILITY_CASES: readonly RuleCases[] = [SERVICE_ELIGIBLE, CONDITIONAL_OVERRIDE, IAM_ACTIONS, BAA_ATTESTED, NOT_RETIRED];
