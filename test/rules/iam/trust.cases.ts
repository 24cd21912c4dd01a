import { trusting } from './policies';
import { oidcTrustScoped, trustPolicyNotPublic } from '../../../src/rules/iam/trust';
import { JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, passes, RuleCases, subject, unverifiable } from '../cases';

const HERE = { environment: { account: '111122223333', region: 'us-east-1' } };
const ELSEWHERE = { AWS: 'arn:aws:iam::444455556666:root' };

const GITHUB = 'token.actions.githubusercontent.com';

function federated(Condition: JsonObject, given: Partial<Given> = {}): Given {
  return trusting({ Action: 'sts:AssumeRoleWithWebIdentity', Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${GITHUB}` }, Condition }, given);
}

function cfnJson(Value: string): Given {
  return trusting({
    Action: 'sts:AssumeRoleWithWebIdentity', Principal: { Federated: { Ref: 'Provider' } }, Condition: { StringEquals: { 'Fn::GetAtt': ['Json', 'Value'] } },
  }, {}, { Provider: { Type: 'AWS::IAM::OIDCProvider' }, Json: { Type: 'Custom::AWSCDKCfnJson', Properties: { Value } } });
}

export const TRUST_CASES: readonly RuleCases[] = [
  {
    rule: trustPolicyNotPublic,
    cases: [
      passes('a service', trusting({ Principal: { Service: 'lambda.amazonaws.com' } })),
      passes('its own account', trusting({ Principal: { AWS: 'arn:aws:iam::111122223333:root' } }, HERE)),
      passes('its own account, whichever that is', trusting({ Principal: { AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } } })),
      passes('another role of the app', trusting({ Principal: { AWS: { 'Fn::GetAtt': ['Other', 'Arn'] } } }, {}, { Other: { Type: 'AWS::IAM::Role' } })),
      passes('another account with an external id', trusting({ Principal: ELSEWHERE, Condition: { StringEquals: { 'sts:ExternalId': 'a1b2' } } }, HERE)),
      passes('everyone of the organization', trusting({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-12345' } } })),
      fails('everyone', trusting({ Principal: { AWS: '*' } }), 'allows everyone'),
      fails('everyone but somebody', trusting({ NotPrincipal: ELSEWHERE })),
      fails('roles of that name in whatever account', trusting({ Principal: '*', Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/Admin' } } })),
      fails('another account', trusting({ Principal: ELSEWHERE }, HERE), 'of account 444455556666'),
      fails('another account by its number', trusting({ Principal: { AWS: ['444455556666'] } }, HERE)),
      fails('another account in one branch', trusting({ Principal: ifProd(ELSEWHERE, { Service: 'lambda.amazonaws.com' }) }, { ...EITHER_WAY, ...HERE })),
      fails('an external id that requests may leave out', trusting({ Principal: ELSEWHERE, Condition: { StringEqualsIfExists: { 'sts:ExternalId': 'a' } } }, HERE)),
      unverifiable('an account in a stack that is bound for any', trusting({ Principal: ELSEWHERE }), 'env.account'),
      unverifiable('an account that a parameter names', trusting({ Principal: { AWS: { 'Fn::Sub': 'arn:aws:iam::${Any}:root' } } }, ANY_TEXT)),
      unverifiable('a policy that a macro writes', subject('AWS::IAM::Role', { AssumeRolePolicyDocument: MACRO })),
    ],
  },
  {
    rule: oidcTrustScoped,
    cases: [
      passes('a service', trusting({ Principal: { Service: 'lambda.amazonaws.com' } })),
      passes('SAML', trusting({ Action: 'sts:AssumeRoleWithSAML', Principal: { Federated: 'arn:aws:iam::111122223333:saml-provider/idp' } })),
      passes('one repository', federated({ StringLike: { [`${GITHUB}:sub`]: 'repo:clinic/app:*' } })),
      passes('authenticated users of an identity pool', trusting({
        Action: 'sts:AssumeRoleWithWebIdentity',
        Principal: { Federated: 'cognito-identity.amazonaws.com' },
        Condition: {
          'StringEquals': { 'cognito-identity.amazonaws.com:aud': { Ref: 'Pool' } },
          'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' },
        },
      }, {}, { Pool: { Type: 'AWS::Cognito::IdentityPool' } })),
      passes('a service account as CDK writes it', cfnJson('{\"{}:aud\":\"sts.amazonaws.com\",\"{}:sub\":\"system:serviceaccount:default:app\"}')),
      unverifiable('any service account as CDK writes it', cfnJson('{\"{}:aud\":\"sts.amazonaws.com\"}')),
      fails('everyone whom the provider knows', federated({ StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' } }), 'name the subject'),
      fails('any subject', federated({ StringLike: { [`${GITHUB}:sub`]: '*' } })),
      fails('any repository', federated({ StringLike: { [`${GITHUB}:sub`]: 'repo:*' } })),
      fails('a subject that requests may leave out', federated({ StringLikeIfExists: { [`${GITHUB}:sub`]: 'repo:clinic/app:*' } })),
      fails('every action of the token service', trusting({ Action: 'sts:*', Principal: { Federated: 'accounts.google.com' } })),
      unverifiable('a subject that a parameter names', federated({ StringLike: { [`${GITHUB}:sub`]: ANY } }, ANY_TEXT)),
      unverifiable('conditions that a macro writes', federated({ StringLike: MACRO })),
    ],
  },
];
