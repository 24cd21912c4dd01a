import { serviceIn } from './action-pattern';
import { identityStatements, isBoundaryOnly } from './identity-policies';
import { couldBeAnything, Statement } from './statement';
import { Eligibility, EligibilityStatus } from '../../eligibility';
import { all, Judgement, Resource, Text, Value } from '../../template';

/** Every service whose actions the policies of a resource allow may hold PHI, or is not made to. */
export function grantsOnlyEligible(resource: Resource): Judgement {
  const granted = all(...identityStatements(resource).map(allowsOnlyEligible));
  return granted.conclusion !== 'pass' && isBoundaryOnly(resource) ? Judgement.pass() : granted;
}

function allowsOnlyEligible(statement: Statement): Judgement {
  if (statement.isOpen) {
    return statement.unverifiable();
  }
  const isAllow = statement.effectIs('Allow');
  if (isAllow.conclusion === 'fail') {
    return Judgement.pass();
  }
  const allowed = all(
    statement.at('NotAction').isAbsent ? Judgement.pass() : reachesEveryService(statement, 'NotAction'),
    ...statement.at('Action').items().map((action) => isOfEligibleService(action, statement)),
  );
  return allowed.conclusion === 'fail' && isAllow.conclusion === 'unverifiable' ? isAllow : allowed;
}

function isOfEligibleService(action: Value, statement: Statement): Judgement {
  const { path, resolved, text = '' } = action;
  const prefix = serviceIn(resolved instanceof Text ? resolved : text);
  if (prefix === undefined) {
    return action.unverifiable();
  }
  if (/^\*+$/.test(prefix)) {
    return reachesEveryService(statement, 'Action');
  }
  if (/[*?]/.test(prefix)) {
    return Judgement.fail(path, `${path} is ${JSON.stringify(text)}; IAM takes no wildcard before the colon: name the service`);
  }
  const { service, status, asOf, source } = Eligibility.ofIamAction(prefix);
  if (status === EligibilityStatus.UNKNOWN) {
    return Judgement.fail(path, `${path} allows actions of "${prefix}" (${service}), and nobody has decided whether that may hold PHI; `
      + `it counts as not eligible until somebody looks it up in the AWS HIPAA Eligible Services Reference (as of ${asOf})`);
  }
  return status === EligibilityStatus.NOT_ELIGIBLE
    ? Judgement.fail(path, `${path} allows actions of "${prefix}" (${service}), which may not hold PHI (as of ${asOf}; ${source})`)
    : Judgement.pass();
}

/** Actions of every service reach only what the resources name: a bucket's ARN leaves nothing but S3. */
function reachesEveryService(statement: Statement, member: string): Judgement {
  const resources = statement.at('Resource').items();
  const { path } = statement.at(member);
  if (resources.length === 0 || resources.some(({ text }) => text !== undefined && /^(?:\*|arn:[^:]*:\*.*|arn:\*)$/.test(text))) {
    return Judgement.fail(path, `${path} allows the actions of every service, also of those that may not hold PHI; name the services, such as "s3:*"`);
  }
  const open = resources.find(({ resolved }) => resolved instanceof Text && couldBeAnything(resolved));
  return open ? open.unverifiable() : Judgement.pass();
}
