import * as appsync from 'aws-cdk-lib/aws-appsync';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { APPSYNC_RULES } from '../../rules/appsync';
import { encryptedLogGroup } from '../logs/encrypted-log-group';
import { HipaaWebAcl } from '../wafv2/web-acl';

/** Properties of a HipaaGraphqlApi: those of `appsync.GraphqlApi`, with other defaults, and the web ACL before it. */
export interface HipaaGraphqlApiProps extends appsync.GraphqlApiProps {
  /**
   * The web ACL before it.
   *
   * @default - one of its own
   */
  readonly webAcl?: HipaaWebAcl;
}

const PROMISES = APPSYNC_RULES.map(({ id }) => id);

/**
 * A GraphQL API for PHI: it asks who calls (by IAM, unless it is told otherwise), does not tell its schema, limits how deep a query goes, stands behind a web
 * ACL, and logs errors without what is in them into an encrypted log group.
 *
 * It takes the props of `appsync.GraphqlApi` and is one. API keys, which the CDK's own API takes by default, do not synthesize.
 */
export class HipaaGraphqlApi extends appsync.GraphqlApi {
  constructor(scope: Construct, id: string, props: HipaaGraphqlApiProps) {
    super(scope, id, {
      ...props,
      authorizationConfig: props.authorizationConfig ?? { defaultAuthorization: { authorizationType: appsync.AuthorizationType.IAM } },
      introspectionConfig: props.introspectionConfig ?? appsync.IntrospectionConfig.DISABLED,
      queryDepthLimit: props.queryDepthLimit ?? 10,
      xrayEnabled: props.xrayEnabled ?? true,
      // The CDK would set the retention with a function of its own; the log group is made here instead.
      logConfig: undefined,
    });
    this.log(props.logConfig ?? {});
    (props.webAcl ?? new HipaaWebAcl(this, 'OwnWebAcl')).protect(this, this.arn);
    keepPromises(this, PROMISES);
  }

  private log({ role, fieldLogLevel, excludeVerboseContent }: appsync.LogConfig): void {
    encryptedLogGroup(this, 'Logs', `/aws/appsync/apis/${this.apiId}`);
    const writer = role ?? new iam.Role(this, 'LogRole', {
      assumedBy: new iam.ServicePrincipal('appsync.amazonaws.com'),
      managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSAppSyncPushToCloudWatchLogs')],
    });
    (this.node.findChild('Resource') as appsync.CfnGraphQLApi).logConfig = {
      cloudWatchLogsRoleArn: writer.roleRef.roleArn,
      fieldLogLevel: fieldLogLevel ?? appsync.FieldLogLevel.ERROR,
      excludeVerboseContent: excludeVerboseContent ?? true,
    };
  }
}
