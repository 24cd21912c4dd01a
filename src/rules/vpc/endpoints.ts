import { all, any, Judgement, Resource, Text, when } from '../../template';
import { requiresFixed } from '../iam/conditions';
import { callerKeys } from '../iam/public-access';
import { Statement, statementsOf } from '../iam/statement';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';

/** Condition keys that say who may go through an endpoint, or to whose resources. */
const NARROWING = callerKeys('aws:ResourceAccount', 'aws:ResourceOrgID', 'aws:ResourceOrgPaths');

export const endpointPolicy = rule({
  id: 'VPC.EndpointPolicy',
  title: 'Endpoints let through what their policy names, and not everything',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)'],
  source: 'AWS PrivateLink guide, "Control access to VPC endpoints using endpoint policies"; AWS CloudFormation, AWS::EC2::VPCEndpoint PolicyDocument',
  appliesTo: ['AWS::EC2::VPCEndpoint'],
  rationale: 'An endpoint without a policy takes any credentials to any account: whoever is inside can carry records into a bucket of their own. '
    + 'Endpoints for appliances, resources and service networks take no policy.',
  fix: 'Use HipaaVpc, or endpoint.addToPolicy with a condition on aws:PrincipalAccount, aws:PrincipalOrgID or aws:ResourceAccount.',
  crosswalk: {},
  check: (endpoint) => when(takesPolicy(endpoint), () => (endpoint.at('PolicyDocument').isAbsent
    ? Judgement.fail('Properties.PolicyDocument', 'Properties.PolicyDocument is not set: the endpoint lets any credentials through to any account')
    : all(...statementsOf(endpoint.at('PolicyDocument')).map(isNarrow)))),
});

function takesPolicy(endpoint: Resource): Judgement {
  return endpoint.at('VpcEndpointType').mustWherePresent('must be an endpoint that takes a policy', (type) => ['Gateway', 'Interface'].includes(String(type)));
}

function isNarrow(statement: Statement): Judgement {
  if (statement.isOpen) {
    return statement.unverifiable();
  }
  const lets = all(statement.effectIs('Allow'), statement.isForStrangers(), coversEverything(statement), statement.coversEveryResource());
  return lets.conclusion === 'fail' ? Judgement.pass() : any(
    requiresFixed(statement, NARROWING),
    lets.not(statement.path, `${statement.path} lets any credentials do everything, in any account`),
  );
}

/** Every action, or every one of a service: an endpoint has one service behind it. */
function coversEverything(statement: Statement): Judgement {
  const actions = statement.at('Action');
  const patterns = actions.items().map(({ resolved }) => resolved);
  if (!statement.at('NotAction').isAbsent || patterns.some((pattern) => typeof pattern === 'string' && /^(?:\*|[a-z0-9-]+:\*)$/i.test(pattern))) {
    return Judgement.pass();
  }
  return patterns.some((pattern) => pattern instanceof Text) ? actions.unverifiable() : new Judgement('fail');
}
