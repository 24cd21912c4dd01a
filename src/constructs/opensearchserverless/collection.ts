import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as opensearch from 'aws-cdk-lib/aws-opensearchserverless';
import { CfnResource, Lazy, RemovalPolicy, Resource, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { HipaaSearchCollectionProps, HipaaSearchCollectionType } from './collection-props';
import { keepPromises } from '../../guard/registration';
import { OPENSEARCH_SERVERLESS_RULES } from '../../rules/opensearch-serverless';
import { HipaaBaseline } from '../baseline/baseline';
import { closedSecurityGroup, mustHaveVpc, privateSubnets } from '../ec2/placement';
import { inSmallLetters, nameOf } from '../names';

const PROMISES = OPENSEARCH_SERVERLESS_RULES.map(({ id }) => id);

const READ = ['aoss:DescribeIndex', 'aoss:ReadDocument'];
const WRITE = ['aoss:CreateIndex', 'aoss:UpdateIndex', 'aoss:WriteDocument'];

/** Who may do what, as data access policies write it. */
interface DataAccess {
  readonly Rules: readonly { readonly ResourceType: string; readonly Resource: readonly string[]; readonly Permission: readonly string[] }[];
  readonly Principal: readonly string[];
}

/**
 * A collection of OpenSearch Serverless for PHI: encrypted with a key of your own, reached from a VPC only, open to nobody until it is
 * granted, with standby replicas, and protected from deletion.
 *
 * OpenSearch Serverless speaks HTTPS only.
 *
 * Source: AWS HIPAA Eligible Services Reference; Architecting for HIPAA, "Overview" (what the BAA requires).
 */
export class HipaaSearchCollection extends Resource implements ec2.IConnectable {
  /** Who reaches the endpoint of the VPC. Where none is made, the endpoint's owner says so. */
  public readonly connections: ec2.Connections;
  /** The name of the collection. */
  public readonly collectionName: string;
  /** The id of the collection. */
  public readonly collectionId: string;
  /** The ARN of the collection. */
  public readonly collectionArn: string;
  /** The address that clients send their requests to. */
  public readonly collectionEndpoint: string;
  /** The address of OpenSearch Dashboards. */
  public readonly dashboardEndpoint: string;

  private readonly policyName: string;
  private readonly access: DataAccess[] = [];

  /**
   * @throws when neither `vpc` nor `vpcEndpointIds` nor `sourceServices` is given
   */
  constructor(scope: Construct, id: string, props: HipaaSearchCollectionProps) {
    super(scope, id);
    this.policyName = nameOf(this, 32);
    this.collectionName = inSmallLetters(props.collectionName ?? nameOf(this, 28));
    const { securityGroups, endpointIds } = this.connect(props);
    this.connections = new ec2.Connections({ securityGroups, defaultPort: ec2.Port.tcp(443) });

    const collection = new opensearch.CfnCollection(this, 'Resource', {
      name: this.collectionName,
      type: props.type ?? HipaaSearchCollectionType.SEARCH,
      description: props.description,
      standbyReplicas: props.standbyReplicas ?? true ? 'ENABLED' : 'DISABLED',
      deletionProtection: props.deletionProtection ?? true ? 'ENABLED' : 'DISABLED',
    });
    collection.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN);
    const policies = [this.makeEncryptionPolicy(props), this.makeNetworkPolicy(endpointIds, props.sourceServices ?? [])];
    for (const policy of policies) {
      // Without its policies the collection that stays can't be reached, or read.
      policy.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN);
      collection.node.addDependency(policy);
    }

    this.collectionId = collection.attrId;
    this.collectionArn = collection.attrArn;
    this.collectionEndpoint = collection.attrCollectionEndpoint;
    this.dashboardEndpoint = collection.attrDashboardEndpoint;
    keepPromises(this, PROMISES);
  }

  /**
   * Lets somebody search the collection.
   *
   * @param grantee a role or a user
   */
  public grantRead(grantee: iam.IGrantable): iam.Grant {
    return this.grant(grantee, ...READ);
  }

  /**
   * Lets somebody search the collection, make indexes and write into them.
   *
   * @param grantee a role or a user
   */
  public grantReadWrite(grantee: iam.IGrantable): iam.Grant {
    return this.grant(grantee, ...READ, ...WRITE);
  }

  /**
   * Lets somebody do single things with the indexes of the collection: by the data access policy, and by IAM.
   *
   * @param grantee a role or a user
   * @param permissions permissions on indexes, such as `aoss:ReadDocument`
   * @throws when the grantee is neither
   */
  public grant(grantee: iam.IGrantable, ...permissions: string[]): iam.Grant {
    const { grantPrincipal } = grantee;
    const principals = grantPrincipal.policyFragment.principalJson.AWS;
    if (principals === undefined) {
      throw new Error(`HipaaSearchCollection '${this.node.path}': 'grantee' must be a role or a user, got ${grantPrincipal}. `
        + 'Name services of AWS in sourceServices.');
    }
    if (this.access.length === 0) {
      this.makeAccessPolicy();
    }
    this.access.push({
      Rules: [{ ResourceType: 'index', Resource: [`index/${this.collectionName}/*`], Permission: permissions }],
      Principal: principals,
    });
    return iam.Grant.addToPrincipal({ grantee, actions: ['aoss:APIAccessAll'], resourceArns: [this.collectionArn] });
  }

  /** A metric of the collection. */
  public metric(metricName: string, props?: cloudwatch.MetricOptions): cloudwatch.Metric {
    const dimensionsMap = { CollectionName: this.collectionName, CollectionId: this.collectionId, ClientId: Stack.of(this).account };
    return new cloudwatch.Metric({ namespace: 'AWS/AOSS', metricName, dimensionsMap, ...props }).attachTo(this);
  }

  /** How many searches fail. */
  public metricSearchRequestErrors(props?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('SearchRequestErrors', { statistic: 'Sum', ...props });
  }

  private connect(props: HipaaSearchCollectionProps): { securityGroups: ec2.ISecurityGroup[]; endpointIds: string[] } {
    const given = props.vpcEndpointIds ?? [];
    const isReached = given.length > 0 || (props.sourceServices ?? []).length > 0;
    if (props.vpc === undefined && isReached) {
      return { securityGroups: props.securityGroups ?? [], endpointIds: given };
    }
    const vpc = mustHaveVpc(`HipaaSearchCollection '${this.node.path}'`, props.vpc);
    const securityGroups = props.securityGroups ?? [closedSecurityGroup(this, 'SecurityGroup', vpc, 'Who reaches the search collection')];
    const endpoint = new opensearch.CfnVpcEndpoint(this, 'Endpoint', {
      name: this.policyName,
      vpcId: vpc.vpcId,
      subnetIds: vpc.selectSubnets(props.vpcSubnets ?? privateSubnets(vpc)).subnetIds,
      securityGroupIds: securityGroups.map(({ securityGroupId }) => securityGroupId),
    });
    return { securityGroups, endpointIds: [endpoint.ref, ...given] };
  }

  private makeEncryptionPolicy({ encryptionKey = HipaaBaseline.of(this).encryptionKey }: HipaaSearchCollectionProps): CfnResource {
    return new opensearch.CfnSecurityPolicy(this, 'EncryptionPolicy', {
      name: this.policyName,
      type: 'encryption',
      policy: this.toJson({ Rules: [this.ruleFor('collection')], AWSOwnedKey: false, KmsARN: encryptionKey.keyArn }),
    });
  }

  private makeNetworkPolicy(endpointIds: string[], services: string[]): CfnResource {
    const fromVpc = { Rules: [this.ruleFor('collection'), this.ruleFor('dashboard')], AllowFromPublic: false, SourceVPCEs: endpointIds };
    const fromServices = { Rules: [this.ruleFor('collection')], AllowFromPublic: false, SourceServices: services };
    return new opensearch.CfnSecurityPolicy(this, 'NetworkPolicy', {
      name: this.policyName,
      type: 'network',
      policy: this.toJson([...(endpointIds.length > 0 ? [fromVpc] : []), ...(services.length > 0 ? [fromServices] : [])]),
    });
  }

  private makeAccessPolicy(): void {
    new opensearch.CfnAccessPolicy(this, 'AccessPolicy', {
      name: this.policyName,
      type: 'data',
      policy: Lazy.uncachedString({ produce: () => this.toJson(this.access) }),
    });
  }

  private ruleFor(ResourceType: string): { ResourceType: string; Resource: string[] } {
    return { ResourceType, Resource: [`collection/${this.collectionName}`] };
  }

  private toJson(document: object): string {
    return Stack.of(this).toJsonString(document);
  }
}
