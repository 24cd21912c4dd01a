import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { noExecutionDataInLogs, noPhiInDefinition, stateMachineCustomerKey, stateMachineLogging } from '../../src/rules/step-functions';
import { JsonObject } from '../../src/template';

const KEY_ARN = { 'Fn::GetAtt': ['Key', 'Arn'] };
const BESIDE = {
  Key: { Type: 'AWS::KMS::Key' },
  Logs: { Type: 'AWS::Logs::LogGroup', Properties: { KmsKeyId: KEY_ARN } },
  PlainLogs: { Type: 'AWS::Logs::LogGroup' },
};

function machine(properties: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::StepFunctions::StateMachine', properties, BESIDE, rest);
}

const NO_PHI: RuleCases = {
  rule: noPhiInDefinition,
  cases: [
    passes('steps that say what they do', machine({ DefinitionString: '{"States":{"Admit":{"Type":"Pass"}}}', StateMachineName: 'admission' })),
    passes('an activity', subject('AWS::StepFunctions::Activity', { Name: 'admission' })),
    fails('a name in the text', machine({
      DefinitionString: { 'Fn::Join': ['', ['{"States":{"A":{"Result":{"patientName":"Jane Doe","arn":"', { Ref: 'Any' }, '"}}}}']] },
    }, ANY_TEXT), 'DefinitionString'),
    fails('a record number in the definition', machine({ Definition: { States: { A: { Result: { mrn: '00412345' } } } } }), 'Definition.States'),
    fails('a record number that it is given', machine({ DefinitionSubstitutions: { mrn: '00412345' } })),
    fails('an activity with a record number', subject('AWS::StepFunctions::Activity', { Name: 'mrn-00412345' })),
    unverifiable('a definition that a macro writes', machine({ Definition: MACRO })),
  ],
};

const ENCRYPTED = { EncryptionConfiguration: { Type: 'CUSTOMER_MANAGED_KMS_KEY', KmsKeyId: KEY_ARN } };

function logging(properties: JsonObject, more: JsonObject = {}, group = 'Logs', rest: Partial<Given> = {}): Given {
  return machine({
    ...more,
    LoggingConfiguration: { Level: 'ALL', Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: { 'Fn::GetAtt': [group, 'Arn'] } } }], ...properties },
  }, rest);
}

const EXECUTION_DATA: RuleCases = {
  rule: noExecutionDataInLogs,
  cases: [
    passes('a machine that logs nothing', machine()),
    passes('a log without data', logging({ IncludeExecutionData: false })),
    passes('a log that says nothing of data: it has none', logging({})),
    passes('a log that is off', logging({ Level: 'OFF', IncludeExecutionData: true })),
    passes('data where everything is encrypted', logging({ IncludeExecutionData: true }, ENCRYPTED)),
    passes('a log group by the text of its ARN', logging({
      IncludeExecutionData: true, Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: { 'Fn::Sub': 'arn:aws:logs:us-east-1:111122223333:log-group:${Logs}:*' } } }],
    }, ENCRYPTED)),
    fails('data in a machine without a key', logging({ IncludeExecutionData: true }), 'IncludeExecutionData'),
    fails('data in a log group without a key', logging({ IncludeExecutionData: true }, ENCRYPTED, 'PlainLogs')),
    fails('data in one branch', logging({ IncludeExecutionData: ifProd(false, true) }, {}, 'Logs', EITHER_WAY), 'when'),
    unverifiable('a log group that is made elsewhere', logging({
      IncludeExecutionData: true, Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: 'arn:aws:logs:us-east-1:111122223333:log-group:x:*' } }],
    }, ENCRYPTED)),
    unverifiable('what a parameter says', logging({ IncludeExecutionData: ANY }, {}, 'Logs', ANY_TEXT)),
  ],
};

const LOGGING: RuleCases = {
  rule: stateMachineLogging,
  cases: [
    passes('a log of everything', logging({})),
    passes('a log of errors', logging({ Level: 'ERROR' })),
    fails('no log', machine(), 'Level'),
    fails('a log that is off', logging({ Level: 'OFF' })),
    fails('a log of what nobody caught', logging({ Level: 'FATAL' })),
    fails('a log that goes nowhere', logging({ Destinations: NO_VALUE }), 'Destinations'),
    unverifiable('what a parameter says', logging({ Level: ANY }, {}, 'Logs', ANY_TEXT)),
  ],
};

const KEY: RuleCases = {
  rule: stateMachineCustomerKey,
  cases: [
    passes('a key of the template', machine(ENCRYPTED)),
    passes('an activity with a key', subject('AWS::StepFunctions::Activity', { Name: 'a', ...ENCRYPTED }, BESIDE)),
    fails('a machine that says nothing', machine()),
    fails('the key of the service', machine({ EncryptionConfiguration: { Type: 'AWS_OWNED_KEY' } })),
    unverifiable('a key that a parameter names', machine({ EncryptionConfiguration: { Type: 'CUSTOMER_MANAGED_KMS_KEY', KmsKeyId: ANY } }, ANY_TEXT)),
  ],
};

export const STEP_FUNCTIONS_CASES: readonly RuleCases[] = [NO_PHI, EXECUTION_DATA, LOGGING, KEY];
