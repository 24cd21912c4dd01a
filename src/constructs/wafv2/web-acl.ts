import * as logs from 'aws-cdk-lib/aws-logs';
import * as wafv2 from 'aws-cdk-lib/aws-wafv2';
import { Resource } from 'aws-cdk-lib/core';
import { Construct, IConstruct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { WAF_RULES } from '../../rules/waf';
import { encryptedLogGroup } from '../logs/encrypted-log-group';
import { nameOf } from '../names';

/** Properties of a HipaaWebAcl. */
export interface HipaaWebAclProps {
  /**
   * What it protects: "REGIONAL" (load balancers, REST APIs, GraphQL APIs, user pools) or "CLOUDFRONT", which must be in a stack in us-east-1. Another scope
   * makes a new web ACL.
   *
   * @default "REGIONAL"
   */
  readonly scope?: string;

  /**
   * Its rules, in place of those of AWS. Each names its own visibility; samples of requests are to be off there too.
   *
   * @default - the rule groups of AWS against common attacks, known bad inputs and SQL injection
   */
  readonly rules?: wafv2.CfnWebACL.RuleProperty[];
}

/** Groups of rules that AWS maintains, in the order in which they are asked. */
const MANAGED = ['AWSManagedRulesCommonRuleSet', 'AWSManagedRulesKnownBadInputsRuleSet', 'AWSManagedRulesSQLiRuleSet'];

const PROMISES = WAF_RULES.map(({ id }) => id);

/**
 * A web ACL that turns away known attacks, logs what it sees without credentials and query strings into an encrypted log group, and keeps no samples of
 * requests.
 *
 * Put it before a resource with `protect`; a HipaaDistribution takes its ARN as `webAclId`.
 *
 * Source: Architecting for HIPAA, "AWS WAF – Web Application Firewall".
 */
export class HipaaWebAcl extends Resource {
  /** ARN of the web ACL, for example for `webAclId` of a distribution. */
  public readonly webAclArn: string;

  /** The log group that receives what it sees. */
  public readonly logGroup: logs.ILogGroup;

  constructor(scope: Construct, id: string, props: HipaaWebAclProps = {}) {
    super(scope, id);
    const acl = new wafv2.CfnWebACL(this, 'Resource', {
      scope: props.scope ?? 'REGIONAL',
      defaultAction: { allow: {} },
      rules: props.rules ?? MANAGED.map(managed),
      visibilityConfig: unsampled(nameOf(this, 100)),
    });
    this.webAclArn = acl.attrArn;
    // AWS WAF delivers to log groups whose name begins so, and to no others.
    this.logGroup = encryptedLogGroup(this, 'Logs', `aws-waf-logs-${nameOf(this, 100)}`);
    new wafv2.CfnLoggingConfiguration(this, 'Logging', {
      resourceArn: acl.attrArn,
      logDestinationConfigs: [this.logGroup.logGroupArn],
      redactedFields: [{ singleHeader: { Name: 'authorization' } }, { singleHeader: { Name: 'cookie' } }, { queryString: {} }],
    });
    keepPromises(this, PROMISES);
  }

  /**
   * Puts it before a resource: a load balancer, a stage of a REST API, a GraphQL API or a user pool.
   *
   * @param resource the construct, below which the association is made
   * @param resourceArn ARN of what is protected
   */
  public protect(resource: IConstruct, resourceArn: string): void {
    new wafv2.CfnWebACLAssociation(resource as Construct, 'WebAcl', { resourceArn, webAclArn: this.webAclArn });
  }
}

function managed(name: string, priority: number): wafv2.CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    overrideAction: { none: {} },
    statement: { managedRuleGroupStatement: { vendorName: 'AWS', name } },
    visibilityConfig: unsampled(name),
  };
}

function unsampled(metricName: string): wafv2.CfnWebACL.VisibilityConfigProperty {
  return { sampledRequestsEnabled: false, cloudWatchMetricsEnabled: true, metricName };
}
