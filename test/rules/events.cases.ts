import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { EVENTS_RULES } from '../../src/rules/events';
import { Json, JsonObject } from '../../src/template';

const [noPhiInTargetInput, busCustomerKey, apiDestinationHttps, busPolicyNotPublic, deadLetterEncrypted, logDetailReviewed] = EVENTS_RULES;

const BUS = 'AWS::Events::EventBus';
const RULE = 'AWS::Events::Rule';
const KEY = { Key: { Type: 'AWS::KMS::Key', Properties: {} } };
const KEY_ARN = { 'Fn::GetAtt': ['Key', 'Arn'] };

function target(properties: JsonObject): Given {
  return subject(RULE, { Targets: [{ Id: 'a', Arn: 'arn:aws:sqs:us-east-1:111122223333:q', ...properties }] });
}

const NO_PHI: RuleCases = {
  rule: noPhiInTargetInput,
  cases: [
    passes('a rule without an input', target({})),
    passes('a pattern that asks for kinds of events', subject(RULE, { EventPattern: { 'source': ['clinic.visits'], 'detail-type': ['patient-admitted'] } })),
    passes('an input that passes on an id of the event', target({ InputTransformer: { InputTemplate: '{"visit": <id>}' } })),
    fails('a record number in an input', target({ Input: '{"mrn":"00412345"}' }), 'Targets[0].Input'),
    fails('a Social Security number in a template', target({ InputTransformer: { InputTemplate: '{"ssn":"123-45-6789"}' } })),
    fails('a record number in a pattern', subject(RULE, { EventPattern: { detail: { mrn: ['00412345'] } } }), 'EventPattern'),
    fails('a birth date in a description', subject(RULE, { Description: 'Reminder for dob 1980-02-29' })),
    fails('a record number in the input of a schedule', subject('AWS::Scheduler::Schedule', { Target: { Input: '{"mrn":"00412345"}' } })),
    unverifiable('an input that a macro writes', target({ Input: MACRO })),
  ],
};

const CUSTOMER_KEY: RuleCases = {
  rule: busCustomerKey,
  cases: [
    passes('a bus with a key', subject(BUS, { Name: 'visits', KmsKeyIdentifier: KEY_ARN }, KEY)),
    passes('a schedule with a key', subject('AWS::Scheduler::Schedule', { KmsKeyArn: KEY_ARN }, KEY)),
    passes('a pipe with a key', subject('AWS::Pipes::Pipe', { KmsKeyIdentifier: KEY_ARN }, KEY)),
    fails('a bus without a key', subject(BUS, { Name: 'visits' }), 'is not set'),
    fails('an archive without a key', subject('AWS::Events::Archive', { SourceArn: 'x' })),
    fails('a connection without a key in one branch', subject('AWS::Events::Connection', { KmsKeyIdentifier: ifProd(KEY_ARN, NO_VALUE) }, KEY, EITHER_WAY)),
    unverifiable('a key that a parameter names', subject(BUS, { KmsKeyIdentifier: ANY }, {}, ANY_TEXT)),
  ],
};

function destination(endpoint: Json, rest: Partial<Given> = {}): Given {
  return subject('AWS::Events::ApiDestination', { InvocationEndpoint: endpoint }, {}, rest);
}

const HTTPS: RuleCases = {
  rule: apiDestinationHttps,
  cases: [
    passes('an https address', destination('https://partner.example/events')),
    passes('an https address with a path that a parameter gives', destination({ 'Fn::Sub': 'https://partner.example/${Any}' }, ANY_TEXT)),
    fails('plain HTTP', destination('http://partner.example/events'), 'does not begin with https://'),
    fails('nothing', subject('AWS::Events::ApiDestination', {}), 'is not set'),
    fails('plain HTTP in one branch', destination(ifProd('https://a.example', 'http://a.example'), EITHER_WAY), 'when'),
    unverifiable('an address that a parameter gives', destination(ANY, ANY_TEXT)),
  ],
};

const EVERYONE = { Effect: 'Allow', Principal: '*', Action: 'events:PutEvents', Resource: '*' };

const NOT_PUBLIC: RuleCases = {
  rule: busPolicyNotPublic,
  cases: [
    passes('a bus without a policy', subject(BUS, { Name: 'visits' })),
    passes('everyone of the organization', subject('AWS::Events::EventBusPolicy', {
      StatementId: 's', Statement: { ...EVERYONE, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1234567890' } } },
    })),
    passes('everyone of the organization, in the old form', subject('AWS::Events::EventBusPolicy', {
      StatementId: 's', Action: 'events:PutEvents', Principal: '*', Condition: { Type: 'StringEquals', Key: 'aws:PrincipalOrgID', Value: 'o-1234567890' },
    })),
    fails('everyone', subject('AWS::Events::EventBusPolicy', { StatementId: 's', Statement: EVERYONE }), 'allows everyone'),
    fails('everyone, in the old form', subject('AWS::Events::EventBusPolicy', { StatementId: 's', Action: 'events:PutEvents', Principal: '*' })),
    fails('everyone in the policy of the bus itself', subject(BUS, { Name: 'visits', Policy: { Statement: [EVERYONE] } })),
    unverifiable('a policy that a macro writes', subject(BUS, { Name: 'visits', Policy: MACRO })),
  ],
};

function withDeadLetters(arn: Json, properties: JsonObject = {}): Given {
  const given = target({ DeadLetterConfig: { Arn: arn } });
  return { ...given, Resources: { ...given.Resources, Dead: { Type: 'AWS::SQS::Queue', Properties: properties } } };
}

const DEAD = { 'Fn::GetAtt': ['Dead', 'Arn'] };

const DEAD_LETTER: RuleCases = {
  rule: deadLetterEncrypted,
  cases: [
    passes('a rule without targets', subject(RULE, { EventPattern: { source: ['clinic'] } })),
    passes('an encrypted queue', withDeadLetters(DEAD, { KmsMasterKeyId: 'alias/clinic' })),
    fails('a target without one', target({}), 'DeadLetterConfig.Arn is not set'),
    fails('a queue that is not encrypted', withDeadLetters(DEAD, { SqsManagedSseEnabled: false }), 'Dead.Properties'),
    unverifiable('a queue that is elsewhere', withDeadLetters('arn:aws:sqs:us-east-1:111122223333:dead')),
  ],
};

function delivered(to: JsonObject): JsonObject {
  return {
    Source: { Type: 'AWS::Logs::DeliverySource', Properties: { Name: 'bus', ResourceArn: { 'Fn::GetAtt': ['Subject', 'Arn'] } } },
    Delivery: { Type: 'AWS::Logs::Delivery', Properties: { DeliverySourceName: { Ref: 'Source' }, DeliveryDestinationArn: { 'Fn::GetAtt': ['Destination', 'Arn'] } } },
    Destination: { Type: 'AWS::Logs::DeliveryDestination', Properties: { Name: 'logs', DestinationResourceArn: { 'Fn::GetAtt': ['Place', 'Arn'] } } },
    Place: to,
  };
}

const FULL = { Name: 'visits', LogConfig: { Level: 'ERROR', IncludeDetail: 'FULL' } };

const LOG_DETAIL: RuleCases = {
  rule: logDetailReviewed,
  cases: [
    passes('a bus without a log', subject(BUS, { Name: 'visits' })),
    passes('a log without bodies', subject(BUS, { LogConfig: { Level: 'ERROR', IncludeDetail: 'NONE' } })),
    passes('bodies in a log group with a key', subject(BUS, FULL, { ...delivered({ Type: 'AWS::Logs::LogGroup', Properties: { KmsKeyId: KEY_ARN } }), ...KEY })),
    passes('a pipe without execution data', subject('AWS::Pipes::Pipe', { LogConfiguration: { Level: 'ERROR' } })),
    fails('bodies', subject(BUS, FULL), 'IncludeDetail'),
    fails('bodies in a log group without a key', subject(BUS, FULL, delivered({ Type: 'AWS::Logs::LogGroup' }))),
    fails('a pipe that logs what it carries', subject('AWS::Pipes::Pipe', { LogConfiguration: { IncludeExecutionData: ['ALL'] } })),
    unverifiable('detail that may be anything', subject(BUS, { LogConfig: { IncludeDetail: ANY } }, {}, ANY_TEXT)),
    unverifiable('bodies that go to a destination elsewhere', subject(BUS, FULL, {
      ...delivered({ Type: 'AWS::Logs::LogGroup' }),
      Delivery: { Type: 'AWS::Logs::Delivery', Properties: { DeliverySourceName: { Ref: 'Source' }, DeliveryDestinationArn: 'arn:aws:logs:us-east-1:111122223333:delivery-destination:x' } },
    })),
  ],
};

export const EVENTS_CASES: readonly RuleCases[] = [NO_PHI, CUSTOMER_KEY, HTTPS, NOT_PUBLIC, DEAD_LETTER, LOG_DETAIL];
