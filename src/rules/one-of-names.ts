import { Judgement, Text, Value } from '../template';
import { couldBeAnything } from './iam/statement';

/** Whether a value is one of some names; open where only deployment knows, and `otherwise` tells what it is instead. */
export function isOneOfNames(value: Value, names: ReadonlySet<string>, otherwise: string): Judgement {
  if (value.text !== undefined && names.has(value.text)) {
    return Judgement.pass();
  }
  return value.resolved instanceof Text && couldBeAnything(value.resolved) ? value.unverifiable() : Judgement.fail(value.path, `${value.path} is ${otherwise}`);
}
