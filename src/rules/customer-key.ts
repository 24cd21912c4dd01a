import { all, Judgement, Text, Value } from '../template';

const KEY_TYPES = new Set(['AWS::KMS::Key', 'AWS::KMS::ReplicaKey', 'AWS::KMS::Alias']);

const AWS_ALIAS = /(^|[:/])alias\/aws\//;

/** The value names a key, and not one of AWS's own: which key a reference or a parameter brings is not asked. */
export function mustNameKey(key: Value): Judgement {
  return all(key.mustBePresent(), key.text !== undefined && AWS_ALIAS.test(key.text)
    ? Judgement.fail(key.path, `${key.path} is a key that AWS manages; it must name a KMS key of your own`)
    : Judgement.pass());
}

/** The value names a KMS key that the customer manages: not absent, and not one of AWS's own keys (`alias/aws/...`). */
export function mustBeCustomerKey(key: Value): Judgement {
  const { path, resolved } = key;
  if (resolved === undefined || resolved === '') {
    return Judgement.fail(path, `${path} is not set; it must name a KMS key of your own`);
  }
  const literals = resolved instanceof Text ? resolved.parts.filter((part) => typeof part === 'string').join('') : String(resolved);
  if (AWS_ALIAS.test(literals)) {
    return Judgement.fail(path, `${path} is a key that AWS manages; it must name a KMS key of your own`);
  }
  if (!(resolved instanceof Text) || /:key\/|(^|[:/])alias\//.test(literals)) {
    return Judgement.pass();
  }
  return resolved.reference && KEY_TYPES.has(resolved.reference.declaration.type) ? Judgement.pass() : key.unverifiable();
}
