import { all, Judgement, Resource, Value, when } from '../template';
import { mustBeCustomerKey } from './customer-key';
import { Basis, RuleLevel } from './level';
import { resourceIn } from './named-resource';
import { listedPathsHoldNoPhi } from './phi-paths';
import { rule } from './rule';

const STATE_MACHINE = 'AWS::StepFunctions::StateMachine';
const ACTIVITY = 'AWS::StepFunctions::Activity';
const CUSTOMER_KEY = 'CUSTOMER_MANAGED_KMS_KEY';

export const noPhiInDefinition = rule({
  id: 'StepFunctions.NoPhiInDefinition',
  title: 'Definitions, names and tags of state machines hold no PHI',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.306(a)'],
  source: 'Architecting for HIPAA, "AWS Step Functions"',
  appliesTo: [STATE_MACHINE, ACTIVITY],
  rationale: 'The whitepaper keeps PHI out of the metadata of Step Functions and out of every task and definition. What executions pass on, no template shows: '
    + 'pass keys of records, not the records.',
  fix: 'Say what the steps do, never whom they are about.',
  crosswalk: {},
  check: listedPathsHoldNoPhi,
});

export const noExecutionDataInLogs = rule({
  id: 'StepFunctions.NoExecutionDataInLogs',
  title: 'State machines log what went in and out of steps only where both they and the log are encrypted with a KMS key of your own',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.306(a)'],
  source: 'Architecting for HIPAA, "AWS Step Functions"; AWS Step Functions API reference, LoggingConfiguration includeExecutionData',
  appliesTo: [STATE_MACHINE],
  rationale: 'The whitepaper says that Step Functions is not made to hold PHI. A log with execution data holds whatever somebody passes on all the same.',
  fix: 'Use HipaaStateMachine, or set includeExecutionData: false.',
  crosswalk: {},
  check: (machine) => {
    const included = machine.at('LoggingConfiguration.IncludeExecutionData');
    return included.isAbsent || isOff(machine) ? Judgement.pass() : when(included.mustBe(true), () => isEncryptedThroughout(machine));
  },
});

function isOff(machine: Resource): boolean {
  const level = machine.at('LoggingConfiguration.Level');
  return level.isAbsent || level.text === 'OFF';
}

function isEncryptedThroughout(machine: Resource): Judgement {
  return all(
    machine.at('EncryptionConfiguration.Type').mustBe(CUSTOMER_KEY),
    machine.at('LoggingConfiguration.Destinations').everyItem((destination) =>
      hasKey(destination.at('CloudWatchLogsLogGroup.LogGroupArn'), machine)),
  ).orElse('Properties.LoggingConfiguration.IncludeExecutionData',
    'Properties.LoggingConfiguration.IncludeExecutionData is true, but the state machine or its log group is not encrypted with a KMS key of your own');
}

function hasKey(arn: Value, machine: Resource): Judgement {
  const group = resourceIn(machine, arn, 'AWS::Logs::LogGroup');
  return group
    ? mustBeCustomerKey(group.at('KmsKeyId')).seenFrom(group.logicalId)
    : Judgement.unverifiable(arn.path, `${arn.path} names a log group that is not in these templates, so nobody can tell its key. `
      + 'Judge the template that makes it together with this one, or leave execution data out.');
}

export const stateMachineLogging = rule({
  id: 'StepFunctions.Logging',
  title: 'State machines log their executions, errors at least',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(b)'],
  source: 'AWS Step Functions developer guide, "Using CloudWatch Logs to log execution history in Step Functions"',
  appliesTo: [STATE_MACHINE],
  rationale: 'Express workflows keep no history without a log, and standard ones for 90 days. FATAL leaves out the errors that a step caught.',
  fix: 'Use HipaaStateMachine, or set logs with a destination and level: LogLevel.ALL.',
  crosswalk: {},
  check: (machine) => all(
    machine.at('LoggingConfiguration.Level').mustBeOneOf('ALL', 'ERROR'),
    machine.at('LoggingConfiguration.Destinations').someItem((destination) => destination.at('CloudWatchLogsLogGroup.LogGroupArn').mustBePresent()),
  ),
});

export const stateMachineCustomerKey = rule({
  id: 'StepFunctions.CustomerKey',
  title: 'State machines and activities are encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'AWS Step Functions developer guide, "Data at rest encryption in Step Functions"',
  appliesTo: [STATE_MACHINE, ACTIVITY],
  rationale: 'Step Functions encrypts with a key of the service. With a key of your own, whoever reads an execution needs the key too, and its use is in CloudTrail.',
  fix: 'Use HipaaStateMachine, or set encryptionConfiguration: new CustomerManagedEncryptionConfiguration(key).',
  crosswalk: {},
  check: (resource) => all(
    resource.at('EncryptionConfiguration.Type').mustBe(CUSTOMER_KEY),
    mustBeCustomerKey(resource.at('EncryptionConfiguration.KmsKeyId')),
  ),
});

/** AWS Step Functions. */
export const STEP_FUNCTIONS_RULES = [noPhiInDefinition, noExecutionDataInLogs, stateMachineLogging, stateMachineCustomerKey] as const;
