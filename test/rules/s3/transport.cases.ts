import { bucket, BUCKET_ARN, DENY_HTTP, OBJECTS_ARN, policy, policyOf } from './buckets';
import { minimumTls12, tlsOnly } from '../../../src/rules/s3/transport';
import { JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, Case, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, unverifiable } from '../cases';

/** The template's one bucket, with the Deny changed in one place. */
function denying(change: JsonObject, rest: Partial<Given> = {}): Given {
  return bucket({ BucketName: 'records' }, policy({ ...DENY_HTTP, ...change }), rest);
}

function secureTransport(value: JsonObject[string], operator = 'Bool', key = 'aws:SecureTransport'): JsonObject {
  return { Condition: { [operator]: { [key]: value } } };
}

const SPELLINGS: readonly Case[] = [
  passes('the statement that CDK writes', denying({})),
  passes('a principal "*"', denying({ Principal: '*' })),
  passes('a principal {AWS: ["*"]}', denying({ Principal: { AWS: ['*'] } })),
  passes('a condition key in another case', denying(secureTransport('false', 'Bool', 'AWS:securetransport'))),
  passes('false as a boolean', denying(secureTransport(false))),
  passes('false in a list of one', denying(secureTransport(['false']))),
  passes('BoolIfExists', denying(secureTransport('false', 'BoolIfExists'))),
  passes('all actions as "*"', denying({ Action: '*' })),
  passes('all actions in another case', denying({ Action: ['S3:*'] })),
  passes('ARNs from Fn::Sub', denying({ Resource: [{ 'Fn::Sub': '${Subject.Arn}' }, { 'Fn::Sub': 'arn:${AWS::Partition}:s3:::${Subject}/*' }] })),
  passes('ARNs that spell out the bucket\'s name', denying({ Resource: ['arn:aws:s3:::records', 'arn:aws:s3:::records/*'] })),
  passes('an ARN with a wildcard that covers both', denying({ Resource: 'arn:aws:s3:::records*' })),
  passes('a single statement that is not in a list', bucket({}, {
    Policy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: 'Subject' }, PolicyDocument: { Statement: DENY_HTTP },
      },
    },
  })),
  passes('one statement for the bucket and one for its objects',
    bucket({}, policy({ ...DENY_HTTP, Resource: BUCKET_ARN }, { ...DENY_HTTP, Resource: OBJECTS_ARN }))),
  passes('either branch when both deny', denying({ Effect: ifProd('Deny', 'Deny') }, EITHER_WAY)),
];

const NARROWED: readonly Case[] = [
  fails('when the Deny names only the objects', denying({ Resource: OBJECTS_ARN })),
  fails('when the Deny names only the bucket', denying({ Resource: BUCKET_ARN })),
  fails('when the Deny names some of the objects', denying({ Resource: [BUCKET_ARN, { 'Fn::Sub': '${Subject.Arn}/public/*' }] })),
  fails('when the Deny is about another bucket', denying({ Resource: ['arn:aws:s3:::other', 'arn:aws:s3:::other/*'] })),
  fails('when the Deny is for one account', denying({ Principal: { AWS: 'arn:aws:iam::111122223333:root' } })),
  fails('when the Deny is for everyone but somebody', denying({ Principal: NO_VALUE, NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' } })),
  fails('when the Deny is for one service', denying({ Principal: { Service: '*' } })),
  fails('when the Deny covers reads only', denying({ Action: 's3:GetObject' })),
  fails('when NotAction leaves reads out', bucket({}, policy({
    Effect: 'Deny',
    Principal: '*',
    NotAction: 's3:GetObject',
    Resource: DENY_HTTP.Resource,
    Condition: DENY_HTTP.Condition,
  }))),
  fails('when a second key narrows the Deny', denying({ Condition: { Bool: { 'aws:SecureTransport': 'false', 'aws:ViaAWSService': 'true' } } })),
  fails('when a second operator narrows the Deny',
    denying({ Condition: { Bool: { 'aws:SecureTransport': 'false' }, StringEquals: { 'aws:PrincipalTag/team': 'x' } } })),
  fails('when the condition is the other way round', denying(secureTransport('true'))),
  fails('when the condition is on another key', denying(secureTransport('false', 'Bool', 'aws:ViaAWSService'))),
  fails('an Allow over TLS: it denies nothing', denying({ Effect: 'Allow', ...secureTransport('true') })),
  fails('when one branch leaves the statement out', bucket({}, {
    Policy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: 'Subject' }, PolicyDocument: { Statement: [ifProd(DENY_HTTP, NO_VALUE)] },
      },
    },
  }, EITHER_WAY), 'when'),
];

function conditionalPolicy(condition: string, onBucket?: string): Given {
  return {
    Parameters: EITHER_WAY.Parameters,
    Conditions: { ...EITHER_WAY.Conditions, IsDev: { 'Fn::Not': [{ Condition: 'IsProd' }] } },
    Resources: {
      Subject: { Type: 'AWS::S3::Bucket', Condition: onBucket },
      Policy: { ...policyOf({ Ref: 'Subject' }, DENY_HTTP), Condition: condition },
    },
  };
}

const ATTACHED: readonly Case[] = [
  fails('a bucket without a policy', bucket(), 'no bucket policy'),
  fails('when the policy belongs to another bucket', bucket({}, { Policy: policyOf('other', DENY_HTTP), Other: { Type: 'AWS::S3::Bucket' } })),
  fails('when the policy is created under a condition and the bucket is not', conditionalPolicy('IsProd'), 'Stage = prod is false'),
  fails('when the policy is created where the bucket is not', conditionalPolicy('IsDev', 'IsProd')),
  passes('when policy and bucket share their condition', conditionalPolicy('IsProd', 'IsProd')),
  passes('a policy that names the bucket literally', bucket({ BucketName: 'records' }, { Policy: policyOf('records', DENY_HTTP) })),
  passes('the second of two policies', bucket({ BucketName: 'records' }, {
    First: policyOf('records', { ...DENY_HTTP, Effect: 'Allow' }), Second: policyOf({ Ref: 'Subject' }, DENY_HTTP),
  })),
  passes('a policy in another template that imports the bucket', bucket({}, {}, {
    Outputs: { Name: { Value: { Ref: 'Subject' }, Export: { Name: 'Records' } }, Arn: { Value: BUCKET_ARN, Export: { Name: 'RecordsArn' } } },
    others: [{
      name: 'policies',
      Resources: {
        Policy: policyOf({ 'Fn::ImportValue': 'Records' }, {
          ...DENY_HTTP, Resource: [{ 'Fn::ImportValue': 'RecordsArn' }, { 'Fn::Join': ['', [{ 'Fn::ImportValue': 'RecordsArn' }, '/*']] }],
        }),
      },
    }],
  })),
  passes('a policy in a nested stack that is given the bucket', bucket({}, {
    Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Bucket: { Ref: 'Subject' } } } },
  }, {
    others: [{
      name: 'nested',
      nestedAs: 'Nested',
      Parameters: { Bucket: { Type: 'String' } },
      Resources: {
        Policy: policyOf({ Ref: 'Bucket' }, {
          ...DENY_HTTP,
          Resource: [
            { 'Fn::Sub': 'arn:aws:s3:::${Bucket}' }, { 'Fn::Sub': 'arn:aws:s3:::${Bucket}/*' },
          ],
        }),
      },
    }],
  })),
  unverifiable('an effect that may be anything', denying({ Effect: ANY }, ANY_TEXT)),
  unverifiable('a principal that a parameter names', denying({ Principal: { AWS: ANY } }, ANY_TEXT)),
  unverifiable('a document that a macro writes', bucket({}, {
    Policy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: 'Subject' }, PolicyDocument: MACRO,
      },
    },
  })),
];

function denyingOldTls(condition: JsonObject, rest: Partial<Given> = {}): Given {
  return denying({ Condition: condition }, rest);
}

export const S3_TRANSPORT_CASES: readonly RuleCases[] = [
  { rule: tlsOnly, cases: [...SPELLINGS, ...NARROWED, ...ATTACHED] },
  {
    rule: minimumTls12,
    cases: [
      passes('the statement that CDK writes', denyingOldTls({ NumericLessThan: { 's3:TlsVersion': 1.2 } })),
      passes('a version written as text', denyingOldTls({ NumericLessThan: { 's3:TlsVersion': '1.2' } })),
      passes('a minimum of TLS 1.3', denyingOldTls({ NumericLessThan: { 's3:tlsversion': '1.3' } })),
      fails('a Deny of plain HTTP only', denying({})),
      fails('a minimum of TLS 1.1', denyingOldTls({ NumericLessThan: { 's3:TlsVersion': '1.1' } })),
      fails('a bucket without a policy', bucket()),
      fails('another operator', denyingOldTls({ NumericGreaterThan: { 's3:TlsVersion': '1.2' } })),
      unverifiable('a version that may be anything', denyingOldTls({ NumericLessThan: { 's3:TlsVersion': ANY } }, ANY_TEXT)),
    ],
  },
];
