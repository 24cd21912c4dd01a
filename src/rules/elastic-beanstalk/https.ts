import { Settings } from './settings';
import { all, any, Judgement, Resource, Value } from '../../template';

const KIND = 'aws:elasticbeanstalk:environment';
const PLAIN = Judgement.fail('Properties.OptionSettings', 'the default listener takes plain HTTP unless it is turned off');

/** Whether browsers and instances are both reached over TLS only. */
export function takesTlsOnly(environment: Resource): Judgement {
  const settings = Settings.of(environment);
  const isWorker = environment.at('Tier.Name').text === 'Worker';
  return isWorker ? Judgement.pass() : settings.judge(KIND, 'EnvironmentType', (type) => (type.text === 'SingleInstance'
    ? Judgement.unverifiable(type.path, `${type.path} is "SingleInstance": TLS ends on the instance itself, which no template shows. Use a load balancer, or accept the finding.`)
    : all(type.must('must be a kind of environment', () => true), balancerTakesTlsOnly(settings, environment))), balancerTakesTlsOnly(settings, environment));
}

function balancerTakesTlsOnly(settings: Settings, environment: Resource): Judgement {
  const shared = settings.value(KIND, 'LoadBalancerIsShared');
  if (shared && shared.mustBe(true).conclusion !== 'fail') {
    return isJudgedItself(settings, environment, shared);
  }
  const classic = classicTakesTlsOnly(settings);
  return settings.judge(KIND, 'LoadBalancerType', (type) => (type.text === 'classic'
    ? classic
    : all(type.must('must be a kind of load balancer', () => true), newTakesTlsOnly(settings, type.text ?? ''))), classic);
}

function isJudgedItself(settings: Settings, environment: Resource, shared: Value): Judgement {
  const arn = settings.value('aws:elbv2:loadbalancer', 'SharedLoadBalancer');
  return arn && environment.named(arn, 'AWS::ElasticLoadBalancingV2::LoadBalancer') ? Judgement.pass() : Judgement.unverifiable(shared.path,
    `${shared.path} shares a load balancer that is not in these templates. Judge the template that makes it together with this one.`);
}

const LISTENER = 'aws:elbv2:listener:';

function newTakesTlsOnly(settings: Settings, type: string): Judgement {
  const namespaces = [...new Set([`${LISTENER}default`, ...settings.namespaces(LISTENER)])];
  return all(
    ...namespaces.map((namespace) => any(isOff(settings, namespace), speaksTls(settings, namespace, 'Protocol', namespace.endsWith(':default') ? PLAIN : undefined))),
    any(...namespaces.map((namespace) => all(
      speaksTls(settings, namespace, 'Protocol'),
      settings.judge(namespace, 'SSLCertificateArns', (arns) => arns.mustBePresent()),
      settings.judge(namespace, 'SSLPolicy', isNewPolicy),
    ))),
    type === 'network' ? Judgement.pass() : settings.judge('aws:elasticbeanstalk:environment:process:default', 'Protocol', (protocol) => protocol.mustBe('HTTPS')),
  );
}

function isNewPolicy(policy: Value): Judgement {
  return policy.must('must be one that begins with TLS 1.2', (name) => /^ELBSecurityPolicy-(?:TLS13-1-[23]|TLS-1-2|FS-1-2)/.test(String(name)));
}

function classicTakesTlsOnly(settings: Settings): Judgement {
  const ports = settings.namespaces('aws:elb:listener:').filter((namespace) => namespace !== 'aws:elb:listener:80');
  return all(
    any(...['aws:elb:listener', 'aws:elb:listener:80'].map((namespace) => any(isOff(settings, namespace), speaksTls(settings, namespace, 'ListenerProtocol', PLAIN)))),
    any(...ports.map((namespace) => all(
      ...['ListenerProtocol', 'InstanceProtocol'].map((option) => speaksTls(settings, namespace, option)),
      settings.judge(namespace, 'SSLCertificateId', (id) => id.mustBePresent()),
    ))).orElse('Properties.OptionSettings', 'no listener of the load balancer speaks TLS to browsers and to instances, with a certificate'),
    ...ports.map((namespace) => any(isOff(settings, namespace), speaksTls(settings, namespace, 'ListenerProtocol'))),
  );
}

function isOff(settings: Settings, namespace: string): Judgement {
  return settings.judge(namespace, 'ListenerEnabled', (enabled) => enabled.mustBe(false));
}

function speaksTls(settings: Settings, namespace: string, option: string, otherwise?: Judgement): Judgement {
  return settings.judge(namespace, option, (protocol) => protocol.mustBeOneOf('HTTPS', 'TLS', 'SSL'), otherwise);
}
