import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as route53 from 'aws-cdk-lib/aws-route53';
import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { HipaaLogGroup } from '../logs/log-group';

/** Properties of a HipaaHostedZone: those of `route53.HostedZone`, with other defaults. */
export interface HipaaHostedZoneProps extends route53.HostedZoneProps {
  /**
   * Whether queries of a public zone are logged, into an encrypted log group that the zone makes. Route 53 writes into log groups of us-east-1 only:
   * a stack of another region passes `queryLogsLogGroupArn`.
   *
   * @default - true for public zones in stacks of us-east-1
   */
  readonly queryLogging?: boolean;
}

/** Where Route 53 writes logs of queries, whatever region a stack is in. */
const LOGGING_REGION = 'us-east-1';

/**
 * A hosted zone whose queries are logged, as far as Route 53 can: public zones, into an encrypted log group of us-east-1.
 *
 * It takes the props of `route53.HostedZone` and is one. Queries of private zones are logged by the resolver of the VPC: see `dnsQueryLogging` of HipaaVpc.
 *
 * Source: Architecting for HIPAA, "Amazon Route 53".
 */
export class HipaaHostedZone extends route53.HostedZone {
  constructor(scope: Construct, id: string, props: HipaaHostedZoneProps) {
    const isPublic = (props.vpcs ?? []).length === 0;
    const makesLog = props.queryLogsLogGroupArn === undefined && (props.queryLogging ?? (isPublic && Stack.of(scope).region === LOGGING_REGION));
    const log = makesLog ? queryLog(scope, id, props.zoneName) : undefined;
    super(scope, id, { ...props, queryLogsLogGroupArn: props.queryLogsLogGroupArn ?? log?.group.logGroupArn });
    if (log) {
      // Route 53 refuses a log group that it may not write into.
      this.node.addDependency(log.policy);
    }
    keepPromises(this, isPublic && (log ?? props.queryLogsLogGroupArn) !== undefined ? ['Route53.QueryLogging'] : []);
  }
}

function queryLog(scope: Construct, id: string, zoneName: string): { readonly group: logs.LogGroup; readonly policy: logs.ResourcePolicy } {
  const group = new HipaaLogGroup(scope, `${id}QueryLogs`, { logGroupName: `/aws/route53/${zoneName}` });
  const policy = new logs.ResourcePolicy(scope, `${id}QueryLogsPolicy`, {
    policyStatements: [new iam.PolicyStatement({
      principals: [new iam.ServicePrincipal('route53.amazonaws.com')],
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [group.logGroupArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    })],
  });
  return { group, policy };
}
