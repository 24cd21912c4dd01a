import { EITHER_WAY, ANY, ANY_TEXT, fails, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { noPhiInNames, noPublicNamespace } from '../../src/rules/cloud-map';
import { alarmAction, noPhiInMetrics } from '../../src/rules/cloudwatch';
import { noPhiAcknowledged, noPhiInRules } from '../../src/rules/xray';

const SSN = '078-05-1120';

export const NAMING_CASES: readonly RuleCases[] = [
  {
    rule: alarmAction,
    cases: [
      passes('an alarm that tells a topic', subject('AWS::CloudWatch::Alarm', { AlarmActions: ['arn:aws:sns:us-east-1:111122223333:on-call'] }), 'when nothing is set'),
      passes('an alarm that tells when it is over', subject('AWS::CloudWatch::Alarm', { OKActions: [ANY], ActionsEnabled: true }, {}, ANY_TEXT)),
      fails('an alarm without an action', subject('AWS::CloudWatch::Alarm', {}), 'no action'),
      fails('an empty list', subject('AWS::CloudWatch::Alarm', { AlarmActions: [] })),
      fails('an alarm that is switched off', subject('AWS::CloudWatch::Alarm', { AlarmActions: ['x'], ActionsEnabled: false })),
      fails('one branch', subject('AWS::CloudWatch::Alarm', { AlarmActions: ifProd(['x'], NO_VALUE) }, {}, EITHER_WAY), 'when'),
      unverifiable('actions that a macro writes', subject('AWS::CloudWatch::Alarm', { AlarmActions: MACRO })),
    ],
  },
  {
    rule: noPhiInMetrics,
    cases: [
      passes('a metric of a queue', subject('AWS::CloudWatch::Alarm', { Namespace: 'AWS/SQS', MetricName: 'NumberOfMessagesSent', Dimensions: [{ Name: 'QueueName', Value: 'intake' }] })),
      passes('a dashboard', subject('AWS::CloudWatch::Dashboard', { DashboardBody: '{"widgets":[]}' })),
      fails('a dimension', subject('AWS::CloudWatch::Alarm', { Dimensions: [{ Name: 'MRN', Value: '00412345' }] }), 'medical record number'),
      fails('a text on a dashboard', subject('AWS::CloudWatch::Dashboard', { DashboardBody: `{"widgets":[{"type":"text","properties":{"markdown":"${SSN}"}}]}` }), 'Social Security'),
      fails('a metric filter', subject('AWS::Logs::MetricFilter', { FilterPattern: `"${SSN}"` })),
      unverifiable('a body that a macro writes', subject('AWS::CloudWatch::Dashboard', { DashboardBody: MACRO })),
    ],
  },
  {
    rule: noPhiInNames,
    cases: [
      passes('a service', subject('AWS::ServiceDiscovery::Service', { Name: 'patients', Description: 'The service that looks patients up' })),
      passes('an instance', subject('AWS::ServiceDiscovery::Instance', { InstanceAttributes: { AWS_INSTANCE_IPV4: '10.0.0.7' } })),
      fails('an attribute', subject('AWS::ServiceDiscovery::Instance', { InstanceAttributes: { patientSsn: SSN } }), 'Social Security'),
      fails('a namespace', subject('AWS::ServiceDiscovery::PrivateDnsNamespace', { Name: 'mrn-00412345.clinic.internal' })),
      unverifiable('attributes that a macro writes', subject('AWS::ServiceDiscovery::Instance', { InstanceAttributes: MACRO })),
    ],
  },
  {
    rule: noPublicNamespace,
    never: ['pass', 'unverifiable'],
    cases: [fails('a public namespace', subject('AWS::ServiceDiscovery::PublicDnsNamespace', { Name: 'clinic.example' }))],
  },
  {
    rule: noPhiAcknowledged,
    never: ['fail'],
    cases: [
      passes('a function without tracing', subject('AWS::Lambda::Function', {})),
      passes('a function that passes traces on', subject('AWS::Lambda::Function', { TracingConfig: { Mode: 'PassThrough' } })),
      unverifiable('a function with tracing', subject('AWS::Lambda::Function', { TracingConfig: { Mode: 'Active' } }), 'no template shows'),
      unverifiable('a state machine', subject('AWS::StepFunctions::StateMachine', { TracingConfiguration: { Enabled: true } })),
      unverifiable('a stage whose tracing a parameter decides', subject('AWS::ApiGateway::Stage', { TracingEnabled: ANY }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: noPhiInRules,
    cases: [
      passes('a rule about a route', subject('AWS::XRay::SamplingRule', { SamplingRule: { RuleName: 'visits', URLPath: '/visits/*' } })),
      fails('a path with a record number', subject('AWS::XRay::SamplingRule', { SamplingRule: { URLPath: '/records/mrn=00412345' } }), 'medical record number'),
      fails('a filter', subject('AWS::XRay::Group', { FilterExpression: `annotation.ssn = "${SSN}"` })),
      unverifiable('a filter that a macro writes', subject('AWS::XRay::Group', { FilterExpression: MACRO })),
    ],
  },
];
