import { couldBeAnything, principalIsEveryone, statementsOf } from './statements';
import { all, any, Judgement, Text, Value } from '../../template';

/** Operators that compare positively with fixed values; their `IfExists` forms let requests without the key through. */
const POSITIVE = /^(ForAnyValue:)?(StringEquals|StringEqualsIgnoreCase|StringLike|ArnEquals|ArnLike|IpAddress)$/;

/** Condition keys of every service that tell who the caller is, or on whose behalf or from where it calls. */
export const CALLER_KEYS = [
  'aws:SourceVpce', 'aws:SourceVpc', 'aws:SourceIp', 'aws:PrincipalOrgID', 'aws:PrincipalOrgPaths', 'aws:PrincipalArn', 'aws:PrincipalAccount',
  'aws:SourceArn', 'aws:SourceAccount', 'aws:SourceOrgID',
];

/** No statement lets strangers in: an Allow for everyone needs a condition on one of `keys` with a fixed value. */
export function mustNotBePublic(document: Value, keys: readonly string[]): Judgement {
  if (document.unknown) {
    return document.unverifiable();
  }
  const wanted = new Set(keys.map((key) => key.toLowerCase()));
  return all(...statementsOf(document).map((statement) => judge(statement, wanted)));
}

function judge(statement: Value, keys: ReadonlySet<string>): Judgement {
  const everyone = principalIsEveryone(statement);
  const allowed = statement.at('Effect').mustBe('Allow');
  if (allowed.conclusion === 'fail' || everyone.conclusion === 'fail') {
    return Judgement.pass();
  }
  const restricted = any(...restrictions(statement, keys));
  if (restricted.conclusion === 'pass') {
    return restricted;
  }
  if (everyone.conclusion === 'unverifiable' || allowed.conclusion === 'unverifiable') {
    return everyone.conclusion === 'unverifiable' ? everyone : allowed;
  }
  return restricted.orElse(statement.path, `${statement.path} allows everyone, without a condition that restricts who they are`);
}

function restrictions(statement: Value, keys: ReadonlySet<string>): Judgement[] {
  const condition = statement.at('Condition');
  if (condition.unknown) {
    return [condition.unverifiable()];
  }
  return condition.keys().filter((operator) => POSITIVE.test(operator)).flatMap((operator) =>
    condition.at(operator).keys()
      .filter((key) => keys.has(key.toLowerCase()))
      .map((key) => all(...condition.at(operator).member(key).items().map(isFixed))));
}

/** Not "*" and not every address; what names a resource or this account is a fixed value too. */
function isFixed(value: Value): Judgement {
  if (value.resolved instanceof Text) {
    return couldBeAnything(value.resolved) ? value.unverifiable() : Judgement.pass();
  }
  return value.must('must be a fixed value', (literal) => !/^(\*+|0\.0\.0\.0\/0|::\/0)$/.test(String(literal)));
}
