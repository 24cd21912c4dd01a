import { RuleLevel } from '../../rules';
import { portablePath } from '../file-uri';
import { Finding, Verdict } from '../finding';
import { Fingerprinted } from '../fingerprint';
import { isExcepted } from '../safeguards';
import { placesOf } from './locations';
import { plainText } from './message';

/**
 * A finding as a result.
 *
 * What can't be verified is a `fail` like what fails: SARIF has `open` for it, but then allows no level, and the guard blocks on it.
 */
export function describeResult({ finding, fingerprint }: Fingerprinted, ruleIndex: number): object {
  const { rule, verdict, blocks, resourceType, safeguards } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    kind: 'fail',
    level: levelOf(finding),
    message: { text: plainText(messageOf(finding)) },
    ...placesOf(finding),
    // GitHub looks at primaryLocationLineHash alone. What its upload action would put there changes with the line, and two resources
    // that one line makes would have it in common.
    partialFingerprints: { 'primaryLocationLineHash': fingerprint, 'cdkHipaaFinding/v1': fingerprint },
    suppressions: justificationsOf(finding).map((justification) => ({ kind: 'external', status: 'accepted', justification })),
    properties: { verdict, blocks, resourceType, safeguards },
  };
}

/** GitHub shows suppressed results like all others: as a note, one that somebody answers for does not fail its checks. */
function levelOf(finding: Finding): string {
  if (isExcepted(finding)) {
    return 'note';
  }
  // What a construct promises to keep blocks, although its rule is only recommended.
  return finding.blocks || finding.level === RuleLevel.REQUIRED ? 'error' : 'warning';
}

function messageOf({ logicalId, constructPath, template, message, title }: Finding): string {
  return `${constructPath ?? logicalId ?? portablePath(template)}: ${message || `not so: ${title}`}`;
}

function justificationsOf({ verdict, acceptance, baseline, outsideBoundary }: Finding): string[] {
  const accepted = acceptance ?? (verdict === Verdict.ACCEPTED ? 'accepted' : undefined);
  const outside = outsideBoundary === undefined ? undefined : `outside the PHI boundary: ${outsideBoundary}`;
  return [accepted, baseline, outside].filter((text) => text !== undefined);
}
