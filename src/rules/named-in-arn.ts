import { Judgement, Resource, Text, Value } from '../template';
import { couldBeAnything } from './iam/statement';

/** Whether a text is written around a reference to a resource. */
export function isNamedIn({ resolved }: Value, { declaration }: Resource): boolean {
  return resolved instanceof Text
    && resolved.parts.some((part) => typeof part !== 'string' && part.kind === 'reference' && part.declaration === declaration);
}

/** The value is the ARN of a resource: a reference to it, or a text that is written around one. */
export function mustBeArnOf(arn: Value, resource: Resource): Judgement {
  const { resolved } = arn;
  if (isNamedIn(arn, resource)) {
    return Judgement.pass();
  }
  return resolved instanceof Text && couldBeAnything(resolved) ? arn.unverifiable() : Judgement.fail(arn.path, `${arn.path} names another resource`);
}
