import { ServiceEligibility } from './service-eligibility';

/**
 * What a table says about a service; the look-up adds the subject.
 */
export interface RegistryRow extends Omit<ServiceEligibility, 'subject'> {
  /** Where the lifecycle was read. Absent: reported, not verified. */
  readonly lifecycleSource?: string;
}

/**
 * A CloudFormation namespace, such as `AWS::S3`.
 */
export interface NamespaceRow extends RegistryRow {
  /** The last part of every type name of the namespace, separated by white space. */
  readonly types: string;

  /** The types that the condition is about; the others are plain eligible. Absent: all of them. */
  readonly conditionOn?: string;
}

/**
 * What sets one type apart from its namespace; the rest comes from the namespace.
 */
export type TypeOverride = Partial<RegistryRow>;
