import { allowing, managed } from './policies';
import { kmsActionsBlocked, noAdminAccess, noFullServiceAccess, noInlinePolicy } from '../../../src/rules/iam/grants';
import { ANY, ANY_TEXT, EITHER_WAY, fails, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from '../cases';

const READ = { Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::records/*' }] };
const INLINE = { Policies: [{ PolicyName: 'p', PolicyDocument: READ }] };

/** What CDK makes to copy files while a stack is deployed. */
const PROVIDER = {
  Role: { Type: 'AWS::IAM::Role', Properties: {} },
  Fn: { Type: 'AWS::Lambda::Function', Properties: { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
  Copies: { Type: 'Custom::CDKBucketDeployment', Properties: { ServiceToken: { 'Fn::GetAtt': ['Fn', 'Arn'] } } },
};

const NO_INLINE: RuleCases = {
  rule: noInlinePolicy,
  cases: [
    passes('a role without policies of its own', subject('AWS::IAM::Role', {})),
    passes('an empty list', subject('AWS::IAM::User', { Policies: [] })),
    passes('an entry that is left out', subject('AWS::IAM::Group', { Policies: [NO_VALUE] })),
    passes('the policy that CDK writes for a function of its own', subject('AWS::IAM::Policy', { PolicyDocument: READ, Roles: [{ Ref: 'Role' }] }, PROVIDER)),
    fails('the same policy for a user, too', subject('AWS::IAM::Policy', { PolicyDocument: READ, Roles: [{ Ref: 'Role' }], Users: ['nurse'] }, PROVIDER)),
    fails('the same policy where another function has the role, too', subject('AWS::IAM::Policy', { PolicyDocument: READ, Roles: [{ Ref: 'Role' }] },
      { ...PROVIDER, Other: PROVIDER.Fn })),
    fails('a policy inside a role', subject('AWS::IAM::Role', INLINE), 'Properties.Policies'),
    fails('a policy in one branch', subject('AWS::IAM::Role', { Policies: [ifProd(INLINE.Policies[0], NO_VALUE)] },
      {}, EITHER_WAY), 'when'),
    fails('the policy that CDK writes for a grant', subject('AWS::IAM::Policy', { PolicyDocument: READ, Roles: ['r'] }), 'inline policy'),
    unverifiable('policies that a macro writes', subject('AWS::IAM::Role', { Policies: MACRO })),
  ],
};

const ADMIN = 'arn:aws:iam::aws:policy/AdministratorAccess';

const NO_ADMIN: RuleCases = {
  rule: noAdminAccess,
  cases: [
    passes('named actions on everything', allowing(['s3:GetObject', 'logs:*'])),
    passes('every action on one bucket', allowing('*', { Resource: 'arn:aws:s3:::records/*' })),
    passes('a Deny of everything', allowing('*', { Effect: 'Deny' })),
    passes('a policy that only bounds what others grant', {
      ...allowing('*'),
      Resources: {
        ...allowing('*').Resources,
        Role: { Type: 'AWS::IAM::Role', Properties: { PermissionsBoundary: { Ref: 'Subject' } } },
      },
    }),
    passes('managed policies of AWS that name what they allow', subject('AWS::IAM::Role', { ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] })),
    passes('a managed policy of the app, which is judged itself', subject('AWS::IAM::Role', { ManagedPolicyArns: [{ Ref: 'P' }] },
      { P: { Type: 'AWS::IAM::ManagedPolicy' } })),
    fails('everything on everything', allowing('*'), 'Statement[0] allows every action on every resource'),
    fails('*:* in a list', allowing(['s3:GetObject', '*:*'])),
    fails('all but something', managed({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' })),
    fails('everything on all but something', managed({ Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::records' })),
    fails('a document written as text', subject('AWS::IAM::ManagedPolicy', { PolicyDocument: '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}' })),
    fails('AdministratorAccess', subject('AWS::IAM::Role', { ManagedPolicyArns: [ADMIN] }), 'AdministratorAccess'),
    fails('AdministratorAccess as CDK spells it', subject('AWS::IAM::Role', {
      ManagedPolicyArns: [{ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::aws:policy/AdministratorAccess']] }],
    })),
    fails('a permission set of administrators', subject('AWS::SSO::PermissionSet', { ManagedPolicies: [ADMIN] })),
    fails('everything in a permission set', subject('AWS::SSO::PermissionSet', { InlinePolicy: { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } } })),
    unverifiable('actions that a parameter brings', allowing(ANY, {}, ANY_TEXT)),
    unverifiable('an effect that a parameter brings', allowing('*', { Effect: ANY }, ANY_TEXT)),
    unverifiable('a managed policy that a parameter names', subject('AWS::IAM::Role', { ManagedPolicyArns: [ANY] }, {}, ANY_TEXT)),
    unverifiable('a document that a macro writes', subject('AWS::IAM::ManagedPolicy', { PolicyDocument: MACRO })),
  ],
};

const NO_FULL_SERVICE: RuleCases = {
  rule: noFullServiceAccess,
  cases: [
    passes('actions that begin alike', allowing(['s3:Get*', 's3:List*'])),
    passes('everything on everything, which IAM.NoAdminAccess reports', allowing('*')),
    passes('a Deny of a service', allowing('s3:*', { Effect: 'Deny' })),
    fails('a whole service', allowing('s3:*'), '"s3:*"'),
    fails('a whole service on one resource', allowing(['sqs:*'], { Resource: 'arn:aws:sqs:us-east-1:111122223333:intake' })),
    fails('every action on a bucket', allowing('*', { Resource: 'arn:aws:s3:::records' })),
    fails('one of several', allowing(['s3:GetObject', 'DynamoDB:*'])),
    unverifiable('an action that a parameter brings', allowing(ANY, {}, ANY_TEXT)),
  ],
};

const KMS_KEY = 'arn:aws:kms:us-east-1:111122223333:key/1234';

const KMS_BLOCKED: RuleCases = {
  rule: kmsActionsBlocked,
  cases: [
    passes('decryption with one key', allowing('kms:Decrypt', { Resource: KMS_KEY })),
    passes('encryption with all keys', allowing(['kms:Encrypt', 'kms:GenerateDataKey*'])),
    passes('what CDK grants on a key', {
      Resources: {
        ...allowing(['kms:Decrypt', 'kms:Encrypt', 'kms:ReEncrypt*'], { Resource: { 'Fn::GetAtt': ['Key', 'Arn'] } }).Resources, Key: { Type: 'AWS::KMS::Key' },
      },
    }),
    passes('a Deny', allowing('kms:*', { Effect: 'Deny' })),
    passes('all but KMS', managed({ Effect: 'Allow', NotAction: 'kms:*', Resource: '*' })),
    fails('decryption with all keys', allowing('kms:Decrypt')),
    fails('a wildcard that includes it, in another case', allowing('KMS:de*')),
    fails('ReEncrypt*', allowing('kms:ReEncrypt*')),
    fails('everything', allowing('*')),
    fails('all but something else', managed({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' })),
    fails('all keys of the account', allowing('kms:Decrypt', { Resource: { 'Fn::Sub': 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:key/*' } })),
    fails('all keys through one service', allowing('kms:Decrypt', { Condition: { StringEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' } } })),
    unverifiable('a key that a parameter names', allowing('kms:Decrypt', { Resource: ANY }, ANY_TEXT)),
  ],
};

export const GRANT_CASES: readonly RuleCases[] = [NO_INLINE, NO_ADMIN, NO_FULL_SERVICE, KMS_BLOCKED];
