import { bucket } from './buckets';
import { corsNoWildcard, noAcls, noPublicPolicy, noWebsiteHosting, publicAccessBlocked } from '../../../src/rules/s3/access';
import { Json, JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from '../cases';

const ALL_BLOCKED = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true };

function blocking(change: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return bucket({ PublicAccessBlockConfiguration: { ...ALL_BLOCKED, ...change } }, {}, rest);
}

function accessPoint(properties: JsonObject): Given {
  return subject('AWS::S3::AccessPoint', { Bucket: 'records', ...properties });
}

const PUBLIC_ACCESS_BLOCKED: RuleCases = {
  rule: publicAccessBlocked,
  cases: [
    passes('all four switches on', blocking()),
    passes('a switch written as text', blocking({ BlockPublicAcls: 'true' })),
    passes('either branch when both block', blocking({ BlockPublicAcls: ifProd(true, 'true') }, EITHER_WAY)),
    passes('an access point that says nothing, and tells the default', accessPoint({}), 'when nothing is set'),
    fails('a bucket that says nothing', bucket(), 'BlockPublicAcls is not set'),
    fails('three of four', bucket({ PublicAccessBlockConfiguration: { ...ALL_BLOCKED, RestrictPublicBuckets: undefined } }), 'RestrictPublicBuckets'),
    fails('a switch that is off as text', blocking({ IgnorePublicAcls: 'false' })),
    fails('a switch that one branch takes away', blocking({ BlockPublicPolicy: ifProd(true, NO_VALUE) }, EITHER_WAY), 'when'),
    fails('a switch that a parameter may turn off', blocking({ BlockPublicPolicy: { Ref: 'Block' } },
      { Parameters: { Block: { Type: 'String', AllowedValues: ['true', 'false'] } } }), '"false"'),
    fails('an access point that lets public policies in', accessPoint({ PublicAccessBlockConfiguration: { BlockPublicPolicy: false } })),
    unverifiable('a switch that may be anything', blocking({ BlockPublicAcls: ANY }, ANY_TEXT)),
    unverifiable('a block that a macro writes', bucket({ PublicAccessBlockConfiguration: MACRO })),
  ],
};

function allowing(change: JsonObject, rest: Partial<Given> = {}, beside: JsonObject = {}): Given {
  const statement = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::records/*', ...change };
  return subject('AWS::S3::BucketPolicy', { Bucket: 'records', PolicyDocument: { Statement: [statement] } }, beside, rest);
}

function when(operator: string, key: string, value: JsonObject[string]): JsonObject {
  return { Condition: { [operator]: { [key]: value } } };
}

const NO_PUBLIC_POLICY: RuleCases = {
  rule: noPublicPolicy,
  cases: [
    passes('a named principal', allowing({ Principal: { AWS: 'arn:aws:iam::111122223333:role/app' } })),
    passes('a service', allowing({ Principal: { Service: 'cloudfront.amazonaws.com' } })),
    passes('a principal that is a role of the template', allowing({ Principal: { AWS: { 'Fn::GetAtt': ['Role', 'Arn'] } } }, {},
      { Role: { Type: 'AWS::IAM::Role' } })),
    passes('a Deny for everyone', allowing({ Effect: 'Deny' })),
    passes('everyone of the organization', allowing(when('StringEquals', 'aws:PrincipalOrgID', 'o-1234567890'))),
    passes('everyone through one endpoint, whatever the case of the key', allowing(when('StringEquals', 'AWS:sourcevpce', 'vpce-1a2b3c4d'))),
    passes('everyone through an endpoint of the template', allowing(when('StringEquals', 'aws:SourceVpce', { Ref: 'Endpoint' }), {},
      { Endpoint: { Type: 'AWS::EC2::VPCEndpoint' } })),
    passes('everyone from this account', allowing(when('StringEquals', 'aws:PrincipalAccount', { Ref: 'AWS::AccountId' }))),
    passes('everyone from one network', allowing(when('IpAddress', 'aws:SourceIp', ['203.0.113.0/24']))),
    passes('everyone by access points of one account', allowing(when('StringEquals', 's3:DataAccessPointAccount', '111122223333'))),
    fails('everyone', allowing({}), 'Statement[0] allows everyone'),
    fails('everyone as {AWS: "*"}', allowing({ Principal: { AWS: '*' } })),
    fails('everyone among others', allowing({ Principal: { AWS: ['arn:aws:iam::111122223333:root', '*'] } })),
    fails('everyone but one', allowing({ Principal: undefined, NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' } })),
    fails('everyone from every address', allowing(when('IpAddress', 'aws:SourceIp', '0.0.0.0/0'))),
    fails('everyone from one network or from all', allowing(when('IpAddress', 'aws:SourceIp', ['203.0.113.0/24', '::/0']))),
    fails('everyone but the organization', allowing(when('StringNotEquals', 'aws:PrincipalOrgID', 'o-1234567890'))),
    fails('everyone who has no organization', allowing(when('StringEqualsIfExists', 'aws:PrincipalOrgID', 'o-1234567890'))),
    fails('everyone over TLS', allowing(when('Bool', 'aws:SecureTransport', 'true'))),
    fails('everyone with a referer', allowing(when('StringLike', 'aws:Referer', 'https://clinic.org/*'))),
    fails('an access point policy for everyone', accessPoint({ Policy: { Statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' } } })),
    fails('one branch that opens it', allowing({ Principal: ifProd({ AWS: '111122223333' }, '*') }, EITHER_WAY), 'when'),
    unverifiable('a principal that a parameter names', allowing({ Principal: { AWS: ANY } }, ANY_TEXT)),
    unverifiable('an organization that may be "*"', allowing(when('StringLike', 'aws:PrincipalOrgID', ANY), ANY_TEXT)),
    unverifiable('a document that a macro writes', subject('AWS::S3::BucketPolicy', { Bucket: 'records', PolicyDocument: MACRO })),
  ],
};

const OWNED = { OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } };

const NO_ACLS: RuleCases = {
  rule: noAcls,
  cases: [
    passes('ownership that turns ACLs off', bucket(OWNED)),
    passes('the private ACL', bucket({ ...OWNED, AccessControl: 'Private' })),
    passes('a bucket that says nothing, and tells the default', bucket(), 'when nothing is set'),
    fails('a public ACL', bucket({ AccessControl: 'PublicRead' }), 'AccessControl'),
    fails('the ACL for log delivery', bucket({ AccessControl: 'LogDeliveryWrite', OwnershipControls: { Rules: [{ ObjectOwnership: 'ObjectWriter' }] } })),
    fails('ownership that keeps ACLs', bucket({ OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerPreferred' }] } })),
    unverifiable('an ACL that may be anything', bucket({ ...OWNED, AccessControl: ANY }, {}, ANY_TEXT)),
  ],
};

function redirecting(protocol: JsonObject[string]): JsonObject {
  return { WebsiteConfiguration: { RedirectAllRequestsTo: { HostName: 'clinic.org', Protocol: protocol } } };
}

const NO_WEBSITE: RuleCases = {
  rule: noWebsiteHosting,
  cases: [
    passes('a bucket without a website', bucket()),
    passes('a redirect of everything to https', bucket(redirecting('https'))),
    passes('AWS::NoValue', bucket({ WebsiteConfiguration: NO_VALUE })),
    fails('a website', bucket({ WebsiteConfiguration: { IndexDocument: 'index.html' } }), 'serves plain HTTP'),
    fails('a redirect that keeps the protocol', bucket(redirecting(undefined))),
    fails('a redirect to http', bucket(redirecting('http'))),
    fails('a website in one branch', bucket({ WebsiteConfiguration: ifProd(NO_VALUE, { IndexDocument: 'index.html' }) }, {}, EITHER_WAY), 'when'),
    unverifiable('a protocol that may be anything', bucket(redirecting(ANY), {}, ANY_TEXT)),
    unverifiable('what a macro writes', bucket({ WebsiteConfiguration: MACRO })),
  ],
};

function cors(...origins: Json[]): JsonObject {
  return { CorsConfiguration: { CorsRules: [{ AllowedMethods: ['GET'], AllowedOrigins: origins }] } };
}

const CORS: RuleCases = {
  rule: corsNoWildcard,
  cases: [
    passes('a bucket without CORS', bucket()),
    passes('an https origin', bucket(cors('https://clinic.org'))),
    passes('the subdomains of one domain', bucket(cors('https://*.clinic.org'))),
    fails('every origin', bucket(cors('*')), 'AllowedOrigins[0] is "*"'),
    fails('every https origin', bucket(cors('https://*'))),
    fails('a plain origin among others', bucket(cors('https://clinic.org', 'http://clinic.org')), 'AllowedOrigins[1]'),
    fails('the second of two rules', bucket({ CorsConfiguration: { CorsRules: [{ AllowedOrigins: ['https://clinic.org'] }, { AllowedOrigins: ['*'] }] } })),
    unverifiable('an origin that may be anything', bucket(cors(ANY), {}, ANY_TEXT)),
  ],
};

export const S3_ACCESS_CASES: readonly RuleCases[] = [PUBLIC_ACCESS_BLOCKED, NO_PUBLIC_POLICY, NO_ACLS, NO_WEBSITE, CORS];
