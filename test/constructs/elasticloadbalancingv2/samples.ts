import { Stack } from 'aws-cdk-lib';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { HipaaAccessLogBucket, HipaaApplicationLoadBalancer, HipaaNetworkLoadBalancer } from '../../../src';
import { vpcOf } from '../ec2/networks';
import { Samples } from '../sample';

const CERTIFICATES = [elbv2.ListenerCertificate.fromArn('arn:aws:acm:us-east-1:111122223333:certificate/11111111-2222-3333-4444-555555555555')];

const BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';
const GROUP = 'AWS::ElasticLoadBalancingV2::TargetGroup';

const HARMLESS = {
  [`${BALANCER} Scheme`]: 'its subnets are private: the internet has no way into them, whatever the scheme',
  [`${BALANCER} Subnets`]: 'where it is; Elastic Load Balancing refuses fewer than it needs',
  [`${LISTENER} DefaultActions`]: 'the target group, which is judged itself; a listener without one does not deploy',
  [`${LISTENER} LoadBalancerArn`]: 'a listener without a load balancer does not deploy',
  [`${LISTENER} Port`]: 'which port takes TLS',
  [`${GROUP} Port`]: 'which port takes TLS',
  [`${GROUP} VpcId`]: 'a target group without a VPC does not deploy',
};

function application(stack: Stack, props: object): elbv2.ApplicationLoadBalancer {
  const balancer = new HipaaApplicationLoadBalancer(stack, 'Subject', { vpc: vpcOf(stack), ...props });
  balancer.addListener('Https', { certificates: CERTIFICATES }).addTargets('Portal', { port: 443, targets: [] });
  return balancer;
}

export const ELB_SAMPLES: Samples = {
  HipaaApplicationLoadBalancer: {
    minimal: (stack) => application(stack, {}),
    maximal: (stack) => {
      const balancer = application(stack, {
        loadBalancerName: 'portal', accessLogBucket: new HipaaAccessLogBucket(stack, 'OwnLogs'), accessLogPrefix: 'portal', http2Enabled: true, preserveHostHeader: true,
      });
      balancer.addRedirect();
      return balancer;
    },
    harmless: {
      ...HARMLESS,
      [`${BALANCER} LoadBalancerAttributes.2`]: 'defensive mitigation of desynchronized requests is the default of the service; it is written out to be seen',
      [`${BALANCER} LoadBalancerAttributes.5`]: 'the prefix of log files: a name',
      [`${BALANCER} SecurityGroups`]: 'the default group of the VPC, which would take its place, lets in its own members only',
      [`${BALANCER} Type`]: 'application is the default of the service',
      'AWS::EC2::SecurityGroup GroupDescription': 'a description',
      'AWS::EC2::SecurityGroup SecurityGroupEgress': 'to whom the load balancer may talk: it talks to its targets, which are judged by their protocol',
      'AWS::EC2::SecurityGroup VpcId': 'a group of another VPC does not deploy here',
      [`${GROUP} TargetGroupAttributes`]: 'stickiness, which is off in any case',
    },
  },
  HipaaNetworkLoadBalancer: {
    minimal: (stack) => {
      const balancer = new HipaaNetworkLoadBalancer(stack, 'Subject', { vpc: vpcOf(stack) });
      balancer.addListener('Tls', { port: 443, certificates: CERTIFICATES }).addTargets('Intake', { port: 443, protocol: elbv2.Protocol.TLS, targets: [] });
      return balancer;
    },
    maximal: (stack) => {
      const balancer = new HipaaNetworkLoadBalancer(stack, 'Subject', {
        vpc: vpcOf(stack), loadBalancerName: 'intake', accessLogBucket: new HipaaAccessLogBucket(stack, 'OwnLogs'), disableSecurityGroups: true,
      });
      balancer.addListener('Tls', { port: 443, certificates: CERTIFICATES }).addTargets('Intake', { port: 443, protocol: elbv2.Protocol.TLS, targets: [] });
      return balancer;
    },
    harmless: {
      ...HARMLESS,
      [`${BALANCER} LoadBalancerAttributes.1`]: 'cross-zone load balancing: availability, for which targets in one zone are enough to serve',
      [`${BALANCER} LoadBalancerAttributes.4`]: 'the prefix of log files: a name',
      [`${BALANCER} SecurityGroups`]: 'without a group, those of the targets decide who reaches them',
    },
  },
};
