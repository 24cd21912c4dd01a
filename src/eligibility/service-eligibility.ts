import { Confidence } from './confidence';
import { EligibilityBasis } from './eligibility-basis';
import { EligibilityStatus } from './eligibility-status';

/**
 * What the registry says about a CloudFormation resource type or an IAM service prefix.
 */
export interface ServiceEligibility {
  /**
   * What was asked for: a resource type such as `AWS::S3::Bucket`, or an IAM prefix such as `s3`.
   */
  readonly subject: string;

  /**
   * The service that it belongs to, by the name that the list uses where the list names it.
   */
  readonly service: string;

  /**
   * Whether PHI is allowed there.
   */
  readonly status: EligibilityStatus;

  /**
   * What the status rests on.
   */
  readonly basis: EligibilityBasis;

  /**
   * How sure the registry is.
   */
  readonly confidence: Confidence;

  /**
   * Where the status was read, and where the lifecycle was, if there is one.
   */
  readonly source: string;

  /**
   * The ISO date of the AWS list that the row was checked against. AWS may have changed the list since.
   */
  readonly asOf: string;

  /**
   * What must hold for PHI to be allowed. Always present when the status is conditional.
   *
   * @default - no condition
   */
  readonly condition?: string;

  /**
   * What AWS has closed or ended. Says nothing about eligibility: a service may be on the list and gone.
   *
   * @default - nothing known
   */
  readonly lifecycle?: string;

  /**
   * What else is worth knowing before relying on the row. In notes, `the list` is the AWS HIPAA Eligible Services Reference,
   * `the whitepaper` is AWS's Architecting for HIPAA Security and Compliance, `the sample policy` is the one that
   * `EligibilityBasis.SAMPLE_SCP_PREFIX` speaks of.
   *
   * @default - nothing
   */
  readonly notes?: string;
}
