import { all, Judgement, Resource } from '../../template';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { takesTlsOnly } from './https';
import { Settings } from './settings';

const ENVIRONMENT = 'AWS::ElasticBeanstalk::Environment';
const GENERAL_OPTIONS = 'AWS Elastic Beanstalk developer guide, "General options for all environments"';
const FIX = 'Set the option that the finding names, in OptionSettings of the environment or of its configuration template.';

function mustBe(environment: Resource, namespace: string, option: string, ...accepted: readonly (string | boolean)[]): Judgement {
  return Settings.of(environment).judge(namespace, option, (value) => value.mustBeOneOf(...accepted));
}

export const enhancedHealth = rule({
  id: 'ElasticBeanstalk.EnhancedHealth',
  title: 'Environments report their health in detail',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.312(b)'],
  source: `AWS Config conformance pack for HIPAA; ${GENERAL_OPTIONS}`,
  appliesTo: [ENVIRONMENT],
  rationale: 'Basic health knows the load balancer only. Enhanced health looks at instances and requests, and managed updates need it.',
  fix: FIX,
  crosswalk: { cdkNag: 'ElasticBeanstalkEnhancedHealthReportingEnabled' },
  check: (environment) => mustBe(environment, 'aws:elasticbeanstalk:healthreporting:system', 'SystemType', 'enhanced'),
});

export const managedUpdates = rule({
  id: 'ElasticBeanstalk.ManagedUpdates',
  title: 'Environments take updates of their platform by themselves',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(5)(ii)(A)', '164.308(a)(5)(ii)(B)'],
  source: 'AWS Config conformance pack for HIPAA; AWS Elastic Beanstalk developer guide, "Managed platform updates"',
  appliesTo: [ENVIRONMENT],
  rationale: 'Patches of the operating system and of the language come as versions of the platform.',
  fix: FIX,
  crosswalk: { cdkNag: 'ElasticBeanstalkManagedUpdatesEnabled', configRule: 'elastic-beanstalk-managed-updates-enabled' },
  check: (environment) => all(
    mustBe(environment, 'aws:elasticbeanstalk:managedactions', 'ManagedActionsEnabled', true),
    Settings.of(environment).judge('aws:elasticbeanstalk:managedactions', 'PreferredStartTime', (time) => time.mustBePresent()),
    mustBe(environment, 'aws:elasticbeanstalk:managedactions:platformupdate', 'UpdateLevel', 'minor', 'patch'),
  ),
});

export const httpsListener = rule({
  id: 'ElasticBeanstalk.HttpsListener',
  title: 'Environments are reached over TLS only, and reach their instances so',
  level: RuleLevel.REQUIRED,
  basis: Basis.BAA,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: `AWS BAA, by way of Architecting for HIPAA, "Overview"; ${GENERAL_OPTIONS}`,
  appliesTo: [ENVIRONMENT],
  rationale: 'The BAA requires PHI to be encrypted on its way. The load balancer that Beanstalk makes listens on port 80 in clear, unless it is told not to.',
  fix: 'Turn the default listener off, add one on 443 with HTTPS, a certificate and a TLS 1.2 policy, and set the protocol of the default process to HTTPS.',
  crosswalk: {},
  check: takesTlsOnly,
});

const LOGS = 'aws:elasticbeanstalk:cloudwatch:logs';

export const logStreaming = rule({
  id: 'ElasticBeanstalk.LogStreaming',
  title: 'Environments send their logs to CloudWatch, where they stay when the environment goes',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(b)'],
  source: GENERAL_OPTIONS,
  appliesTo: [ENVIRONMENT],
  rationale: 'Logs on an instance go with it, and instances come and go.',
  fix: FIX,
  crosswalk: {},
  check: (environment) => all(
    mustBe(environment, LOGS, 'StreamLogs', true),
    Settings.of(environment).judge(LOGS, 'DeleteOnTerminate', (value) => value.mustNotBe(true),
      environment.byDefault('OptionSettings', 'Elastic Beanstalk keeps the log groups when nothing is set')),
  ),
});

const COUPLED = 'belongs to a database that Elastic Beanstalk makes: it cannot be told to encrypt, and takes its password in clear';

export const noCoupledDatabase = rule({
  id: 'ElasticBeanstalk.NoCoupledDatabase',
  title: 'Databases are resources of their own, not parts of an environment',
  level: RuleLevel.REQUIRED,
  basis: Basis.BAA,
  safeguards: ['164.312(a)(2)(iv)'],
  source: `AWS BAA, by way of Architecting for HIPAA, "Overview": PHI is encrypted at rest; ${GENERAL_OPTIONS}, aws:rds:dbinstance`,
  appliesTo: [ENVIRONMENT, 'AWS::ElasticBeanstalk::ConfigurationTemplate'],
  rationale: 'The options of a coupled database have none for encryption at rest, and its password stands among them.',
  fix: 'Use HipaaRdsInstance or HipaaAuroraCluster, and give the environment its address.',
  crosswalk: {},
  check: (resource) => {
    const settings = Settings.of(resource);
    const coupled = settings.value('aws:rds:dbinstance', 'HasCoupledDatabase');
    return coupled?.mustBe(false).conclusion === 'pass' ? Judgement.pass() : settings.haveNone('aws:rds:dbinstance', COUPLED);
  },
});

export const beanstalkAccessLogs = rule({
  id: 'ElasticBeanstalk.AccessLogs',
  title: 'Load balancers that environments make keep access logs',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(b)'],
  source: `${GENERAL_OPTIONS}, aws:elbv2:loadbalancer`,
  appliesTo: [ENVIRONMENT],
  rationale: 'Elastic Beanstalk makes the load balancer, so no rule about load balancers sees it. Shared ones, classic ones and workers have no such option.',
  fix: FIX,
  crosswalk: {},
  check: (environment) => {
    const settings = Settings.of(environment);
    const kind = (option: string) => settings.value('aws:elasticbeanstalk:environment', option)?.text;
    const isDedicated = kind('LoadBalancerType') === 'application' && kind('LoadBalancerIsShared') !== 'true' && environment.at('Tier.Name').text !== 'Worker';
    return !isDedicated ? Judgement.pass() : all(
      mustBe(environment, 'aws:elbv2:loadbalancer', 'AccessLogsS3Enabled', true),
      settings.judge('aws:elbv2:loadbalancer', 'AccessLogsS3Bucket', (bucket) => bucket.mustBePresent()),
    );
  },
});

export const instanceHardening = rule({
  id: 'ElasticBeanstalk.InstanceHardening',
  title: 'Instances of environments ask for a session before they tell their credentials (IMDSv2)',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(1)'],
  source: `${GENERAL_OPTIONS}, aws:autoscaling:launchconfiguration DisableIMDSv1`,
  appliesTo: [ENVIRONMENT],
  rationale: 'Elastic Beanstalk makes the instances, so no rule about instances sees them. Whether their volumes are encrypted, the account decides.',
  fix: FIX,
  crosswalk: {},
  check: (environment) => mustBe(environment, 'aws:autoscaling:launchconfiguration', 'DisableIMDSv1', true),
});

/** AWS Elastic Beanstalk. */
export const ELASTIC_BEANSTALK_RULES = [
  enhancedHealth, managedUpdates, httpsListener, logStreaming, noCoupledDatabase, beanstalkAccessLogs, instanceHardening,
] as const;
