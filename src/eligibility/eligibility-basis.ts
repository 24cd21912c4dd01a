/**
 * What the status of a service rests on.
 */
export enum EligibilityBasis {
  /**
   * The AWS HIPAA Eligible Services Reference names the service, or excludes a part of it by name.
   */
  AWS_LIST = 'aws-list',

  /**
   * A sample policy published by AWS for HIPAA accounts allows the IAM prefix as that of an eligible service.
   */
  SAMPLE_SCP_PREFIX = 'aws-sample-scp-prefix',

  /**
   * The same sample policy allows the IAM prefix as a tool that is not intended for PHI.
   */
  SAMPLE_SCP_TOOL = 'aws-sample-scp-tool',

  /**
   * Read as a feature of a listed service: the list counts generally available features as eligible unless it
   * excludes them. That it is such a feature is our reading.
   */
  FEATURE_OF_LISTED = 'feature-of-listed',

  /**
   * Neither the list nor the sample policy has it.
   */
  ABSENT = 'absent',

  /**
   * Our own judgement of what the service does, not a statement of AWS.
   */
  JUDGEMENT = 'judgement',

  /**
   * Could not be decided from what we could read.
   */
  UNRESOLVED = 'unresolved',
}
