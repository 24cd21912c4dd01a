import { QUEUE } from './encryption';
import { anyInTurn, Judgement, Resource } from '../../template';
import { mustBeEncryptedQueue } from '../encrypted-queue';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';

export const deadLetterQueue = rule({
  id: 'SQS.DeadLetterQueue',
  title: 'Messages that nobody could process go to a dead-letter queue that is as well protected',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(c)(1)'],
  source: 'Amazon SQS developer guide, "Using dead-letter queues in Amazon SQS"',
  appliesTo: [QUEUE],
  rationale: 'Without one, a message that fails again and again is deleted when its retention ends, and what it said about a patient is lost. '
    + 'The dead-letter queue then holds the same PHI. Queues that are one themselves are exempt.',
  fix: 'Use HipaaQueue, or set deadLetterQueue to an encrypted queue.',
  crosswalk: {},
  check: (queue) => anyInTurn(() => sendsDeadLetters(queue), () => isDeadLetterQueue(queue)),
});

function sendsDeadLetters(queue: Resource): Judgement {
  const redrive = queue.at('RedrivePolicy').parsed();
  const target = redrive.at('deadLetterTargetArn');
  return redrive.isAbsent ? Judgement.fail(redrive.path, `${redrive.path} is not set: there is no dead-letter queue`) : mustBeEncryptedQueue(target, queue);
}

/** Who sends what nobody took to a queue, and in which property it says so. */
const SENDERS: readonly (readonly [type: string, property: string])[] = [
  [QUEUE, 'RedrivePolicy.deadLetterTargetArn'],
  ['AWS::Lambda::Function', 'DeadLetterConfig.TargetArn'],
  ['AWS::Lambda::EventInvokeConfig', 'DestinationConfig.OnFailure.Destination'],
  ['AWS::Lambda::EventSourceMapping', 'DestinationConfig.OnFailure.Destination'],
  ['AWS::SNS::Subscription', 'RedrivePolicy.deadLetterTargetArn'],
  ['AWS::Events::Rule', 'Targets[*].DeadLetterConfig.Arn'],
  ['AWS::Events::EventBus', 'DeadLetterConfig.Arn'],
  ['AWS::Scheduler::Schedule', 'Target.DeadLetterConfig.Arn'],
  ['AWS::Pipes::Pipe', 'SourceParameters.DynamoDBStreamParameters.DeadLetterConfig.Arn'],
  ['AWS::Pipes::Pipe', 'SourceParameters.KinesisStreamParameters.DeadLetterConfig.Arn'],
];

function isDeadLetterQueue(queue: Resource): Judgement {
  const allowed = queue.at('RedriveAllowPolicy');
  if (SENDERS.some(([type, property]) => queue.relatedBy(type, property).length > 0)) {
    return Judgement.pass();
  }
  return allowed.isAbsent
    ? Judgement.fail(allowed.path, 'nobody names it as a dead-letter queue')
    // Who denies every source is none.
    : allowed.parsed().at('redrivePermission').mustNotBe('denyAll');
}
