import { all, any, Judgement, Resource, Value, when } from '../template';
import { mustBeCustomerKey } from './customer-key';
import { Basis, RuleLevel } from './level';
import { rule } from './rule';

const POOL = 'AWS::Cognito::UserPool';
const CLIENT = 'AWS::Cognito::UserPoolClient';

export const mfa = rule({
  id: 'Cognito.Mfa',
  title: 'Users of user pools prove who they are by a second factor',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(i)', '164.312(d)'],
  source: 'Amazon Cognito developer guide, "Adding MFA to a user pool" and "Working with adaptive authentication"',
  appliesTo: [POOL],
  rationale: 'A password that is guessed or stolen opens the records of everybody whom its owner treats. Messages and mails can be intercepted: an authenticator app cannot. '
    + 'With threat protection enforced, Cognito asks for the factor where a sign-in looks risky.',
  fix: 'Use HipaaUserPool, or set mfa: Mfa.REQUIRED and mfaSecondFactor: { otp: true, sms: false }.',
  crosswalk: {},
  check: (pool) => any(
    all(pool.at('MfaConfiguration').mustBe('ON'), offersAuthenticator(pool)),
    all(pool.at('MfaConfiguration').mustBe('OPTIONAL'), isEnforced(pool), offersAuthenticator(pool)),
  ).orElse('Properties.MfaConfiguration', 'Properties.MfaConfiguration asks no second factor of an authenticator app of everybody, nor where a sign-in looks risky'),
});

function offersAuthenticator(pool: Resource): Judgement {
  return pool.at('EnabledMfas').someItem((factor) => factor.mustBe('SOFTWARE_TOKEN_MFA'));
}

function isEnforced(pool: Resource): Judgement {
  return pool.at('UserPoolAddOns.AdvancedSecurityMode').mustBe('ENFORCED');
}

const CHARACTERS = ['RequireLowercase', 'RequireUppercase', 'RequireNumbers', 'RequireSymbols'];

export const passwordPolicy = rule({
  id: 'Cognito.PasswordPolicy',
  title: 'Passwords of user pools have 12 characters of all kinds',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(5)(ii)(D)'],
  source: 'AWS CloudFormation, AWS::Cognito::UserPool PasswordPolicy',
  appliesTo: [POOL],
  rationale: 'Short passwords are guessed. How long is long enough is our judgement.',
  fix: 'Use HipaaUserPool, or set passwordPolicy with minLength: 12 and all four kinds of characters.',
  crosswalk: {},
  check: (pool) => all(
    pool.at('Policies.PasswordPolicy.MinimumLength').mustBeAtLeast(12),
    ...CHARACTERS.map((kind) => pool.at(`Policies.PasswordPolicy.${kind}`).mustBe(true)),
  ),
});

export const threatProtection = rule({
  id: 'Cognito.ThreatProtection',
  title: 'User pools block risky sign-ins, and are protected from deletion',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(5)(ii)(C)', '164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)'],
  source: 'Amazon Cognito developer guide, "Advanced security with threat protection" and "User pool feature plans"; AWS CloudFormation, AWS::Cognito::UserPool DeletionProtection',
  appliesTo: [POOL],
  rationale: 'Threat protection sees leaked passwords and sign-ins from unusual places; only the plan Plus has it. A pool that is deleted takes every account with it.',
  fix: 'Use HipaaUserPool, or set featurePlan: FeaturePlan.PLUS, standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION and deletionProtection: true.',
  crosswalk: {},
  check: (pool) => all(pool.at('UserPoolTier').mustBe('PLUS'), isEnforced(pool), pool.at('DeletionProtection').mustBe('ACTIVE')),
});

export const noUnauthenticated = rule({
  id: 'Cognito.NoUnauthenticated',
  title: 'Identity pools give no credentials to strangers',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ['164.312(d)'],
  source: 'Amazon Cognito developer guide, "Identity pools authentication flow"',
  appliesTo: ['AWS::Cognito::IdentityPool'],
  rationale: 'Guests get credentials of AWS without saying who they are. In the classic flow a client chooses its role and may leave out what narrows it down.',
  fix: 'Set allowUnauthenticatedIdentities: false, and leave allowClassicFlow false.',
  crosswalk: {},
  check: (pool) => all(pool.at('AllowUnauthenticatedIdentities').mustBe(false), pool.at('AllowClassicFlow').mustNotBe(true)),
});

const MINUTES: { readonly [unit: string]: number } = { seconds: 1 / 60, minutes: 1, hours: 60, days: 24 * 60 };

export const shortSessions = rule({
  id: 'Cognito.ShortSessions',
  title: 'Sessions end within an hour, and within a day unless the user signs in again',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iii)'],
  source: 'AWS CloudFormation, AWS::Cognito::UserPoolClient AccessTokenValidity, RefreshTokenValidity and TokenValidityUnits',
  appliesTo: [CLIENT],
  rationale: 'A token that somebody takes from a workstation opens the records until it ends: 30 days for one that refreshes itself, where nothing is set. How long is short '
    + 'enough is our judgement. A client that tells whether a user exists tells who is a patient.',
  fix: 'Use HipaaUserPool and its addClient(), or set accessTokenValidity, idTokenValidity, refreshTokenValidity: Duration.days(1) and preventUserExistenceErrors: true.',
  crosswalk: {},
  check: (client) => all(
    lasts(client, 'AccessToken', 'hours', 60),
    lasts(client, 'IdToken', 'hours', 60),
    client.at('RefreshTokenValidity').isAbsent
      ? Judgement.fail('Properties.RefreshTokenValidity', 'Properties.RefreshTokenValidity is not set, which is 30 days; it must be a day or less')
      : lasts(client, 'RefreshToken', 'days', MINUTES.days),
    client.at('EnableTokenRevocation').safeByDefault('tokens can be revoked when nothing is set', (set) => set.mustBe(true)),
    client.at('PreventUserExistenceErrors').mustBe('ENABLED'),
  ),
});

function lasts(client: Resource, token: string, defaultUnit: string, minutes: number): Judgement {
  const validity = client.at(`${token}Validity`);
  const unit = client.at(`TokenValidityUnits.${token}`);
  if (validity.isAbsent) {
    return client.byDefault(`${token}Validity`, 'access and identity tokens are valid for an hour when nothing is set');
  }
  const factor = MINUTES[unit.text ?? defaultUnit];
  return unit.unknown || factor === undefined ? unit.must('must be seconds, minutes, hours or days', (name) => String(name) in MINUTES)
    : validity.must(`must come to ${minutes} minutes or less (0 is the default), and is counted in ${unit.text ?? defaultUnit}`, (value) => Number(value) > 0 && Number(value) * factor <= minutes);
}

export const callbackHttps = rule({
  id: 'Cognito.CallbackHttps',
  title: 'Sign-in sends codes and tokens to HTTPS addresses only',
  level: RuleLevel.REQUIRED,
  basis: Basis.BAA,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'Architecting for HIPAA, "Overview" (what the BAA requires); AWS CloudFormation, AWS::Cognito::UserPoolClient CallbackURLs',
  appliesTo: [CLIENT],
  rationale: 'Who reads the code or the token on its way is signed in as the user. Cognito takes http:// for the machine of a developer only, which has no place beside PHI; '
    + 'the implicit flow shows tokens in the address. Schemes of apps are in order.',
  fix: 'Begin callbackUrls and logoutUrls with https://, keep a client of its own for development, and use flows: { authorizationCodeGrant: true }.',
  crosswalk: {},
  check: (client) => all(
    ...['CallbackURLs', 'LogoutURLs'].flatMap((path) => client.at(path).items()).map(isNotInClear),
    isNotInClear(client.at('DefaultRedirectURI')),
    client.at('AllowedOAuthFlows').everyItem((flow) => flow.mustNotBe('implicit')),
  ),
});

/** An address whose beginning is spelled out is told by it, whatever deployment adds. */
function isNotInClear(url: Value): Judgement {
  const [, scheme] = /^([a-z][\w+.-]*):/i.exec(url.text ?? '') ?? [];
  return scheme === undefined
    ? url.mustWherePresent('must be an address with https://', () => false)
    : scheme.toLowerCase() === 'http' ? Judgement.fail(url.path, `${url.path} begins with http://`) : Judgement.pass();
}

export const customSenderKms = rule({
  id: 'Cognito.CustomSenderKms',
  title: 'Codes that functions of your own send are encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon Cognito developer guide, "Custom sender Lambda triggers"',
  appliesTo: [POOL],
  rationale: 'Cognito hands the function a code that signs the user in. It encrypts it with this key.',
  fix: 'Set customSenderKmsKey.',
  crosswalk: {},
  check: (pool) => all(...['CustomSMSSender', 'CustomEmailSender'].map((sender) =>
    when(pool.at(`LambdaConfig.${sender}`).mustBePresent(), () => mustBeCustomerKey(pool.at('LambdaConfig.KMSKeyID'))))),
});

/** Amazon Cognito. */
export const COGNITO_RULES = [mfa, passwordPolicy, threatProtection, noUnauthenticated, shortSessions, callbackHttps, customSenderKms] as const;
