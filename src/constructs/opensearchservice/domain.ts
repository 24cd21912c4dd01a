import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as opensearch from 'aws-cdk-lib/aws-opensearchservice';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { refuseWithoutEncryption } from './refusals';
import { keepPromises } from '../../guard/registration';
import { OPENSEARCH_RULES } from '../../rules/opensearch';
import { acknowledgeNag } from '../acknowledge-nag';
import { HipaaBaseline } from '../baseline/baseline';
import { closedSecurityGroup, mustHaveVpc, privateSubnets } from '../ec2/placement';
import { encryptedLogGroup } from '../logs/encrypted-log-group';

/** Properties of a HipaaSearchDomain: those of `opensearchservice.Domain`, with other defaults. `vpc` is needed. */
export interface HipaaSearchDomainProps extends opensearch.DomainProps {}

const PROMISES = OPENSEARCH_RULES.map(({ id }) => id);

/** A domain is in as many zones as it has subnets: three where the VPC has them. */
const MOST_ZONES = 3;

/**
 * A domain of OpenSearch Service for PHI: in private subnets, encrypted at rest with a key of your own, between its nodes and with TLS
 * 1.2 to its clients, with fine-grained access control, audit and error logs in encrypted log groups, three dedicated master nodes and
 * a data node per Availability Zone.
 *
 * Audit logs are delivered from the start, and written once they are turned on in OpenSearch Dashboards too. OpenSearch Service makes a
 * snapshot every hour and keeps it for 14 days.
 *
 * Source: Architecting for HIPAA, "Amazon Elasticsearch Service".
 */
export class HipaaSearchDomain extends opensearch.Domain {
  /**
   * @throws when there is no VPC, or the version or an instance type is one that can't encrypt
   */
  constructor(scope: Construct, id: string, props: HipaaSearchDomainProps) {
    const path = `${scope.node.path}/${id}`;
    refuseWithoutEncryption(path, props);
    const logging = loggingOf(scope, id, props.logging ?? {});
    super(scope, id, { ...hardened(scope, id, props, mustHaveVpc(`HipaaSearchDomain '${path}'`, props.vpc)), logging });
    if (!props.suppressLogsResourcePolicy) {
      this.letLogsOut(logging);
    }
    keepPromises(this, PROMISES);
  }

  /** The L2 does so with a function of its own, which works on the account while it deploys; a resource does the same. */
  private letLogsOut(logging: opensearch.LoggingOptions): void {
    const { appLogGroup, auditLogGroup, slowIndexLogGroup, slowSearchLogGroup } = logging;
    const groups = [appLogGroup, auditLogGroup, slowIndexLogGroup, slowSearchLogGroup].filter((group) => group !== undefined);
    if (groups.length === 0) {
      return;
    }
    const policy = new logs.ResourcePolicy(this, 'LogDelivery', {
      policyStatements: [new iam.PolicyStatement({
        principals: [new iam.ServicePrincipal('es.amazonaws.com')],
        actions: ['logs:PutLogEvents', 'logs:CreateLogStream'],
        resources: groups.map((group) => group.logGroupRef.logGroupArn),
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      })],
    });
    this.node.defaultChild!.node.addDependency(policy);
  }
}

function hardened(scope: Construct, id: string, props: HipaaSearchDomainProps, vpc: ec2.IVpc): opensearch.DomainProps {
  const subnets = subnetsOf(vpc, props);
  return {
    ...props,
    vpc,
    vpcSubnets: [subnets],
    securityGroups: props.securityGroups ?? [closedSecurityGroup(scope, `${id}SecurityGroup`, vpc, 'Who reaches the search domain')],
    encryptionAtRest: {
      enabled: props.encryptionAtRest?.enabled ?? true,
      kmsKey: props.encryptionAtRest?.enabled === false ? undefined : props.encryptionAtRest?.kmsKey ?? HipaaBaseline.of(scope).encryptionKey,
    },
    nodeToNodeEncryption: props.nodeToNodeEncryption ?? true,
    enforceHttps: props.enforceHttps ?? true,
    tlsSecurityPolicy: props.tlsSecurityPolicy ?? opensearch.TLSSecurityPolicy.TLS_1_2_PFS,
    fineGrainedAccessControl: accessOf(scope, id, props),
    capacity: {
      ...props.capacity,
      masterNodes: props.capacity?.masterNodes ?? 3,
      dataNodes: props.capacity?.dataNodes ?? zonesIn(subnets),
      multiAzWithStandbyEnabled: props.capacity?.multiAzWithStandbyEnabled ?? false,
    },
    zoneAwareness: { enabled: true, availabilityZoneCount: zonesIn(subnets), ...props.zoneAwareness },
    enableAutoSoftwareUpdate: props.enableAutoSoftwareUpdate ?? true,
    // Without it, another version replaces the domain by an empty one.
    enableVersionUpgrade: props.enableVersionUpgrade ?? true,
    removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
    // What the L2 would make has a function of its own: see letLogsOut.
    suppressLogsResourcePolicy: true,
  };
}

/** One subnet for each Availability Zone, as OpenSearch Service wants it. */
function subnetsOf(vpc: ec2.IVpc, { vpcSubnets, zoneAwareness }: HipaaSearchDomainProps): ec2.SubnetSelection & { readonly subnets: ec2.ISubnet[] } {
  if (vpcSubnets) {
    return { subnets: vpcSubnets.flatMap((selection) => vpc.selectSubnets(selection).subnets) };
  }
  const { subnets } = vpc.selectSubnets({ ...privateSubnets(vpc), onePerAz: true });
  return { subnets: subnets.slice(0, zoneAwareness?.availabilityZoneCount ?? MOST_ZONES) };
}

function zonesIn({ subnets }: { readonly subnets: ec2.ISubnet[] }): number {
  return Math.max(2, Math.min(MOST_ZONES, new Set(subnets.map(({ availabilityZone }) => availabilityZone)).size));
}

/** Whoever sets up users has a password that nobody has seen, unless an IAM role does it. */
function accessOf(
  scope: Construct, id: string, { fineGrainedAccessControl: access = {} }: HipaaSearchDomainProps,
): opensearch.AdvancedSecurityOptions {
  if (access.masterUserArn !== undefined) {
    return access;
  }
  const masterUserName = access.masterUserName ?? 'search-admin';
  if (access.masterUserPassword !== undefined) {
    return { ...access, masterUserName };
  }
  const secret = new secretsmanager.Secret(scope, `${id}MasterUser`, {
    description: `Who sets up the users of ${scope.node.path}/${id}`,
    encryptionKey: HipaaBaseline.of(scope).encryptionKey,
    generateSecretString: {
      secretStringTemplate: JSON.stringify({ username: masterUserName }),
      generateStringKey: 'password',
      excludeCharacters: '{}\'\\*[]()`"',
      passwordLength: 32,
      requireEachIncludedType: true,
    },
    removalPolicy: RemovalPolicy.RETAIN,
  });
  acknowledgeNag(secret, {
    SecretsManagerRotationEnabled: 'OpenSearch Service takes the password when the domain is made; who rotates it changes it in the domain as well.',
  });
  return { ...access, masterUserName, masterUserPassword: secret.secretValueFromJson('password') };
}

function loggingOf(scope: Construct, id: string, logging: opensearch.LoggingOptions): opensearch.LoggingOptions {
  const appLogEnabled = logging.appLogEnabled ?? true;
  const auditLogEnabled = logging.auditLogEnabled ?? true;
  const groupFor = (log: string, isOn: boolean | undefined, given?: logs.ILogGroupRef) =>
    (isOn ? given ?? encryptedLogGroup(scope, `${id}${log}`) : undefined);
  return {
    ...logging,
    appLogEnabled,
    appLogGroup: groupFor('ErrorLog', appLogEnabled, logging.appLogGroup),
    auditLogEnabled,
    auditLogGroup: groupFor('AuditLog', auditLogEnabled, logging.auditLogGroup),
    slowIndexLogGroup: groupFor('SlowIndexLog', logging.slowIndexLogEnabled, logging.slowIndexLogGroup),
    slowSearchLogGroup: groupFor('SlowSearchLog', logging.slowSearchLogEnabled, logging.slowSearchLogGroup),
  };
}
