import { Safeguards } from '../../safeguards';
import { HipaaReport } from '../report';
import { ReportSafeguard, SafeguardVerdict } from '../report-safeguard';
import { Identifiers } from './identifiers';
import { Observed } from './observations';
import { AcceptedRisk } from './risks';
import { markup, props, unlessEmpty } from './text';

/** A paragraph as an identifier of OSCAL, which may hold no parentheses: `hipaa-164.312_a_2_iv`. */
export function controlId(paragraph: string): string {
  return `hipaa-${paragraph.replace(/\(/g, '_').replace(/\)/g, '').replace(/[^\p{L}\p{N}._-]/gu, '_')}`;
}

function objectiveId(paragraph: string): string {
  return `${controlId(paragraph)}_obj`;
}

/** The paragraphs that something was judged of. */
export function judgedControls({ safeguards }: HipaaReport): ReportSafeguard[] {
  return safeguards.filter(({ verdict }) => verdict !== SafeguardVerdict.NOT_JUDGED);
}

/**
 * What was assessed of each paragraph: the rules, not the paragraph. A finding says whether this objective is satisfied, and so claims
 * nothing about what the law asks beyond the rules.
 */
export function objectives(judged: readonly ReportSafeguard[]): object[] {
  return judged.map(({ id, rules }) => ({
    'control-id': controlId(id),
    ...props({ paragraph: `45 CFR ${id}` }),
    'parts': [{
      id: objectiveId(id),
      name: 'assessment-objective',
      prose: markup(`Every rule of cdk-hipaa that helps with 45 CFR ${id} holds wherever it was judged: ${rules.join(', ')}. `
        + 'That is no proof that the paragraph is met.'),
    }],
  }));
}

export function reviewedControls(judged: readonly ReportSafeguard[]): object {
  const ids = (paragraphs: readonly { readonly id: string }[]): object[] => paragraphs.map(({ id }) => ({ 'control-id': controlId(id) }));
  return {
    'description': 'Paragraphs of 45 CFR Part 164, Subpart C, that rules helped with which had something to judge.',
    'control-selections': [judged.length > 0
      ? { 'include-controls': ids(judged) }
      : { 'description': 'Nothing was judged.', 'include-all': {}, 'exclude-controls': ids(Safeguards.all()) }],
  };
}

/** One finding for each paragraph that something was judged of. */
export function findings(
  judged: readonly ReportSafeguard[], observed: readonly Observed[], risks: readonly AcceptedRisk[], ids: Identifiers,
): object[] {
  const evidence = new Map<string, { 'observation-uuid': string }[]>(judged.map(({ id }) => [id, []]));
  for (const { safeguards, observation } of observed) {
    safeguards.forEach((id) => evidence.get(id)?.push({ 'observation-uuid': observation.uuid }));
  }
  return judged.map((safeguard) => ({
    uuid: ids.of('safeguard', safeguard.id),
    title: markup(`45 CFR ${safeguard.id} ${safeguard.title}`),
    ...describe(safeguard),
    target: { 'type': 'objective-id', 'target-id': objectiveId(safeguard.id), 'status': STATUS[safeguard.verdict] },
    ...unlessEmpty('related-observations', evidence.get(safeguard.id)!),
    ...unlessEmpty('related-risks', risks.filter(({ rule }) => safeguard.rules.includes(rule)).map(({ risk }) => ({ 'risk-uuid': risk.uuid }))),
  }));
}

function describe({ id, requirement, verdict, resources, passed, open, excepted }: ReportSafeguard): object {
  return {
    description: `${passed + open + excepted} judgements on ${resources} resources and templates: ${passed} hold, ${open} do not hold or can't be `
      + `verified, ${excepted} do not hold and are accepted, in the baseline or outside the PHI boundary.`,
    ...props({ paragraph: `45 CFR ${id}`, requirement, verdict, resources, passed, open, excepted }),
  };
}

const STATUS: Readonly<Record<SafeguardVerdict, object>> = {
  [SafeguardVerdict.HOLDS]: { state: 'satisfied', reason: 'pass', remarks: 'Every rule holds. That is no proof that the paragraph is met.' },
  [SafeguardVerdict.DOES_NOT_HOLD]: { state: 'not-satisfied', reason: 'fail' },
  [SafeguardVerdict.ACCEPTED]: { state: 'not-satisfied', reason: 'other', remarks: 'Somebody answers for all that does not hold.' },
  [SafeguardVerdict.NOT_JUDGED]: { state: 'not-satisfied', reason: 'other', remarks: 'Nothing was judged.' },
};
