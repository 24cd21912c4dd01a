import { RuleLevel } from '../rules';

/** What was concluded about a rule on a resource. */
export enum Verdict {
  /** The rule holds in every way the template can be deployed. */
  PASS = 'pass',
  /** It does not. */
  FAIL = 'fail',
  /** Whether it holds is known at deployment only. */
  UNVERIFIABLE = 'unverifiable',
  /** It does not hold (or can't be verified), and somebody has accepted the risk, with reason, owner and expiry. */
  ACCEPTED = 'accepted',
}

/** One rule judged on one resource, or on one template. */
export interface Finding {
  /** Id of the rule, for example `S3.TlsOnly`. */
  readonly rule: string;
  /** What holds where the rule passes. */
  readonly title: string;
  readonly level: RuleLevel;
  readonly verdict: Verdict;
  /** Whether this finding stops synthesis. */
  readonly blocks: boolean;
  /** CloudFormation type of the resource; absent for findings about a whole template. */
  readonly resourceType?: string;
  /** Logical id of the resource; absent for findings about a whole template. */
  readonly logicalId?: string;
  /** Path of the construct that made the resource, where CDK knows it. */
  readonly constructPath?: string;
  /** The template file, relative to the assembly or as it was given. */
  readonly template: string;
  /** Where in the resource, for example `Properties.VersioningConfiguration.Status`; the first place where there are several. */
  readonly propertyPath: string;
  /** Every place, where there are several. */
  readonly propertyPaths: string[];
  /** Paragraphs of 45 CFR Part 164 that the rule helps with. */
  readonly safeguards: string[];
  /** The paragraph of the Security Rule as proposed in 2025 (90 FR 898, not law) that a RECOMMENDED rule helps with, if there is one. */
  readonly proposedSafeguard?: string;
  /** What was found, and for what can't be verified how to make it readable. */
  readonly message: string;
  /** What to do. */
  readonly fix: string;
  /** Where the demand comes from. */
  readonly source: string;
  /** Why the resource is outside the PHI boundary, where somebody declared that it is. */
  readonly outsideBoundary?: string;
  /** Who accepted the risk until when and why, where somebody did. */
  readonly acceptance?: string;
  /** Who is to fix it until when, where it was there before the guard was. */
  readonly baseline?: string;
}

/** How many of what. */
export interface ReportSummary {
  /** Templates that were judged. */
  readonly templates: number;
  /** Resources in them that were judged. */
  readonly resources: number;
  /** Judgements that passed. */
  readonly passed: number;
  /** Judgements of REQUIRED rules that failed or can't be verified, without those that are accepted, in the baseline or outside the boundary. */
  readonly required: number;
  /** Judgements of RECOMMENDED rules that failed or can't be verified, without those that are accepted, in the baseline or outside the boundary. */
  readonly recommended: number;
  /** Judgements whose risk somebody accepted. */
  readonly accepted: number;
  /** Judgements that do not hold on resources outside the PHI boundary. */
  readonly outsideBoundary: number;
  /** Judgements that do not hold, and did not when the app came under the guard. */
  readonly baseline: number;
  /** Findings that stop synthesis. */
  readonly blocking: number;
}

/** Data that goes from one place to another. */
export interface ReportFlow {
  /** What kind of flow it is, for example `S3 replication`. */
  readonly kind: string;
  /** Where data comes from: the template and logical id of a resource, or an address. */
  readonly from: string;
  /** Where data goes to: the template and logical id of a resource, or an address. */
  readonly to: string;
  /** Whether data comes back on the same way. */
  readonly bothWays: boolean;
  /** The template file that says so. */
  readonly template: string;
  /** The resource that says so. */
  readonly logicalId: string;
  /** Where in the resource. */
  readonly propertyPath: string;
  /** In which circumstances, where it is not always so. */
  readonly circumstances?: string;
}

/** What was checked, and what came of it. */
export interface HipaaReport {
  /** Version of this report's shape. */
  readonly schemaVersion: string;
  /** Version of cdk-hipaa that judged. */
  readonly libraryVersion: string;
  /** The date up to which AWS's list of eligible services was read, as an ISO date. */
  readonly registryDate: string;
  readonly summary: ReportSummary;
  /**
   * Resource types in the templates that no rule of their own looks at: only eligibility, names and secrets were judged. That
   * nothing was found about them means no more than that.
   */
  readonly typesWithoutRules: string[];
  /** Where data flows, as the templates say; with the findings, what a map of PHI is drawn from. */
  readonly flows: ReportFlow[];
  /** Every judgement that does not pass; those that do are counted, and listed only where they were asked for. */
  readonly findings: Finding[];
}
