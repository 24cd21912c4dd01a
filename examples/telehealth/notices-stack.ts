import { Stack, StackProps } from 'aws-cdk-lib';
import { AttributeType, ITable } from 'aws-cdk-lib/aws-dynamodb';
import { IVpc } from 'aws-cdk-lib/aws-ec2';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { Program } from './program';
import { HipaaEventBus, HipaaQueue, HipaaTable, HipaaTopic } from 'cdk-hipaa';

export interface NoticesProps extends StackProps {
  readonly vpc: IVpc;
  readonly appointments: ITable;
}

/** What happens, and who is told. E-mail and text messages may not carry PHI: patients read their notices in the portal. */
export class NoticesStack extends Stack {
  /** What happens in the clinic, as ids that mean nothing by themselves. */
  public readonly happenings: HipaaEventBus;
  /** What patients are told. */
  public readonly notices: HipaaTopic;
  /** The notices of each patient, as the portal shows them. */
  public readonly inbox: HipaaTable;

  constructor(scope: Construct, id: string, { vpc, appointments, ...props }: NoticesProps) {
    super(scope, id, props);

    this.happenings = new HipaaEventBus(this, 'Happenings');
    this.notices = new HipaaTopic(this, 'Notices');
    this.inbox = new HipaaTable(this, 'Inbox', {
      partitionKey: { name: 'patient', type: AttributeType.STRING },
      sortKey: { name: 'sent', type: AttributeType.STRING },
    });

    // The queue keeps what is published while the function is being deployed, or fails.
    const mailbox = new HipaaQueue(this, 'Mailbox');
    const undelivered = new HipaaQueue(this, 'Undelivered', { deadLetters: false });
    this.notices.addSubscription(new SqsSubscription(mailbox, { deadLetterQueue: undelivered }));
    const deliver = new Program(this, 'Deliver', vpc, { INBOX: this.inbox.tableName });
    deliver.addEventSource(new SqsEventSource(mailbox));
    this.inbox.grantWriteData(deliver);

    const remind = new Program(this, 'Remind', vpc, { NOTICES: this.notices.topicArn });
    remind.addEventSource(new DynamoEventSource(appointments, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      retryAttempts: 3,
      onFailure: new SqsDlq(undelivered),
    }));
    this.notices.grantPublish(remind);

    new Rule(this, 'WorthTelling', {
      eventBus: this.happenings,
      eventPattern: { source: ['clinic.intake', 'clinic.visits'] },
      targets: [new LambdaFunction(remind, { deadLetterQueue: undelivered })],
    });
  }
}
