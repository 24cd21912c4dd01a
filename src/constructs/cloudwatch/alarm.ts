import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as actions from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sns from 'aws-cdk-lib/aws-sns';
import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { CLOUDWATCH_RULES } from '../../rules/cloudwatch';

/** Properties of a HipaaAlarm: those of `cloudwatch.Alarm`, with other defaults. */
export interface HipaaAlarmProps extends cloudwatch.AlarmProps {
  /**
   * Who is told, when it begins and when it is over. An alarm that tells nobody does not synthesize.
   *
   * @default - nobody; add an action with `addAlarmAction`
   */
  readonly topic?: sns.ITopic;
}

const PROMISES = CLOUDWATCH_RULES.map(({ id }) => id);

/**
 * An alarm that tells somebody.
 *
 * It takes the props of `cloudwatch.Alarm` and is one. Where the topic is encrypted with a key of yours, the policy of the key lets CloudWatch use it;
 * that of an imported key must say so already.
 *
 * Source: Architecting for HIPAA, "Amazon CloudWatch".
 */
export class HipaaAlarm extends cloudwatch.Alarm {
  constructor(scope: Construct, id: string, props: HipaaAlarmProps) {
    super(scope, id, { ...props, actionsEnabled: props.actionsEnabled ?? true });
    if (props.topic) {
      const tell = new actions.SnsAction(props.topic);
      this.addAlarmAction(tell);
      this.addOkAction(tell);
      letAlarmsUse(props.topic);
    }
    keepPromises(this, PROMISES);
  }
}

/** Without this an alarm on an encrypted topic is silent. Source: Amazon SNS developer guide, "Enable compatibility with AWS services". */
function letAlarmsUse({ masterKey, stack }: sns.ITopic): void {
  masterKey?.addToResourcePolicy(new iam.PolicyStatement({
    sid: 'CloudWatchAlarms',
    principals: [new iam.ServicePrincipal('cloudwatch.amazonaws.com')],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
    resources: ['*'],
    conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(stack).account } },
  }));
}
