import { remembering } from '../remembering';
import { all, hasNameBelow, isObject, Judgement, Text, Value } from '../template';

/** Names of properties that hold a secret, whatever their case and whether their words are joined or not. */
const SECRETS = new Set([
  'masteruserpassword', 'adminuserpassword', 'authtoken', 'password', 'passwords', 'clientsecret', 'secretstring', 'token', 'tdecredentialpassword',
]);

/** What all of them have in common: nearly every name of every template is done with here. */
const PART_OF_SECRET = /pass|token|secret|credential/i;

const isSecret = remembering((name) => PART_OF_SECRET.test(name) && SECRETS.has(name.replace(/[_-]/g, '').toLowerCase()));

/** One judgement for each property below that is named as a secret. */
export function secretsIn(value: Value): Judgement[] {
  const { resolved } = value;
  if (Array.isArray(resolved)) {
    return value.items().flatMap(secretsIn);
  }
  if (!isObject(resolved) || resolved instanceof Text) {
    return [];
  }
  // Only where a secret is named below is anything resolved: the rest may depend on any number of conditions.
  return value.keys().filter((name) => isSecret(name) || hasNameBelow(resolved[name], isSecret))
    .flatMap((name) => (isSecret(name) ? [isNotWrittenOut(value.member(name))] : secretsIn(value.member(name))));
}

/** A secret comes from where secrets are kept; nothing that a template or a parameter shows is one. */
export function isNotWrittenOut(secret: Value): Judgement {
  const { path, resolved } = secret;
  if (Array.isArray(resolved)) {
    return all(...secret.items().map(isNotWrittenOut));
  }
  if (resolved instanceof Text) {
    return isKeptElsewhere(secret, resolved);
  }
  if (isObject(resolved)) {
    return all(...secretsIn(secret));
  }
  // An ARN names a secret and is none: elastic clusters of DocumentDB take it in place of the password.
  const isNone = resolved === undefined || resolved === '' || typeof resolved === 'boolean' || /^arn:/.test(String(resolved));
  return isNone
    ? Judgement.pass()
    : Judgement.fail(path, `${path} is written out; it must come from Secrets Manager, an SSM SecureString or a parameter with NoEcho`);
}

function isKeptElsewhere(secret: Value, text: Text): Judgement {
  const { path } = secret;
  const unknowns = text.parts.filter((part) => typeof part !== 'string').filter((part) => part.kind === 'unknown');
  if (/\{\{resolve:(?:secretsmanager|ssm-secure):/.test(text.render()) || unknowns.some((part) => part.secret)) {
    return Judgement.pass();
  }
  if (/\{\{resolve:ssm:/.test(text.render())) {
    return Judgement.fail(path, `${path} comes from an SSM parameter that is not a SecureString; use ssm-secure or secretsmanager`);
  }
  const open = unknowns.find((part) => part.parameter !== undefined);
  if (open) {
    return Judgement.fail(path, `${path} comes from parameter "${open.parameter}", which shows its value to everyone who may read the stack; `
      + 'set NoEcho, or use a secret of Secrets Manager');
  }
  return unknowns.length > 0 ? secret.unverifiable() : Judgement.pass();
}

const SECRET_WORD = /password|passwd|secret|token/i;

/** What a name with such a word in it ends with when it is about the secret, and not the secret itself. */
const ABOUT_SECRET = new RegExp([
  'arns?|names?|ids?|urls?|uri|endpoints?|paths?|prefix|suffix|type|version|stage|region|manager|store|provider|issuer|audience|format',
  'length|policy|days|hours|minutes|seconds|expir\\w*|ttl|validity|duration|timeout|age|count|size|limit|rotation|enabled?|required',
  'function|lambda|role|bucket|topic|queue|table|alias|parameters?',
].join('|').replace(/^.*$/, '(?:$&)$'), 'i');

/** Whether a name is that of a secret: `DbPassword`, but not `DbPasswordSecretArn`. */
export function namesSecret(name: string): boolean {
  return SECRET_WORD.test(name) && !ABOUT_SECRET.test(name);
}

/** Texts that are secrets by their shape: private keys, access keys of AWS and of others, and passwords inside of URLs. */
const SECRET_SHAPES = /-----BEGIN [A-Z ]*PRIVATE KEY|(?<![A-Z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Z0-9])|(?<!\w)(?:gh[pousr]_\w{36}|xox[abprs]-\w|sk_live_\w)|:\/\/[^\s/:@{}]+:[^\s/@{}]+@/;

/** Whether a text that stands under a name is a secret, by its own shape or by the name. */
export function looksSecret(text: string, name: string): boolean {
  const isLiteral = text !== '' && !/\{\}|\{\{resolve:|^arn:|^(?:true|false|none|null|\d{1,3})$/i.test(text);
  return SECRET_SHAPES.test(text) || (isLiteral && namesSecret(name));
}
