import { Duration, Stack, StackProps } from 'aws-cdk-lib';
import { IVpc } from 'aws-cdk-lib/aws-ec2';
import { IEventBus } from 'aws-cdk-lib/aws-events';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { EventType, HttpMethods } from 'aws-cdk-lib/aws-s3';
import { SqsDestination } from 'aws-cdk-lib/aws-s3-notifications';
import { Construct } from 'constructs';
import { accept, nobodyWaitsFor } from './accept';
import { Program } from './program';
import { HipaaArchiveBucket, HipaaBucket, HipaaKey, HipaaQueue } from 'cdk-hipaa';

export interface ClinicProps extends StackProps {
  readonly vpc: IVpc;
  readonly happenings: IEventBus;
  /** Where every recording is copied to. */
  readonly offsite: HipaaArchiveBucket;
}

/** Where patients' documents arrive and rest. Everything in here is PHI. */
export class ClinicStack extends Stack {
  /** What patients upload before a visit: referrals, insurance cards, photographs. */
  public readonly documents: HipaaBucket;
  /** Copies for insurers, made again from the documents at any time. */
  public readonly exports: HipaaBucket;

  constructor(scope: Construct, id: string, { vpc, happenings, offsite, ...props }: ClinicProps) {
    super(scope, id, props);

    this.documents = new HipaaBucket(this, 'Documents', {
      cors: [{ allowedMethods: [HttpMethods.PUT], allowedOrigins: ['https://portal.clinic.example'] }],
    });

    // Each upload is looked at once: what it is, whose it is, and whether it is safe to open.
    const intake = new HipaaQueue(this, 'Intake');
    this.documents.addEventNotification(EventType.OBJECT_CREATED, new SqsDestination(intake));
    const sort = new Program(this, 'Sort', vpc, { HAPPENINGS: happenings.eventBusName });
    sort.addEventSource(new SqsEventSource(intake));
    this.documents.grantReadWrite(sort);
    happenings.grantPutEventsTo(sort);

    // Recordings are the most sensitive thing here: a key of their own lets access to them be ended at one place.
    const recordings = new HipaaBucket(this, 'Recordings', {
      encryptionKey: new HipaaKey(this, 'RecordingsKey', { description: 'Encrypts recordings of video visits' }),
      objectLockEnabled: true,
      replication: { destination: offsite },
    });
    nobodyWaitsFor(recordings, 'A recording is played when somebody opens the record of the visit, however long after it was made.');

    this.exports = new HipaaBucket(this, 'Exports', {
      retention: Duration.days(30),
      lifecycleRules: [{ expiration: Duration.days(30) }],
      backup: false,
    });
    for (const rule of ['Backup.PlanExists', 'S3.Replication', 'Recovery.CrossRegionReplica']) {
      accept(this.exports, rule, 'Exports are copies that the claims flow makes again from the documents at any time.', 'The documents are backed up daily.');
    }
    nobodyWaitsFor(this.exports, 'Insurers fetch their files once a day, whether or not there are new ones.');
  }
}
