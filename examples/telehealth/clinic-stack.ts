import { Duration, Stack } from 'aws-cdk-lib';
import { HttpMethods } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { HipaaBucket, HipaaKey, RiskAcceptance } from 'cdk-hipaa';

/** Where patients' documents rest. Everything in here is PHI. */
export class ClinicStack extends Stack {
  /** What patients upload before a visit: referrals, insurance cards, photographs. */
  public readonly documents: HipaaBucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);

    this.documents = new HipaaBucket(this, 'Documents', {
      cors: [{ allowedMethods: [HttpMethods.PUT], allowedOrigins: ['https://portal.clinic.example'] }],
    });

    // Recordings are the most sensitive thing here: a key of their own lets access to them be ended at one place.
    new HipaaBucket(this, 'Recordings', {
      encryptionKey: new HipaaKey(this, 'RecordingsKey', { description: 'Encrypts recordings of video visits' }),
      objectLockEnabled: true,
    });

    // Copies for insurers, made again from the documents at any time.
    const exports = new HipaaBucket(this, 'Exports', {
      retention: Duration.days(30),
      lifecycleRules: [{ expiration: Duration.days(30) }],
      backup: false,
    });
    RiskAcceptance.of(exports).accept({
      rule: 'Backup.PlanExists',
      reason: 'Exports are copies that the nightly job makes again from the documents bucket, which is backed up.',
      owner: 'security@clinic.example',
      expires: '2027-06-30',
      alternative: 'The documents bucket is backed up daily.',
    });
  }
}
