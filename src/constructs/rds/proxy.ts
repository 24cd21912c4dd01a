import * as rds from 'aws-cdk-lib/aws-rds';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { RDS_PROXY_RULES } from '../../rules/rds/proxy';
import { acknowledgeNag } from '../acknowledge-nag';
import { subnetsOf } from './network';
import { closedSecurityGroup } from '../ec2/placement';

/** Properties of a HipaaRdsProxy: those of `rds.DatabaseProxy`, with other defaults. */
export interface HipaaRdsProxyProps extends rds.DatabaseProxyProps {}

const PROMISES = RDS_PROXY_RULES.map(({ id }) => id);

/**
 * A proxy for PHI: it takes connections over TLS only, in private subnets, and logs no statements.
 *
 * It takes the props of `rds.DatabaseProxy` and is one. Set `iamAuth: true` to have clients sign in with IAM, and `grantConnect` to let
 * them. Pass the `secret` of the database in `secrets`.
 *
 * Source: Architecting for HIPAA, "Amazon RDS for MySQL" and the other engines; Amazon RDS user guide, "Using TLS/SSL with RDS Proxy".
 */
export class HipaaRdsProxy extends rds.DatabaseProxy {
  /**
   * @throws when there are no private subnets
   */
  constructor(scope: Construct, id: string, props: HipaaRdsProxyProps) {
    const what = `HipaaRdsProxy '${scope.node.path}/${id}'`;
    super(scope, id, {
      ...props,
      vpcSubnets: subnetsOf(what, props),
      securityGroups: props.securityGroups ?? [closedSecurityGroup(scope, `${id}SecurityGroup`, props.vpc, `Who reaches ${id}`)],
      requireTLS: props.requireTLS ?? true,
      debugLogging: props.debugLogging ?? false,
    });
    acknowledgeNag(this, { IAMNoInlinePolicy: 'CDK writes what the role of the proxy may read as a policy of that role; no other role uses it.' });
    keepPromises(this, PROMISES);
  }
}
