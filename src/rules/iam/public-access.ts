import { requiresFixed } from './conditions';
import { Statement, statementsOf } from './statement';
import { all, Judgement, Value } from '../../template';

/** Condition keys of every service that tell who the caller is, or on whose behalf or from where it calls. */
const CALLER_KEYS = [
  'aws:SourceVpce', 'aws:SourceVpc', 'aws:SourceIp', 'aws:PrincipalOrgID', 'aws:PrincipalOrgPaths', 'aws:PrincipalArn', 'aws:PrincipalAccount',
  'aws:SourceArn', 'aws:SourceAccount', 'aws:SourceOrgID', 'aws:SourceOrgPaths',
];

/** The keys that tell who the caller is, with those that a service has beside them. */
export function callerKeys(...own: readonly string[]): ReadonlySet<string> {
  return new Set([...CALLER_KEYS, ...own].map((key) => key.toLowerCase()));
}

const ALL_SERVICES = callerKeys();

/** No statement lets strangers in: an Allow for everyone needs a condition on one of `keys`, in small letters, with a fixed value. */
export function mustNotBePublic(document: Value, keys = ALL_SERVICES): Judgement {
  return all(...statementsOf(document).map((statement) => judge(statement, keys)));
}

function judge(statement: Statement, keys: ReadonlySet<string>): Judgement {
  const allowed = statement.effectIs('Allow');
  if (allowed.conclusion === 'fail') {
    return Judgement.pass();
  }
  const everyone = statement.isForStrangers();
  if (everyone.conclusion === 'fail') {
    return Judgement.pass();
  }
  const restricted = requiresFixed(statement, keys);
  if (restricted.conclusion === 'pass') {
    return restricted;
  }
  if (everyone.conclusion === 'unverifiable' || allowed.conclusion === 'unverifiable') {
    return everyone.conclusion === 'unverifiable' ? everyone : allowed;
  }
  return restricted.orElse(statement.path, `${statement.path} allows everyone, without a condition that restricts who they are`);
}
