import { all, any, Judgement, Resource } from '../../template';
import { isProviderOfCdk } from '../cdk-providers';
import { Basis, RuleLevel } from '../level';
import { mustBePlaced } from '../placement';
import { rule } from '../rule';
import { isAtEdge } from './edge';
import { DEPRECATED_RUNTIMES } from './runtimes.data';

const FUNCTION = 'AWS::Lambda::Function';

export const inVpc = rule({
  id: 'Lambda.InVpc',
  title: 'Functions are in a VPC',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(3)(i)', '164.308(a)(4)(ii)(A)', '164.308(a)(4)(ii)(C)', '164.312(a)(1)', '164.312(e)(1)'],
  source: 'AWS Config conformance pack for HIPAA; AWS Lambda developer guide, "Giving Lambda functions access to resources in an Amazon VPC"',
  appliesTo: [FUNCTION],
  rationale: 'In a VPC, security groups and endpoints say whom a function reaches, and flow logs record it; elsewhere it reaches the whole internet. '
    + 'Functions for CloudFront cannot be in one.',
  fix: 'Use HipaaFunction with your vpc, or set vpc and securityGroups. For CloudFront use HipaaEdgeFunction.',
  crosswalk: { cdkNag: 'LambdaInsideVPC', guard: 'LAMBDA_INSIDE_VPC' },
  check: (fn) => (isAtEdge(fn) || isProviderOfCdk(fn) ? Judgement.pass() : mustBePlaced(fn, 'VpcConfig.SubnetIds', 'VpcConfig.SecurityGroupIds')),
});

export const concurrencyLimit = rule({
  id: 'Lambda.ConcurrencyLimit',
  title: 'Functions have a share of the concurrency of their own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)', '164.312(b)'],
  source: 'AWS Config conformance pack for HIPAA; AWS Lambda developer guide, "Configuring reserved concurrency for a function"',
  appliesTo: [FUNCTION],
  rationale: 'All functions of an account share one limit: one that runs wild stops all others, and one without a limit overruns the database behind it. '
    + 'A function for CloudFront runs in many regions, on the concurrency of each.',
  fix: 'Use HipaaFunction, or set reservedConcurrentExecutions.',
  crosswalk: { cdkNag: 'LambdaConcurrency', guard: 'LAMBDA_CONCURRENCY_CHECK' },
  check: (fn) => (isAtEdge(fn) || isProviderOfCdk(fn) ? Judgement.pass() : fn.at('ReservedConcurrentExecutions').mustBePresent()),
});

export const deadLetter = rule({
  id: 'Lambda.DeadLetter',
  title: 'Events that a function fails on are kept',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.312(b)', '164.312(c)(1)'],
  source: 'AWS Config conformance pack for HIPAA; AWS Lambda developer guide, "Capturing records of Lambda asynchronous invocations"',
  appliesTo: [FUNCTION],
  rationale: 'An event that fails three times is dropped, unless the function has a dead-letter queue or a destination for failures. Where a stream or a queue '
    + 'feeds it, its event source mapping has one, or the queue itself. The pack asks it of every function, also of one that is only called by callers who wait for the answer. '
    + 'Functions for CloudFront cannot have one.',
  fix: 'Use HipaaFunction, or set deadLetterQueueEnabled or onFailure.',
  crosswalk: { cdkNag: 'LambdaDLQ', guard: 'LAMBDA_DLQ_CHECK' },
  check: (fn) => (isAtEdge(fn) || isProviderOfCdk(fn) ? Judgement.pass() : any(
    fn.at('DeadLetterConfig.TargetArn').mustBePresent(),
    ...fn.relatedBy('AWS::Lambda::EventInvokeConfig', 'FunctionName', 'FunctionName').map(keepsFailures),
    keepsFailuresOfSources(fn),
  ).orElse('Properties.DeadLetterConfig', 'no dead-letter queue and no destination for failures is set')),
});

function keepsFailures(config: Resource): Judgement {
  return config.at('DestinationConfig.OnFailure.Destination').mustBePresent().seenFrom(config.logicalId);
}

/** Only where nobody else may call the function: other calls would be lost. */
function keepsFailuresOfSources(fn: Resource): Judgement {
  const mappings = fn.relatedBy('AWS::Lambda::EventSourceMapping', 'FunctionName', 'FunctionName');
  const isFedOtherwise = mappings.length === 0 || fn.relatedBy('AWS::Lambda::Permission', 'FunctionName', 'FunctionName').length > 0;
  return isFedOtherwise
    ? Judgement.fail('Properties', 'nothing else keeps events')
    : all(...mappings.map((mapping) => any(keepsFailures(mapping), sourceKeepsThem(mapping))));
}

function sourceKeepsThem(mapping: Resource): Judgement {
  const queue = mapping.named(mapping.at('EventSourceArn'), 'AWS::SQS::Queue');
  return queue
    ? queue.at('RedrivePolicy').mustBePresent().seenFrom(queue.logicalId)
    : Judgement.fail('Properties.EventSourceArn', 'Properties.EventSourceArn is no queue of these templates');
}

export const supportedRuntime = rule({
  id: 'Lambda.SupportedRuntime',
  title: 'Functions run on a runtime that gets security updates',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(5)(ii)(B)'],
  source: 'AWS Lambda developer guide, "Lambda runtimes"',
  appliesTo: [FUNCTION],
  rationale: 'Lambda no longer patches a runtime after its deprecation date. In a container image the runtime is yours to update.',
  fix: 'Move to a newer runtime of the same language.',
  crosswalk: {},
  check: (fn) => fn.at('Runtime').mustWherePresent(
    `must be one that Lambda still updates; ${deprecationOf(fn)}`, (runtime) => !DEPRECATED_RUNTIMES.has(String(runtime))),
});

function deprecationOf(fn: Resource): string {
  const date = DEPRECATED_RUNTIMES.get(fn.at('Runtime').text ?? '');
  return date === undefined || date === '' ? 'this one is deprecated' : `this one is deprecated since ${date}`;
}
