import { Condition, couldBeAnything, Statement } from './statement';
import { all, any, Judgement, Text, Value } from '../../template';

/** Operators that compare positively with fixed values; their `IfExists` forms let requests without the key through. */
const POSITIVE = /^(?:ForAnyValue:)?(?:StringEquals|StringEqualsIgnoreCase|StringLike|ArnEquals|ArnLike|IpAddress|Bool)$/;

/** Whether a statement holds only where one of these keys, in small letters, has a fixed value; fails without a remark of its own. */
export function requiresFixed(statement: Statement, keys: ReadonlySet<string>): Judgement {
  const conditions = statement.conditions();
  return conditions === undefined
    ? statement.at('Condition').unverifiable()
    : any(...conditions.filter(({ operator, key }) => POSITIVE.test(operator) && keys.has(key)).map(isFixed));
}

/** Whether a statement holds only where one of these keys, in small letters, is there at all. */
export function requiresPresent(statement: Statement, keys: ReadonlySet<string>): Judgement {
  const present = (statement.conditions() ?? []).filter(({ operator, key }) => operator === 'Null' && keys.has(key));
  return any(requiresFixed(statement, keys), ...present.map(({ values }) => values.mustBe(false)));
}

/** Whether every value of a condition is one that strangers do not have. */
function isFixed({ operator, values }: Condition): Judgement {
  return all(...values.items().map((value) => (operator.endsWith('Bool') ? value.mustBe(true) : isFixedValue(value))));
}

/** Not "*", not every address and no ARN of whatever account; what names a resource or this account is a fixed value too. */
export function isFixedValue(value: Value): Judgement {
  const { resolved } = value;
  if (resolved instanceof Text && couldBeAnything(resolved)) {
    return value.unverifiable();
  }
  const text = resolved instanceof Text
    ? resolved.parts.map((part) => (typeof part === 'string' ? part : 'x')).join('')
    : String(value.literal ?? '*');
  return isOfAnybody(text) ? Judgement.fail(value.path, `${value.path} must be a fixed value`) : Judgement.pass();
}

function isOfAnybody(text: string): boolean {
  const [scheme, , , , account = '', ...resource] = text.split(':');
  return /^(?:(?:o-)?[*?]+|0\.0\.0\.0\/0|::\/0|arn:[*:]*)$/.test(text)
    || (scheme === 'arn' && (/[*?]/.test(account) || (account === '' && /^[*?]/.test(resource.join(':')))));
}
