import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Token } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { EngineFacts } from '../../rules/rds/engines';

interface Database extends Construct {
  readonly connections: ec2.Connections;
}

interface PortProps {
  readonly port?: number;
  readonly securityGroups?: readonly ec2.ISecurityGroup[];
}

/**
 * Lets `allowDefaultPortFrom` write the port out, where the L2 refers to the endpoint: a rule of a security group can then be judged. Db2
 * takes TLS on a port of its own, and nothing on the one that its endpoint names.
 *
 * Security groups of the user may have such rules already, and would refuse the same rule under another name.
 */
export function writePortOut(database: Database, facts: EngineFacts | undefined, { port, securityGroups }: PortProps): void {
  const takes = facts?.tlsPort ?? port ?? facts?.port;
  if (takes === undefined || Token.isUnresolved(takes) || (securityGroups !== undefined && facts?.tlsPort === undefined)) {
    return;
  }
  Object.assign(database, {
    connections: new ec2.Connections({ securityGroups: database.connections.securityGroups, defaultPort: ec2.Port.tcp(takes) }),
  });
}
