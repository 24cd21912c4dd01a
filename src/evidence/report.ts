import { Finding } from './finding';
import { ReportAcceptance, ReportExclusion } from './report-exceptions';
import { ReportFlow } from './report-flow';
import { ReportResource } from './report-resource';
import { ReportRule } from './report-rule';
import { ReportSafeguard } from './report-safeguard';
import { ReportTemplate } from './report-template';

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

/** What was checked, and what came of it. */
export interface HipaaReport {
  /** Version of this report's shape. */
  readonly schemaVersion: string;
  /** Version of cdk-hipaa that judged. */
  readonly libraryVersion: string;
  /** The date up to which AWS's list of eligible services was read, as an ISO date. */
  readonly registryDate: string;
  /** When it was judged, in UTC; the environment variable SOURCE_DATE_EPOCH fixes it. */
  readonly createdAt: string;
  /** The git revision of what was judged, where there is one. */
  readonly revision?: string;
  /** How many of what. */
  readonly summary: ReportSummary;
  /** The templates that were judged. */
  readonly templates: ReportTemplate[];
  /** The resources that were judged, with the rules that hold: the asset inventory. */
  readonly resources: ReportResource[];
  /** The rules that judged something. */
  readonly rules: ReportRule[];
  /** The Security Rule, paragraph by paragraph, with what was judged of it. */
  readonly safeguards: ReportSafeguard[];
  /** Risks that somebody accepted. */
  readonly acceptances: ReportAcceptance[];
  /** What is outside the PHI boundary. */
  readonly exclusions: ReportExclusion[];
  /** What could not be read at all, one line each. What was read and can't be verified is among the findings. */
  readonly unread: string[];
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
