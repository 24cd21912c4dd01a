import { Judgement, Text, Value } from '../template';

/** The value is none of these names; a reference to a resource of these templates is judged there and is none of them. */
export function mustNotName(value: Value, ...refused: readonly string[]): Judgement {
  return value.resolved instanceof Text && value.resolved.reference ? Judgement.pass() : value.mustNotBe(...refused);
}
