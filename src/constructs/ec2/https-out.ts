import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import { closedSecurityGroup } from './placement';

/** A security group for programs: it lets nobody in, and only HTTPS out. */
export function httpsOutSecurityGroup(
  scope: Construct, id: string, vpc: ec2.IVpc, description: string, purpose = 'HTTPS, to registries, AWS and others',
): ec2.SecurityGroup {
  const group = closedSecurityGroup(scope, id, vpc, description);
  group.addEgressRule(ec2.Peer.anyIpv4(), ec2.Port.HTTPS, purpose);
  return group;
}
