import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, passes, RuleCases, subject, unverifiable } from './cases';
import { callbackHttps, customSenderKms, mfa, noUnauthenticated, passwordPolicy, shortSessions, threatProtection } from '../../src/rules/cognito';
import { JsonObject } from '../../src/template';

function pool(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::Cognito::UserPool', properties, { Key: { Type: 'AWS::KMS::Key', Properties: {} } }, rest);
}

function client(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::Cognito::UserPoolClient', { UserPoolId: 'pool', ...properties }, {}, rest);
}

function identities(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::Cognito::IdentityPool', properties, {}, rest);
}

const APP = { EnabledMfas: ['SOFTWARE_TOKEN_MFA'] };
const ENFORCED = { UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' } };
const STRONG = { MinimumLength: 12, RequireLowercase: true, RequireUppercase: true, RequireNumbers: true, RequireSymbols: true };
const PROTECTED = { UserPoolTier: 'PLUS', DeletionProtection: 'ACTIVE', ...ENFORCED };
const SHORT = { RefreshTokenValidity: 1, PreventUserExistenceErrors: 'ENABLED' };
const SENDER = { CustomSMSSender: { LambdaArn: 'arn', LambdaVersion: 'V1_0' } };

function passwords(changed: JsonObject, rest: Partial<Given> = {}): Given {
  return pool({ Policies: { PasswordPolicy: { ...STRONG, ...changed } } }, rest);
}

export const COGNITO_CASES: readonly RuleCases[] = [
  {
    rule: mfa,
    cases: [
      passes('an authenticator app for everybody', pool({ MfaConfiguration: 'ON', ...APP })),
      passes('a factor where a sign-in looks risky', pool({ MfaConfiguration: 'OPTIONAL', ...APP, ...ENFORCED })),
      fails('none', pool({}), 'MfaConfiguration'),
      fails('messages only', pool({ MfaConfiguration: 'ON', EnabledMfas: ['SMS_MFA'] })),
      fails('a factor for who wants it', pool({ MfaConfiguration: 'OPTIONAL', ...APP })),
      fails('none in one branch', pool({ MfaConfiguration: ifProd('ON', 'OFF'), ...APP }, EITHER_WAY)),
      unverifiable('a value that may be anything', pool({ MfaConfiguration: ANY, ...APP }, ANY_TEXT)),
    ],
  },
  {
    rule: passwordPolicy,
    cases: [
      passes('12 characters of all kinds', passwords({})),
      fails('8 characters', passwords({ MinimumLength: 8 }), 'MinimumLength'),
      fails('no symbols', passwords({ RequireSymbols: false })),
      fails('no policy', pool({})),
      unverifiable('a length that may be anything', passwords({ MinimumLength: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: threatProtection,
    cases: [
      passes('threat protection in full', pool(PROTECTED)),
      fails('threats that are only counted', pool({ ...PROTECTED, UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } }), 'AdvancedSecurityMode'),
      fails('a plan without it', pool({ ...PROTECTED, UserPoolTier: 'ESSENTIALS' })),
      fails('a pool that can be deleted', pool({ ...PROTECTED, DeletionProtection: 'INACTIVE' }), 'DeletionProtection'),
      unverifiable('a mode that may be anything', pool({ ...PROTECTED, UserPoolAddOns: { AdvancedSecurityMode: ANY } }, ANY_TEXT)),
    ],
  },
  {
    rule: noUnauthenticated,
    cases: [
      passes('no guests', identities({ AllowUnauthenticatedIdentities: false })),
      fails('guests', identities({ AllowUnauthenticatedIdentities: true })),
      fails('the classic flow', identities({ AllowUnauthenticatedIdentities: false, AllowClassicFlow: true }), 'AllowClassicFlow'),
      fails('guests in one branch', identities({ AllowUnauthenticatedIdentities: ifProd(false, true) }, EITHER_WAY)),
      unverifiable('guests that may be', identities({ AllowUnauthenticatedIdentities: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: shortSessions,
    cases: [
      passes('an hour and a day', client({ ...SHORT, AccessTokenValidity: 60, IdTokenValidity: 1, TokenValidityUnits: { AccessToken: 'minutes' } })),
      passes('tokens that say nothing, and tell the default', client(SHORT), 'an hour'),
      fails('60 hours, where nobody said minutes', client({ ...SHORT, AccessTokenValidity: 60 }), 'counted in hours'),
      fails('30 days, where nothing is said', client({ PreventUserExistenceErrors: 'ENABLED' }), '30 days'),
      fails('0 days, which is the default of 30', client({ ...SHORT, RefreshTokenValidity: 0 })),
      fails('tokens that nobody can take back', client({ ...SHORT, EnableTokenRevocation: false })),
      fails('a client that tells who is a patient', client({ ...SHORT, PreventUserExistenceErrors: 'LEGACY' })),
      unverifiable('a time that may be anything', client({ ...SHORT, RefreshTokenValidity: ANY }, ANY_TEXT)),
      unverifiable('a unit that may be anything', client({ ...SHORT, AccessTokenValidity: 60, TokenValidityUnits: { AccessToken: ANY } }, ANY_TEXT)),
    ],
  },
  {
    rule: callbackHttps,
    cases: [
      passes('https', client({ CallbackURLs: ['https://portal.clinic.example/in'], AllowedOAuthFlows: ['code'] })),
      passes('the scheme of an app', client({ CallbackURLs: ['clinicapp://in'], LogoutURLs: ['clinicapp://out'] })),
      passes('a host that deployment knows', client({ CallbackURLs: [{ 'Fn::Sub': 'https://${Any}/in' }] }, ANY_TEXT)),
      passes('a client without addresses', client({})),
      fails('the machine of a developer', client({ CallbackURLs: ['https://portal.clinic.example', 'http://localhost:3000'] }), 'CallbackURLs[1]'),
      fails('http on the way out', client({ LogoutURLs: ['http://localhost'] })),
      fails('tokens in the address', client({ AllowedOAuthFlows: ['code', 'implicit'] }), 'AllowedOAuthFlows[1]'),
      fails('http in one branch', client({ CallbackURLs: [ifProd('https://portal.clinic.example', 'http://localhost')] }, EITHER_WAY)),
      unverifiable('an address that may be anything', client({ CallbackURLs: [ANY] }, ANY_TEXT)),
    ],
  },
  {
    rule: customSenderKms,
    cases: [
      passes('a key of the template', pool({ LambdaConfig: { ...SENDER, KMSKeyID: { 'Fn::GetAtt': ['Key', 'Arn'] } } })),
      passes('no function that sends', pool({ LambdaConfig: { PreSignUp: 'arn' } })),
      fails('no key', pool({ LambdaConfig: SENDER }), 'KMSKeyID is not set'),
      unverifiable('a key that a parameter names', pool({ LambdaConfig: { ...SENDER, KMSKeyID: ANY } }, ANY_TEXT)),
    ],
  },
];
