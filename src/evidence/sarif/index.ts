import { libraryAddress } from '../../version';
import { fileUri } from '../file-uri';
import { Verdict } from '../finding';
import { fingerprinted } from '../fingerprint';
import { HipaaReport } from '../report';
import { ReportTemplate } from '../report-template';
import { plainText } from './message';
import { describeResult } from './results';
import { describeRule, rulesOf } from './rules';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** What `cdk-hipaa check` ends with when something could not be read. */
const BAD_INPUT = { exitCode: 2, exitCodeDescription: 'Bad input: some of it could not be read, and the rest was judged.' };

/**
 * The report as SARIF 2.1.0, for GitHub's code scanning and other viewers: one run, with a result for each finding.
 *
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function toSarif(report: HipaaReport): string {
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [runOf(report)] }, undefined, 2)}\n`;
}

function runOf(report: HipaaReport): object {
  const rules = rulesOf(report);
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  const told = report.findings.filter(({ verdict }) => verdict !== Verdict.PASS);
  return {
    tool: {
      driver: {
        name: 'cdk-hipaa',
        version: report.libraryVersion,
        semanticVersion: report.libraryVersion,
        informationUri: libraryAddress(),
        rules: rules.map(describeRule),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [invocationOf(report)],
    artifacts: artifactsOf(report.templates),
    results: fingerprinted(told).map((each) => describeResult(each, indices.get(each.finding.rule)!)),
    properties: { registryDate: report.registryDate, revision: report.revision, summary: report.summary },
  };
}

function invocationOf({ createdAt, unread }: HipaaReport): object {
  return {
    executionSuccessful: unread.length === 0,
    ...(unread.length > 0 ? BAD_INPUT : {}),
    endTimeUtc: createdAt,
    toolExecutionNotifications: unread.map((line) => ({ level: 'error', message: { text: plainText(line) } })),
  };
}

/** A template once, also where it was judged twice. */
function artifactsOf(templates: readonly ReportTemplate[]): object[] {
  const byPlace = new Map(templates.map(({ name, sha256 }) => [fileUri(name), sha256]));
  return [...byPlace].map(([uri, sha256]) => ({ location: { uri }, hashes: { 'sha-256': sha256 }, roles: ['analysisTarget'] }));
}
