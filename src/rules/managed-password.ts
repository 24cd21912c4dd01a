import { Judgement, Text, Value } from '../template';

const SECRET = /\{\{resolve:secretsmanager:/;

/** The password comes from Secrets Manager by a dynamic reference; a parameter, with NoEcho or not, is rotated by nobody. */
export function comesFromSecretsManager(password: Value): Judgement {
  const { path, resolved, text } = password;
  if (text !== undefined && SECRET.test(text)) {
    return Judgement.pass();
  }
  const parts = resolved instanceof Text ? resolved.parts : [];
  const isOpen = !/\{\{resolve:/.test(text ?? '') && parts.some((part) => typeof part !== 'string' && part.kind === 'unknown' && part.parameter === undefined && !part.secret);
  return isOpen
    ? password.unverifiable()
    : Judgement.fail(path, `${path} ${resolved === undefined ? 'is not set' : 'does not come from Secrets Manager'}; let the service manage the password, `
      + 'or refer to a secret of Secrets Manager');
}
