import { Judgement, Text, Value } from '../template';

/** The address begins with https://, whatever comes after; a scheme that only deployment knows can't be verified. */
export function mustBeHttps(url: Value): Judgement {
  const { path, resolved } = url;
  const [first] = resolved instanceof Text ? resolved.parts : [url.text ?? ''];
  if (typeof first !== 'string') {
    return url.unverifiable();
  }
  return /^https:\/\//i.test(first) ? Judgement.pass() : Judgement.fail(path, `${path} ${url.isAbsent ? 'is not set' : 'does not begin with https://'}`);
}
