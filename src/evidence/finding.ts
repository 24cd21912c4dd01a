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
  /** How much weight the rule has. */
  readonly level: RuleLevel;
  /** What was concluded. */
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
  /** The line of the template that the finding is about, counted from 1, where the text of the template was read. */
  readonly line?: number;
  /** Where in the user's program the construct is made, such as `lib/clinic-stack.ts:12:5`, relative to the working directory, where CDK knows it. */
  readonly sourceLocation?: string;
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
