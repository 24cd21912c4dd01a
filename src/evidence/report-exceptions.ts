/** A risk that somebody accepted, or a decision about a service that the registry leaves open. */
export interface ReportAcceptance {
  /** Id of the rule. */
  readonly rule: string;
  /** Path of the construct that it was accepted on; of a decision about a service, the services that it names. */
  readonly subject: string;
  /** Why the risk is accepted. */
  readonly reason: string;
  /** Who accepted it. */
  readonly owner: string;
  /** The last day on which it holds, as an ISO date. */
  readonly expires: string;
  /** The equivalent measure in place of the safeguard, where one was stated. */
  readonly alternative?: string;
  /** How many findings it covers. */
  readonly findings: number;
}

/** A part of an app that holds no PHI, as somebody declared. */
export interface ReportExclusion {
  /** Path of the construct that it was declared of. */
  readonly constructPath: string;
  /** Why it holds none. */
  readonly reason: string;
  /** Who answers for that. */
  readonly owner: string;
  /** How many resources it covers. */
  readonly resources: number;
}
