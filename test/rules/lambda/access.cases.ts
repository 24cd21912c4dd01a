import { noPublicPermission, urlAuth } from '../../../src/rules/lambda/access';
import { JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, passes, RuleCases, subject, unverifiable } from '../cases';

function permission(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::Lambda::Permission', { Action: 'lambda:InvokeFunction', FunctionName: 'f', ...properties }, { Bucket: { Type: 'AWS::S3::Bucket' } }, rest);
}

function policy(statement: JsonObject): Given {
  return subject('AWS::Lambda::ResourcePolicy', { ResourceArn: 'f', PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'lambda:*', Resource: '*', ...statement }] } });
}

const S3 = 's3.amazonaws.com';

const NO_PUBLIC_PERMISSION: RuleCases = {
  rule: noPublicPermission,
  cases: [
    passes('the permission of a service that CDK writes', permission({ Principal: 'apigateway.amazonaws.com', SourceArn: 'arn:aws:execute-api:us-east-1:111122223333:x' })),
    passes('another account that is named', permission({ Principal: '444455556666' })),
    passes('everyone in an organization', permission({ Principal: '*', PrincipalOrgID: 'o-12345' })),
    passes('the URL of one account', permission({ Principal: '*', SourceAccount: { Ref: 'AWS::AccountId' } })),
    passes('a bucket with its account, as CDK writes it', permission({ Principal: S3, SourceArn: 'arn:aws:s3:::intake', SourceAccount: { Ref: 'AWS::AccountId' } })),
    passes('a bucket of the template', permission({ Principal: S3, SourceArn: { 'Fn::GetAtt': ['Bucket', 'Arn'] } })),
    passes('a layer for an organization', subject('AWS::Lambda::LayerVersionPermission', { Principal: '*', OrganizationId: 'o-12345' })),
    passes('a policy that names a role', policy({ Principal: { AWS: 'arn:aws:iam::111122223333:role/app' } })),
    fails('everyone', permission({ Principal: '*' }), 'PrincipalOrgID'),
    fails('a function URL for everyone', permission({ Action: 'lambda:InvokeFunctionUrl', Principal: '*', FunctionUrlAuthType: 'NONE' })),
    fails('sources of whatever account', permission({ Principal: '*', SourceArn: 'arn:aws:sns:us-east-1:*:x' })),
    fails('one branch for everyone', permission({ Principal: ifProd('444455556666', '*') }, EITHER_WAY), 'when'),
    fails('a bucket of whatever account', permission({ Principal: S3, SourceArn: 'arn:aws:s3:::intake' }), 'SourceAccount'),
    fails('every bucket there is', permission({ Principal: S3 }), 'SourceAccount'),
    fails('a layer for everyone', subject('AWS::Lambda::LayerVersionPermission', { Principal: '*' }), 'OrganizationId'),
    fails('a policy for everyone', policy({ Principal: '*' }), 'allows everyone'),
    unverifiable('whomever a parameter names', permission({ Principal: ANY }, ANY_TEXT)),
    unverifiable('a policy that a macro writes', subject('AWS::Lambda::ResourcePolicy', { PolicyDocument: MACRO })),
  ],
};

const URL_AUTH: RuleCases = {
  rule: urlAuth,
  cases: [
    passes('a URL that asks IAM', subject('AWS::Lambda::Url', { AuthType: 'AWS_IAM' })),
    passes('an endpoint that does', subject('AWS::Lambda::WebFunctionEndpoint', { AuthType: 'IamAuth' })),
    fails('a URL for everyone', subject('AWS::Lambda::Url', { AuthType: 'NONE' }), 'AWS_IAM'),
    fails('an endpoint whose code has to ask', subject('AWS::Lambda::WebFunctionEndpoint', { AuthType: 'ApplicationManaged' })),
    fails('one branch for everyone', subject('AWS::Lambda::Url', { AuthType: ifProd('AWS_IAM', 'NONE') }, {}, EITHER_WAY), 'when'),
    unverifiable('what a parameter says', subject('AWS::Lambda::Url', { AuthType: ANY }, {}, ANY_TEXT)),
  ],
};

export const LAMBDA_ACCESS_CASES: readonly RuleCases[] = [NO_PUBLIC_PERMISSION, URL_AUTH];
