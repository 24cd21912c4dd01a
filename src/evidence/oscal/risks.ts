import { isIsoDate } from '../iso-date';
import { numbered } from '../numbered';
import { HipaaReport } from '../report';
import { ReportAcceptance } from '../report-exceptions';
import { Identifiers } from './identifiers';
import { markup, props } from './text';

/** A risk that somebody accepted, with the rule that finds it. */
export interface AcceptedRisk {
  readonly rule: string;
  readonly risk: { readonly uuid: string };
}

/** Every acceptance as a risk whose deviation was approved until a day; after that day the risk is open. */
export function acceptedRisks({ acceptances, rules, createdAt }: HipaaReport, ids: Identifiers): AcceptedRisk[] {
  const numberOf = numbered();
  return acceptances.map((acceptance) => {
    const { rule, subject, reason } = acceptance;
    const names = [rule, subject, numberOf(JSON.stringify([rule, subject]))];
    const known = rules.find(({ id }) => id === rule);
    return {
      rule,
      risk: {
        uuid: ids.of('acceptance', ...names),
        title: markup(`${rule} on ${subject}`),
        description: markup(reason),
        statement: markup(known?.rationale ?? rule),
        ...props({ rule, subject, owner: acceptance.owner, expires: acceptance.expires, findings: acceptance.findings }),
        status: acceptance.expires < createdAt.slice(0, 10) ? 'open' : 'deviation-approved',
        ...alternative(acceptance, ids.of('alternative', ...names)),
        ...deadline(acceptance),
      },
    };
  });
}

function alternative(acceptance: ReportAcceptance, uuid: string): object {
  return acceptance.alternative ? { 'mitigating-factors': [{ uuid, description: markup(acceptance.alternative) }] } : {};
}

/** OSCAL knows the years from 1900 to 2999. */
function deadline({ expires }: ReportAcceptance): object {
  return isIsoDate(expires) && /^(19|2\d)/.test(expires) ? { deadline: `${expires}T23:59:59Z` } : {};
}
