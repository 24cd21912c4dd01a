/** A service that the registry has no verdict on, and that somebody has looked up in AWS's list. */
export interface DecidedService {
  /** A resource type or all types of a service: `AWS::DAX::Cluster` or `AWS::DAX`. */
  readonly service: string;
  /** What was looked up, where and when; at least 20 characters. */
  readonly reason: string;
  /** Who decided, as a role that can be reached, for example `security@clinic.example`. */
  readonly owner: string;
  /** The last day on which the decision holds, for example `2027-01-31`; after it synthesis fails until somebody looks again. */
  readonly expires: string;
}
