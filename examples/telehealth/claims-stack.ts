import { Duration, Stack, StackProps } from 'aws-cdk-lib';
import { IVpc } from 'aws-cdk-lib/aws-ec2';
import { IEventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SfnStateMachine } from 'aws-cdk-lib/aws-events-targets';
import { IBucket } from 'aws-cdk-lib/aws-s3';
import { ITopic } from 'aws-cdk-lib/aws-sns';
import { Choice, Condition, DefinitionBody, TaskInput } from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke, SnsPublish } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { tracesHoldNoPhi } from './accept';
import { Program } from './program';
import { HipaaAlarm, HipaaQueue, HipaaStateMachine, HipaaTopic } from 'cdk-hipaa';

export interface ClaimsProps extends StackProps {
  readonly vpc: IVpc;
  readonly happenings: IEventBus;
  readonly notices: ITopic;
  readonly documents: IBucket;
  readonly exports: IBucket;
}

/** From the end of a visit to the insurer. */
export class ClaimsStack extends Stack {
  constructor(scope: Construct, id: string, { vpc, happenings, notices, documents, exports, ...props }: ClaimsProps) {
    super(scope, id, props);

    const cover = new Program(this, 'Cover', vpc, { DOCUMENTS: documents.bucketName });
    documents.grantRead(cover);
    const submit = new Program(this, 'Submit', vpc, { EXPORTS: exports.bucketName });
    exports.grantWrite(submit);

    // Steps pass on the id of a claim and nothing of what is in it: Step Functions is not to hold PHI.
    const ask = new LambdaInvoke(this, 'Is the visit covered?', { lambdaFunction: cover, outputPath: '$.Payload' });
    const file = new LambdaInvoke(this, 'File the claim', { lambdaFunction: submit, outputPath: '$.Payload' });
    const tell = new SnsPublish(this, 'Tell the patient', { topic: notices, message: TaskInput.fromJsonPathAt('$.claim') });
    const flow = new HipaaStateMachine(this, 'Claim', {
      definitionBody: DefinitionBody.fromChainable(ask.next(new Choice(this, 'Covered?')
        .when(Condition.booleanEquals('$.covered', true), file.next(tell))
        .otherwise(tell))),
      timeout: Duration.days(1),
    });
    tracesHoldNoPhi(flow);

    new Rule(this, 'VisitsToClaim', {
      eventBus: happenings,
      eventPattern: { source: ['clinic.visits'], detailType: ['Visit ended'] },
      targets: [new SfnStateMachine(flow, { deadLetterQueue: new HipaaQueue(this, 'NotStarted', { deadLetters: false }) })],
    });

    // Whoever is on call subscribes: an alarm says that claims fail, and not whose.
    new HipaaAlarm(this, 'ClaimsFail', {
      metric: flow.metricFailed({ period: Duration.hours(1) }),
      threshold: 1,
      evaluationPeriods: 1,
      topic: new HipaaTopic(this, 'OnCall'),
    });
  }
}
