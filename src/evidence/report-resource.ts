import { EligibilityStatus } from '../eligibility';

/** A resource that was judged: a row of the asset inventory. */
export interface ReportResource {
  /** The template file. */
  readonly template: string;
  /** Its name in the template. */
  readonly logicalId: string;
  /** CloudFormation type. */
  readonly resourceType: string;
  /** Path of the construct that made it, where CDK knows it. */
  readonly constructPath?: string;
  /** The AWS service that it belongs to, by the name that AWS's list of HIPAA eligible services uses where it names it. */
  readonly service: string;
  /** Whether PHI is allowed in that service. */
  readonly eligibility: EligibilityStatus;
  /** What must hold for PHI to be allowed, where the eligibility is conditional. */
  readonly condition?: string;
  /** What AWS has closed or ended of the service. */
  readonly lifecycle?: string;
  /** Why it is outside the PHI boundary, where somebody declared that it is. */
  readonly outsideBoundary?: string;
  /** Ids of the rules that hold. Those that do not are among the findings. */
  readonly passed: string[];
}
