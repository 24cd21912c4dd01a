import * as iam from 'aws-cdk-lib/aws-iam';
import * as sns from 'aws-cdk-lib/aws-sns';
import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { SNS_RULES } from '../../rules/sns';
import { HipaaBaseline } from '../baseline/baseline';
import { letSendersUse } from '../kms/senders';
import { encryptedLogGroup } from '../logs/encrypted-log-group';

/** Properties of a HipaaTopic: those of `sns.Topic`, with other defaults. */
export interface HipaaTopicProps extends sns.TopicProps {}

const PROMISES = SNS_RULES.map(({ id }) => id);

/**
 * A topic for messages about PHI: encrypted with a key of your own, closed to plain HTTP, and with a log of what could not be delivered.
 *
 * It takes the props of `sns.Topic` and is one. S3 and CloudWatch alarms of this account may use the key, and alarms may publish: a policy
 * takes the place of the one that SNS writes by default, and with it of what alarms were allowed. Subjects and attributes of messages are not
 * encrypted with the key: no PHI belongs there.
 *
 * Source: Architecting for HIPAA, "Amazon SNS".
 */
export class HipaaTopic extends sns.Topic {
  constructor(scope: Construct, id: string, props: HipaaTopicProps = {}) {
    super(scope, id, {
      ...props,
      masterKey: props.masterKey ?? HipaaBaseline.of(scope).encryptionKey,
      enforceSSL: props.enforceSSL ?? true,
    });
    letSendersUse(this.masterKey!, this, 's3', 'cloudwatch');
    this.letAlarmsIn();
    if (props.loggingConfigs === undefined) {
      this.logFailures();
    }
    keepPromises(this, PROMISES);
  }

  private letAlarmsIn(): void {
    this.addToResourcePolicy(new iam.PolicyStatement({
      sid: 'Alarms',
      principals: [new iam.ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [this.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
    }));
  }

  /** The log says which message did not arrive where, and why; it does not hold the message. */
  private logFailures(): void {
    const { region, account } = Stack.of(this);
    const group = encryptedLogGroup(this, 'FailedDeliveries', `sns/${region}/${account}/${this.topicName}/Failure`);
    const role = new iam.Role(this, 'DeliveryLogRole', {
      assumedBy: new iam.ServicePrincipal('sns.amazonaws.com', { conditions: { StringEquals: { 'aws:SourceAccount': account } } }),
    });
    new iam.ManagedPolicy(this, 'DeliveryLogPolicy', {
      description: 'SNS writes its log of failed deliveries',
      roles: [role],
      statements: [new iam.PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [group.logGroupArn] })],
    });
    for (const protocol of [sns.LoggingProtocol.SQS, sns.LoggingProtocol.LAMBDA, sns.LoggingProtocol.HTTP, sns.LoggingProtocol.FIREHOSE]) {
      this.addLoggingConfig({ protocol, failureFeedbackRole: role });
    }
  }
}
