import { all, any, Judgement, Resource, when } from '../template';
import { launchConfigurationNoPublicIp } from './ec2/network';
import { launchConfigurationVolumes } from './ec2/volumes';
import { Basis, RuleLevel } from './level';
import { rule } from './rule';

const GROUP = 'AWS::AutoScaling::AutoScalingGroup';

export const elbHealthCheck = rule({
  id: 'AutoScaling.ElbHealthCheck',
  title: 'Groups behind a load balancer replace instances that it finds unhealthy',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)', '164.312(b)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon EC2 Auto Scaling user guide, "Health checks for instances in an Auto Scaling group"',
  appliesTo: [GROUP],
  rationale: 'By default a group replaces an instance whose host has failed, and keeps one whose program hangs. The grace period lets an instance start first.',
  fix: 'Use HipaaAutoScalingGroup, or set healthChecks: HealthChecks.withAdditionalChecks({ additionalTypes: [AdditionalHealthCheckType.ELB], gracePeriod }).',
  crosswalk: {
    cdkNag: 'AutoScalingGroupELBHealthCheckRequired', configRule: 'autoscaling-group-elb-healthcheck-required', guard: 'AUTOSCALING_GROUP_ELB_HEALTHCHECK_REQUIRED',
  },
  check: (group) => all(
    when(isBehindBalancer(group), () => checks(group, 'ELB')),
    when(hasSource(group, /^vpc-lattice$/), () => checks(group, 'VPC_LATTICE')),
  ),
});

function isBehindBalancer(group: Resource): Judgement {
  return any(
    ...['LoadBalancerNames', 'TargetGroupARNs'].map((path) => group.at(path).someItem((item) => item.mustBePresent())),
    hasSource(group, /^elb(?:v2)?$/),
  );
}

/** A source that does not say its kind is told by its ARN; nobody asks that of what is known at deployment only. */
function hasSource(group: Resource, kind: RegExp): Judgement {
  return group.at('TrafficSources').someItem((source) => source.at('Type').must('must be of that kind', (type) => kind.test(String(type))));
}

function checks(group: Resource, kind: string): Judgement {
  return all(
    group.at('HealthCheckType').must(`must name ${kind}`, (types) => String(types).split(',').map((type) => type.trim()).includes(kind)),
    group.at('HealthCheckGracePeriod').mustBePresent(),
  );
}

export const useLaunchTemplate = rule({
  id: 'AutoScaling.UseLaunchTemplate',
  title: 'Groups launch from a launch template',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(5)(ii)(B)'],
  source: 'Amazon EC2 Auto Scaling user guide, "Create Auto Scaling groups using launch configurations"',
  appliesTo: [GROUP],
  rationale: 'Launch configurations know no instance type that came after 2022, and no key for their volumes; accounts of October 2024 and later cannot make any.',
  fix: 'Use HipaaAutoScalingGroup, or set launchTemplate.',
  crosswalk: {},
  check: (group) => any(
    group.at('LaunchTemplate').mustBePresent(),
    group.at('MixedInstancesPolicy').mustBePresent(),
  ).orElse('Properties.LaunchTemplate', 'Properties.LaunchTemplate is not set: the group launches from a launch configuration'),
});

/** Amazon EC2 Auto Scaling; of what launch templates say, the rules of EC2 tell. */
export const AUTO_SCALING_RULES = [elbHealthCheck, launchConfigurationNoPublicIp, launchConfigurationVolumes, useLaunchTemplate] as const;
