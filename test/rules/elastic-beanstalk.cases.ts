import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, passes, RuleCases, subject, unverifiable } from './cases';
import {
  beanstalkAccessLogs, enhancedHealth, httpsListener, instanceHardening, logStreaming, managedUpdates, noCoupledDatabase,
} from '../../src/rules/elastic-beanstalk';
import { Json, JsonObject } from '../../src/template';

type Option = readonly [namespace: string, name: string, value: Json];

function settings(...options: readonly Option[]): JsonObject {
  return { OptionSettings: options.map(([Namespace, OptionName, Value]) => ({ Namespace, OptionName, Value })) };
}

function environment(options: readonly Option[] = [], more: JsonObject = {}, rest: Partial<Given> = {}, beside: JsonObject = {}): Given {
  return subject('AWS::ElasticBeanstalk::Environment', { ApplicationName: 'clinic', ...settings(...options), ...more }, beside, rest);
}

function template(...options: readonly Option[]): JsonObject {
  return { Template: { Type: 'AWS::ElasticBeanstalk::ConfigurationTemplate', Properties: settings(...options) } };
}

const FROM_TEMPLATE = { TemplateName: { Ref: 'Template' } };
const HEALTH = 'aws:elasticbeanstalk:healthreporting:system';

const ENHANCED_HEALTH: RuleCases = {
  rule: enhancedHealth,
  cases: [
    passes('enhanced', environment([[HEALTH, 'SystemType', 'enhanced']])),
    passes('enhanced by the template', environment([], FROM_TEMPLATE, {}, template([HEALTH, 'SystemType', 'enhanced']))),
    fails('an environment that says nothing', environment(), 'SystemType'),
    fails('basic, whatever the template says', environment([[HEALTH, 'SystemType', 'basic']], FROM_TEMPLATE, {}, template([HEALTH, 'SystemType', 'enhanced']))),
    unverifiable('what a parameter says', environment([[HEALTH, 'SystemType', ANY]], {}, ANY_TEXT)),
    unverifiable('a template that is made elsewhere', environment([], { TemplateName: 'clinic' }), 'not in these templates'),
  ],
};

const UPDATES: readonly Option[] = [
  ['aws:elasticbeanstalk:managedactions', 'ManagedActionsEnabled', 'true'],
  ['aws:elasticbeanstalk:managedactions', 'PreferredStartTime', 'Sun:02:00'],
  ['aws:elasticbeanstalk:managedactions:platformupdate', 'UpdateLevel', 'minor'],
];

const MANAGED_UPDATES: RuleCases = {
  rule: managedUpdates,
  cases: [
    passes('updates every week', environment(UPDATES)),
    fails('none', environment()),
    fails('updates at no time', environment([UPDATES[0], UPDATES[2]]), 'PreferredStartTime'),
    unverifiable('settings that a macro writes', environment([], { OptionSettings: MACRO })),
  ],
};

const KIND = 'aws:elasticbeanstalk:environment';
const PROCESS: Option = ['aws:elasticbeanstalk:environment:process:default', 'Protocol', 'HTTPS'];
const SECURE: readonly Option[] = [
  ['aws:elbv2:listener:443', 'Protocol', 'HTTPS'],
  ['aws:elbv2:listener:443', 'SSLCertificateArns', 'arn:aws:acm:us-east-1:111122223333:certificate/1'],
  ['aws:elbv2:listener:443', 'SSLPolicy', 'ELBSecurityPolicy-TLS13-1-2-2021-06'],
];
const OFF: Option = ['aws:elbv2:listener:default', 'ListenerEnabled', 'false'];
const APPLICATION: Option = [KIND, 'LoadBalancerType', 'application'];
const CLASSIC: readonly Option[] = [
  ['aws:elb:listener:443', 'ListenerProtocol', 'HTTPS'], ['aws:elb:listener:443', 'InstanceProtocol', 'HTTPS'], ['aws:elb:listener:443', 'SSLCertificateId', 'arn'],
];

const HTTPS: RuleCases = {
  rule: httpsListener,
  cases: [
    passes('an application load balancer', environment([APPLICATION, OFF, PROCESS, ...SECURE])),
    passes('a network load balancer', environment([[KIND, 'LoadBalancerType', 'network'], OFF, ['aws:elbv2:listener:443', 'Protocol', 'TLS'], ...SECURE.slice(1)])),
    passes('a classic one', environment([['aws:elb:listener', 'ListenerEnabled', 'false'], ...CLASSIC])),
    passes('a worker', environment([], { Tier: { Name: 'Worker', Type: 'SQS/HTTP' } })),
    passes('a shared one that is judged itself', environment(
      [APPLICATION, [KIND, 'LoadBalancerIsShared', 'true'], ['aws:elbv2:loadbalancer', 'SharedLoadBalancer', { Ref: 'Balancer' }]], {}, {},
      { Balancer: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer' } })),
    fails('an environment that says nothing: a classic one on port 80', environment()),
    fails('an application load balancer with its default listener', environment([APPLICATION, PROCESS, ...SECURE]), 'plain HTTP'),
    fails('one without a certificate', environment([APPLICATION, OFF, PROCESS, SECURE[0], SECURE[2]])),
    fails('one with an old policy', environment([APPLICATION, OFF, PROCESS, SECURE[0], SECURE[1], ['aws:elbv2:listener:443', 'SSLPolicy', 'ELBSecurityPolicy-2016-08']])),
    fails('one that goes on in clear', environment([APPLICATION, OFF, ...SECURE]), 'process:default'),
    fails('a listener in clear on another port', environment([APPLICATION, OFF, PROCESS, ...SECURE, ['aws:elbv2:listener:8080', 'Protocol', 'HTTP']])),
    fails('a listener that one branch leaves on', environment([APPLICATION, [OFF[0], OFF[1], ifProd('false', 'true')], PROCESS, ...SECURE], {}, EITHER_WAY), 'when'),
    unverifiable('a single instance', environment([[KIND, 'EnvironmentType', 'SingleInstance']]), 'instance itself'),
    unverifiable('a shared one that is made elsewhere', environment([APPLICATION, [KIND, 'LoadBalancerIsShared', 'true']])),
    unverifiable('a type that a parameter says', environment([[KIND, 'LoadBalancerType', ANY], OFF, PROCESS, ...SECURE], {}, ANY_TEXT)),
  ],
};

const LOGS = 'aws:elasticbeanstalk:cloudwatch:logs';

const LOG_STREAMING: RuleCases = {
  rule: logStreaming,
  cases: [
    passes('logs that are sent', environment([[LOGS, 'StreamLogs', 'true'], [LOGS, 'DeleteOnTerminate', 'false']])),
    passes('logs that are sent, and kept by default', environment([[LOGS, 'StreamLogs', true]]), 'when nothing is set'),
    fails('none', environment(), 'StreamLogs'),
    fails('logs that go with the environment', environment([[LOGS, 'StreamLogs', 'true'], [LOGS, 'DeleteOnTerminate', 'true']])),
    unverifiable('what a parameter says', environment([[LOGS, 'StreamLogs', ANY]], {}, ANY_TEXT)),
  ],
};

const DATABASE = 'aws:rds:dbinstance';

const COUPLED: RuleCases = {
  rule: noCoupledDatabase,
  cases: [
    passes('no database', environment()),
    passes('one that is ruled out', environment([[DATABASE, 'HasCoupledDatabase', 'false']])),
    fails('a database', environment([[DATABASE, 'HasCoupledDatabase', 'true']]), 'cannot be told to encrypt'),
    fails('the engine of one', environment([[DATABASE, 'DBEngine', 'postgres']])),
    fails('one in a template', subject('AWS::ElasticBeanstalk::ConfigurationTemplate', settings([DATABASE, 'DBEngine', 'mysql']))),
    unverifiable('settings that a macro writes', environment([], { OptionSettings: MACRO })),
  ],
};

const BALANCER = 'aws:elbv2:loadbalancer';

const ACCESS_LOGS: RuleCases = {
  rule: beanstalkAccessLogs,
  cases: [
    passes('a log in a bucket', environment([APPLICATION, [BALANCER, 'AccessLogsS3Enabled', 'true'], [BALANCER, 'AccessLogsS3Bucket', 'logs']])),
    passes('a classic load balancer, which has no such option', environment()),
    fails('none', environment([APPLICATION]), 'AccessLogsS3Enabled'),
    unverifiable('what a parameter says', environment([APPLICATION, [BALANCER, 'AccessLogsS3Enabled', ANY], [BALANCER, 'AccessLogsS3Bucket', 'logs']], {}, ANY_TEXT)),
  ],
};

const LAUNCH = 'aws:autoscaling:launchconfiguration';

const HARDENING: RuleCases = {
  rule: instanceHardening,
  cases: [
    passes('sessions', environment([[LAUNCH, 'DisableIMDSv1', 'true']])),
    fails('an environment that says nothing', environment()),
    unverifiable('what a parameter says', environment([[LAUNCH, 'DisableIMDSv1', ANY]], {}, ANY_TEXT)),
  ],
};

export const ELASTIC_BEANSTALK_CASES: readonly RuleCases[] = [
  ENHANCED_HEALTH, MANAGED_UPDATES, HTTPS, LOG_STREAMING, COUPLED, ACCESS_LOGS, HARDENING,
];
