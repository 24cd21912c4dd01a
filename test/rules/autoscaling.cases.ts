import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { elbHealthCheck, useLaunchTemplate } from '../../src/rules/autoscaling';
import { JsonObject } from '../../src/template';

function group(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::AutoScaling::AutoScalingGroup', { MinSize: '1', MaxSize: '2', ...properties }, {}, rest);
}

const BEHIND = { TargetGroupARNs: ['arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/web/1'] };

export const AUTO_SCALING_CASES: readonly RuleCases[] = [
  {
    rule: elbHealthCheck,
    cases: [
      passes('a group behind nothing', group({})),
      passes('a group that asks its load balancer', group({ ...BEHIND, HealthCheckType: 'ELB', HealthCheckGracePeriod: 120 })),
      passes('several checks', group({ ...BEHIND, HealthCheckType: 'EC2,ELB', HealthCheckGracePeriod: 120 })),
      passes('a group behind Lattice', group({ TrafficSources: [{ Identifier: 'x', Type: 'vpc-lattice' }], HealthCheckType: 'VPC_LATTICE', HealthCheckGracePeriod: 60 })),
      fails('a group that does not ask', group(BEHIND), 'HealthCheckType'),
      fails('a group of the old kind', group({ LoadBalancerNames: ['web'], HealthCheckType: 'EC2' })),
      fails('a traffic source', group({ TrafficSources: [{ Identifier: 'x', Type: 'elbv2' }] })),
      fails('no grace period', group({ ...BEHIND, HealthCheckType: 'ELB' }), 'HealthCheckGracePeriod'),
      fails('one branch', group({ ...BEHIND, HealthCheckType: ifProd('ELB', 'EC2'), HealthCheckGracePeriod: 60 }, EITHER_WAY), 'when'),
      unverifiable('a check that a parameter names', group({ ...BEHIND, HealthCheckType: ANY, HealthCheckGracePeriod: 60 }, ANY_TEXT)),
    ],
  },
  {
    rule: useLaunchTemplate,
    cases: [
      passes('a launch template', group({ LaunchTemplate: { LaunchTemplateId: 'lt-1', Version: '1' } })),
      passes('a mix of instances', group({ MixedInstancesPolicy: { LaunchTemplate: {} } })),
      fails('a launch configuration', group({ LaunchConfigurationName: 'old' }), 'launches from a launch configuration'),
      fails('one branch', group({ LaunchTemplate: ifProd({ LaunchTemplateId: 'lt-1' }, NO_VALUE) }, EITHER_WAY), 'when'),
      unverifiable('a template that a macro writes', group({ LaunchTemplate: MACRO })),
    ],
  },
];
