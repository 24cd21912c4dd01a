import { group, SECONDARY, secret, TOKEN } from './groups';
import { REFUSED_IN_TOKENS } from '../../../src/rules/elasticache/auth-token';
import { authentication, authTokenStrength } from '../../../src/rules/elasticache/authentication';
import { Json, JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from '../cases';

function user(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::ElastiCache::User', { UserName: 'app', AccessString: 'on ~* +@all', ...properties }, {}, rest);
}

function users(...ids: Json[]): Given {
  return subject('AWS::ElastiCache::UserGroup', { Engine: 'redis', UserIds: ids }, { Off: { Type: 'AWS::ElastiCache::User' } }, ANY_TEXT);
}

const AUTHENTICATION: RuleCases = {
  rule: authentication,
  cases: [
    passes('a group with a token', group({ AuthToken: '{{resolve:secretsmanager:redis}}' })),
    passes('a group with users', group({ UserGroupIds: [{ Ref: 'Users' }] }, { Users: { Type: 'AWS::ElastiCache::UserGroup' } })),
    passes('a group whose users a parameter names', group({ UserGroupIds: [ANY] }, {}, ANY_TEXT)),
    passes('a user with a password', user({ Passwords: ['{{resolve:secretsmanager:redis}}'] })),
    passes('a user of IAM', user({ AuthenticationMode: { Type: 'iam' } })),
    passes('a default user who is off', user({ UserName: 'default', AccessString: 'off -@all', NoPasswordRequired: true })),
    passes('a user whom the access string does not switch on: ElastiCache then switches him off', user({ AccessString: '~* +@all', NoPasswordRequired: true })),
    passes('users of whom one is made here and one elsewhere', users({ Ref: 'Off' }, 'nurses')),
    fails('a group with neither', group({ TransitEncryptionEnabled: true }), 'neither AuthToken nor UserGroupIds'),
    fails('an empty list of users', group({ UserGroupIds: [] })),
    fails('an empty token', group({ AuthToken: '' })),
    fails('one branch without a token', group({ AuthToken: ifProd('{{resolve:secretsmanager:redis}}', NO_VALUE) }, {}, EITHER_WAY), 'when'),
    fails('a user without a password', user({ NoPasswordRequired: true })),
    fails('a user of the mode without a password', user({ AuthenticationMode: { Type: 'no-password-required' } })),
    fails('a user of whom nothing says how he authenticates', user({}), 'nothing says how'),
    fails('a user of an empty mode', user({ AuthenticationMode: {} }), 'nothing says how'),
    fails('the default user of the account among users', users('default', { Ref: 'Off' }), 'without a password'),
    unverifiable('a group whose token a macro writes', group({ AuthToken: MACRO })),
    unverifiable('a user of whom a parameter says whether he needs a password', user({ Passwords: ['x'], NoPasswordRequired: ANY }, ANY_TEXT)),
    unverifiable('users whom a parameter names', users(ANY)),
    unverifiable('what a global datastore brings', group(SECONDARY)),
  ],
};

const TOKEN_STRENGTH: RuleCases = {
  rule: authTokenStrength,
  cases: [
    passes('a group without a token: its users are judged themselves', group({ UserGroupIds: ['nurses'] })),
    passes('a token without punctuation, of the 32 characters that are the default', group(TOKEN, secret({ ExcludePunctuation: true }))),
    passes('a token of 128 characters', group(TOKEN, secret({ ExcludePunctuation: 'true', PasswordLength: 128 }))),
    passes('a token without the characters that ElastiCache refuses', group(TOKEN, secret({ ExcludeCharacters: REFUSED_IN_TOKENS, PasswordLength: '16' }))),
    passes('a member of a secret that is generated', group({
      AuthToken: { 'Fn::Sub': '{{resolve:secretsmanager:${Secret}:SecretString:token::}}' },
    }, secret({ GenerateStringKey: 'token', SecretStringTemplate: '{}', ExcludePunctuation: true }))),
    fails('a token that is written out', group({ AuthToken: 'This-is-a-sample-token' }), 'written out'),
    fails('a token of 15 characters', group(TOKEN, secret({ ExcludePunctuation: true, PasswordLength: 15 })), 'Secret.Properties.GenerateSecretString.PasswordLength'),
    fails('a token of 129 characters', group(TOKEN, secret({ ExcludePunctuation: true, PasswordLength: 129 }))),
    fails('a token with spaces', group(TOKEN, secret({ ExcludePunctuation: true, IncludeSpace: true }))),
    fails('a token with whatever punctuation', group(TOKEN, secret({}))),
    fails('a token without just what the whitepaper names: ElastiCache refuses more', group(TOKEN, secret({ ExcludeCharacters: '/"@' })), 'ExcludeCharacters'),
    fails('one branch that is written out', group({ AuthToken: ifProd(TOKEN.AuthToken, 'This-is-a-sample-token') }, secret({ ExcludePunctuation: true }), EITHER_WAY), 'when'),
    unverifiable('a parameter with NoEcho', group({ AuthToken: ANY }, {}, { Parameters: { Any: { Type: 'String', NoEcho: true } } }), 'how long'),
    unverifiable('a secret that is made elsewhere', group({ AuthToken: '{{resolve:secretsmanager:redis:SecretString:token}}' })),
    unverifiable('a secret that somebody fills in', group(TOKEN, secret(undefined)), 'Let Secrets Manager generate it'),
    unverifiable('the name of a secret in place of what is in it', group({ AuthToken: { Ref: 'Secret' } }, secret({ ExcludePunctuation: true }))),
  ],
};

export const REDIS_AUTHENTICATION_CASES: readonly RuleCases[] = [AUTHENTICATION, TOKEN_STRENGTH];
