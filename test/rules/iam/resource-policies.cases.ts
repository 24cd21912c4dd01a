import { crossAccountConfirmed, noPublicResourcePolicy } from '../../../src/rules/iam/resource-policies';
import { JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from '../cases';

const HERE = { environment: { account: '111122223333', region: 'us-east-1' } };
const EVERYONE = { Effect: 'Allow', Principal: '*', Action: 'sqs:SendMessage', Resource: '*' };

function queue(change: JsonObject, given: Partial<Given> = {}, beside: JsonObject = {}): Given {
  return subject('AWS::SQS::QueuePolicy', { Queues: ['q'], PolicyDocument: { Statement: [{ ...EVERYONE, ...change }] } }, beside, given);
}

function onlyFor(operator: string, key: string, value: JsonObject[string]): JsonObject {
  return { Condition: { [operator]: { [key]: value } } };
}

function permission(properties: JsonObject, given: Partial<Given> = {}): Given {
  return subject('AWS::Lambda::Permission', { Action: 'lambda:InvokeFunction', FunctionName: 'f', ...properties }, {}, given);
}

function asText(change: JsonObject): string {
  return JSON.stringify({ Statement: [{ ...EVERYONE, ...change }] });
}

const DOMAIN = 'AWS::OpenSearchService::Domain';

const WRITTEN_BY_CDK = [
  passes('the Deny of plain HTTP that CDK writes', queue({ Effect: 'Deny', ...onlyFor('Bool', 'aws:SecureTransport', 'false') })),
  passes('the statement for a service that CDK writes', queue({ Principal: { Service: 's3.amazonaws.com' }, ...onlyFor('ArnLike', 'aws:SourceArn', 'arn:aws:s3:::b') })),
  passes('the policy of a file system that CDK writes', subject('AWS::EFS::FileSystem', {
    FileSystemPolicy: { Statement: [{ ...EVERYONE, Principal: { AWS: '*' }, ...onlyFor('Bool', 'elasticfilesystem:AccessedViaMountTarget', 'true') }] },
  })),
  passes('a policy of log groups as CDK writes it', subject('AWS::Logs::ResourcePolicy', {
    PolicyDocument: {
      'Fn::Join': ['', [
        '{"Statement":[{"Effect":"Allow","Action":"logs:PutLogEvents","Principal":{"Service":"es.amazonaws.com"},"Resource":"', { Ref: 'AWS::Region' }, '"}]}',
      ]],
    },
  })),
  passes('the open policy of a search domain in a VPC', subject(DOMAIN, { VPCOptions: { SubnetIds: ['s'] }, AccessPolicies: { Statement: [EVERYONE] } })),
];

const NO_PUBLIC: RuleCases = {
  rule: noPublicResourcePolicy,
  cases: [
    ...WRITTEN_BY_CDK,
    passes('no policy', subject('AWS::DynamoDB::Table', {})),
    passes('a named account', queue({ Principal: { AWS: '444455556666' } })),
    passes('everyone of one account', queue(onlyFor('StringEquals', 'AWS:SourceAccount', '111122223333'))),
    passes('everyone of this account', queue(onlyFor('StringEquals', 'aws:PrincipalAccount', { Ref: 'AWS::AccountId' }))),
    passes('everyone of any of two organizations', queue(onlyFor('ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', ['o-a/*', 'o-b/*']))),
    passes('the owner of a topic', subject('AWS::SNS::TopicPolicy', { PolicyDocument: { Statement: [{ ...EVERYONE, ...onlyFor('StringEquals', 'AWS:SourceOwner', '1') }] } })),
    passes('a bus for everyone in an organization, in the old form', subject('AWS::Events::EventBusPolicy', {
      Principal: '*', Action: 'events:PutEvents', StatementId: 's', Condition: { Type: 'StringEquals', Key: 'aws:PrincipalOrgID', Value: 'o-1' },
    })),
    passes('a statement that is left out', queue({ Effect: ifProd('Deny', 'Deny'), Sid: NO_VALUE }, EITHER_WAY)),
    fails('everyone', queue({}), 'allows everyone'),
    fails('everyone, to the stream of a table', subject('AWS::DynamoDB::Table', {
      ResourcePolicy: { PolicyDocument: { Statement: [] } }, StreamSpecification: { ResourcePolicy: { PolicyDocument: { Statement: [EVERYONE] } } },
    }), 'StreamSpecification.ResourcePolicy'),
    fails('everyone as a member of a list', queue({ Principal: { AWS: ['444455556666', '*'] } })),
    fails('everyone but one account', queue({ Principal: NO_VALUE, NotPrincipal: { AWS: '444455556666' } })),
    fails('everyone whose requests say nothing of their source', queue(onlyFor('StringEqualsIfExists', 'aws:SourceAccount', '1'))),
    fails('everyone whose every organization is one, or who has none', queue(onlyFor('ForAllValues:StringLike', 'aws:PrincipalOrgPaths', 'o-a/*'))),
    fails('sources of whatever account', queue(onlyFor('ArnLike', 'aws:SourceArn', 'arn:aws:sns:*:*:*'))),
    fails('any organization', queue(onlyFor('StringLike', 'aws:PrincipalOrgID', 'o-*'))),
    fails('requests over TLS from anywhere', queue(onlyFor('Bool', 'aws:SecureTransport', 'true'))),
    fails('a policy of log groups in text', subject('AWS::Logs::ResourcePolicy', { PolicyDocument: asText({}) }), 'Statement[0]'),
    fails('a table that is replicated', subject('AWS::DynamoDB::GlobalTable', {
      Replicas: [{ Region: 'a' }, { Region: 'b', ResourcePolicy: { PolicyDocument: { Statement: EVERYONE } } }],
    }), 'Replicas[1]'),
    fails('a bus in its own statement', subject('AWS::Events::EventBusPolicy', { StatementId: 's', Statement: EVERYONE }), 'Properties.Statement'),
    fails('a bus in the old form', subject('AWS::Events::EventBusPolicy', { Principal: '*', Action: 'events:PutEvents', StatementId: 's' })),
    fails('a search domain on the internet', subject(DOMAIN, { AccessPolicies: { Statement: [EVERYONE] } })),
    fails('a search domain that is in a VPC in one branch only', subject(DOMAIN, {
      VPCOptions: ifProd({ SubnetIds: ['s'] }, NO_VALUE), AccessPolicies: { Statement: [EVERYONE] },
    }, {}, EITHER_WAY), 'when'),
    unverifiable('a principal that a parameter names', queue({ Principal: { AWS: ANY } }, ANY_TEXT)),
    unverifiable('a condition that a parameter fills', queue(onlyFor('StringEquals', 'aws:SourceAccount', ANY), ANY_TEXT)),
    unverifiable('a policy that an attribute brings', subject('AWS::SQS::QueuePolicy', { PolicyDocument: { 'Fn::GetAtt': ['Maker', 'Doc'] } },
      { Maker: { Type: 'Custom::Maker' } })),
    unverifiable('a text whose statement a parameter brings', subject('AWS::Logs::ResourcePolicy', { PolicyDocument: { 'Fn::Sub': '{"Statement":${Any}}' } }, {}, ANY_TEXT)),
    unverifiable('a policy that a macro writes', subject('AWS::SQS::QueuePolicy', { PolicyDocument: MACRO })),
  ],
};

const CROSS_ACCOUNT: RuleCases = {
  rule: crossAccountConfirmed,
  cases: [
    passes('a service', queue({ Principal: { Service: 'sns.amazonaws.com' } })),
    passes('this account', queue({ Principal: { AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } } })),
    passes('this account by its number', queue({ Principal: { AWS: '111122223333' } }, HERE)),
    passes('a role of the app', queue({ Principal: { AWS: { 'Fn::GetAtt': ['Role', 'Arn'] } } }, {}, { Role: { Type: 'AWS::IAM::Role' } })),
    passes('a role of another stack: nothing is imported from another account', queue({ Principal: { AWS: { 'Fn::ImportValue': 'RoleArn' } } })),
    passes('the account from which load balancers deliver logs', subject('AWS::S3::BucketPolicy', {
      PolicyDocument: { Statement: [{ ...EVERYONE, Principal: { AWS: { 'Fn::Sub': 'arn:${AWS::Partition}:iam::127311923021:root' } } }] },
    }, {}, HERE)),
    passes('an origin access identity of CloudFront', subject('AWS::S3::BucketPolicy', {
      PolicyDocument: { Statement: [{ ...EVERYONE, Principal: { AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1' } }] },
    }, {}, HERE)),
    passes('a Deny for another account', queue({ Effect: 'Deny', Principal: { AWS: '444455556666' } }, HERE)),
    passes('everyone, whom other rules judge', queue({}, HERE)),
    passes('a permission of a service', permission({ Principal: 's3.amazonaws.com' })),
    fails('another account', queue({ Principal: { AWS: 'arn:aws:iam::444455556666:role/reader' } }, HERE), 'of account 444455556666'),
    fails('one of several', queue({ Principal: { AWS: ['111122223333', '444455556666'] } }, HERE), 'Principal.AWS[1]'),
    fails('another account on a key', subject('AWS::KMS::Key', { KeyPolicy: { Statement: { ...EVERYONE, Principal: { AWS: '444455556666' } } } }, {}, HERE)),
    fails('another account that may call a function', permission({ Principal: '444455556666' }, HERE)),
    fails('another account on a search domain', subject(DOMAIN, { AccessPolicies: { Statement: { ...EVERYONE, Principal: { AWS: '444455556666' } } } }, {}, HERE)),
    unverifiable('an account that a parameter names', queue({ Principal: { AWS: { 'Fn::Sub': 'arn:aws:iam::${Any}:root' } } }, { ...ANY_TEXT, ...HERE })),
    unverifiable('an account in a stack that is bound for any', queue({ Principal: { AWS: '444455556666' } })),
    unverifiable('a canonical user', queue({ Principal: { CanonicalUser: '79a59df900b949e55d96a1e698fbaced' } }, HERE)),
  ],
};

export const RESOURCE_POLICY_CASES: readonly RuleCases[] = [NO_PUBLIC, CROSS_ACCOUNT];
