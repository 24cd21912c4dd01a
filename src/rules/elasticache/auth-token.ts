import { all, any, Judgement, Resource, Text, Value } from '../../template';

const SECRET = 'AWS::SecretsManager::Secret';

/** Special characters that Secrets Manager puts into passwords and ElastiCache takes in no token. */
export const REFUSED_IN_TOKENS = '"%\'()*+,./:;=?@[\\]_`{|}~';

/** Judges the AUTH token of a replication group: by the secret that it comes from, as far as that is in these templates. */
export function judgeToken(group: Resource): Judgement {
  const token = group.at('AuthToken');
  const { resolved } = token;
  if (!(resolved instanceof Text)) {
    return Judgement.fail(token.path, `${token.path} is written out; it must be generated in Secrets Manager`);
  }
  const secret = secretIn(resolved, group);
  return secret
    ? isGeneratedAsToken(secret).seenFrom(secret.logicalId)
    : Judgement.unverifiable(token.path, `${token.path} can't be verified: it is ${resolved.describe()}, so nobody can tell how long it is and what `
      + 'is in it. Generate it by a secret of this template and refer to that.');
}

/** `{{resolve:secretsmanager:...}}` with a reference to a secret in it. */
function secretIn(text: Text, group: Resource): Resource | undefined {
  const isDynamic = text.render().startsWith('{{resolve:secretsmanager:');
  const named = text.parts.filter((part) => typeof part !== 'string').find((part) => part.kind === 'reference' && part.declaration.type === SECRET);
  return isDynamic && named?.kind === 'reference' ? group.other(named.declaration) : undefined;
}

function isGeneratedAsToken(secret: Resource): Judgement {
  const generated = secret.at('GenerateSecretString');
  if (generated.isAbsent) {
    return Judgement.unverifiable(generated.path, `${generated.path} is not set, so somebody else says what the secret holds. Let Secrets Manager generate it.`);
  }
  return all(
    generated.at('PasswordLength').mustWherePresent('must be 16 to 128', (length) => Number(length) >= 16 && Number(length) <= 128),
    generated.at('IncludeSpace').mustNotBe(true),
    any(generated.at('ExcludePunctuation').mustBe(true), excludesRefused(generated.at('ExcludeCharacters'))),
  );
}

function excludesRefused(characters: Value): Judgement {
  return characters.must(`must hold every one of ${REFUSED_IN_TOKENS}, which ElastiCache takes in no token (or set ExcludePunctuation)`,
    (excluded) => [...REFUSED_IN_TOKENS].every((character) => String(excluded).includes(character)));
}
