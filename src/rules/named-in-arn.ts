import { Judgement, Resource, Text, Value } from '../template';
import { couldBeAnything } from './iam/statement';

/** The value is the ARN of a resource: a reference to it, or a text that is written around one. */
export function mustBeArnOf(arn: Value, { declaration }: Resource): Judgement {
  const { resolved } = arn;
  const refers = resolved instanceof Text
    && resolved.parts.some((part) => typeof part !== 'string' && part.kind === 'reference' && part.declaration === declaration);
  if (refers) {
    return Judgement.pass();
  }
  return resolved instanceof Text && couldBeAnything(resolved) ? arn.unverifiable() : Judgement.fail(arn.path, `${arn.path} names another resource`);
}
