import { Judgement, Text, Value } from '../template';
import { looksSecret, namesSecret } from './secrets';

/** Names of keys that open something; a key alone may be that of a table or of a message. */
const SECRET_KEY = /(?:api|access|private|secret|encryption|signing|auth|account|storage)[-_]?key$/i;

/** None of a list of `Name` and `Value` pairs is a secret, whether it is written out or filled in by CloudFormation. */
export function holdsNoSecrets(environment: Value): Judgement {
  return environment.everyItem((variable) => isNoSecret(variable.at('Name').text ?? '', variable.at('Value')));
}

function isNoSecret(name: string, value: Value): Judgement {
  const { path, resolved } = value;
  const named = namesSecret(name) || SECRET_KEY.test(name);
  const finding = Judgement.fail(path, `${path} shows "${name}" to everyone who may read the definition; pass it by reference, in Secrets`);
  if (resolved instanceof Text) {
    const { unknown } = resolved;
    const isFilledIn = unknown?.secret ?? (named && unknown?.parameter !== undefined);
    return isFilledIn || /\{\{resolve:secretsmanager:|\{\{resolve:ssm-secure:/.test(resolved.render())
      ? finding
      : named && unknown && !unknown.key?.startsWith('AWS::') ? value.unverifiable() : Judgement.pass();
  }
  return typeof resolved === 'string' && (looksSecret(resolved, named ? 'secret' : name)) ? finding : Judgement.pass();
}
