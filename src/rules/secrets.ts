import { all, isObject, Judgement, Json, Text, Value } from '../template';

/** Names of properties that hold a secret, whatever their case and whether their words are joined or not. */
const SECRETS = new Set([
  'masteruserpassword', 'adminuserpassword', 'authtoken', 'password', 'passwords', 'clientsecret', 'secretstring', 'token', 'tdecredentialpassword',
]);

function isSecret(name: string): boolean {
  return SECRETS.has(name.replace(/[_-]/g, '').toLowerCase());
}

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
  return value.keys().filter((name) => isSecret(name) || namesSecret(resolved[name]))
    .flatMap((name) => (isSecret(name) ? [isNotWrittenOut(value.member(name))] : secretsIn(value.member(name))));
}

function namesSecret(raw: Json | undefined): boolean {
  if (Array.isArray(raw)) {
    return (raw as Json[]).some(namesSecret);
  }
  return isObject(raw) && Object.keys(raw).some((name) => isSecret(name) || namesSecret(raw[name]));
}

function isNotWrittenOut(secret: Value): Judgement {
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
  return resolved === undefined || resolved === '' || typeof resolved === 'boolean'
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
