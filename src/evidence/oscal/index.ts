import { libraryAddress } from '../../version';
import { HipaaReport } from '../report';
import { findings, judgedControls, objectives, reviewedControls } from './controls';
import { Identifiers } from './identifiers';
import { inventoryItems, templateResources } from './inventory';
import { observe } from './observations';
import { acceptedRisks } from './risks';
import { markup, props, unlessEmpty } from './text';

/** The version of OSCAL that is written. */
const OSCAL_VERSION = '1.1.2';

const NO_PROOF = 'Judged from CloudFormation templates by cdk-hipaa, which helps with technical safeguards. '
  + 'It does not by itself show that anybody complies with the Security Rule.';

/**
 * The report as OSCAL assessment results, for tools of governance, risk and compliance.
 *
 * Source: https://pages.nist.gov/OSCAL-Reference/models/v1.1.2/assessment-results/
 */
export function toOscal(report: HipaaReport): string {
  const ids = new Identifiers(report);
  const judged = judgedControls(report);
  const plan = ids.of('no assessment plan');
  const results = {
    'uuid': ids.of('document', JSON.stringify(report)),
    'metadata': metadataOf(report),
    'import-ap': { href: `#${plan}`, remarks: 'There is no assessment plan: see the resource that this refers to.' },
    ...(judged.length > 0 ? { 'local-definitions': { 'objectives-and-methods': objectives(judged) } } : {}),
    'results': [resultOf(report, ids)],
    'back-matter': { resources: [noPlan(plan), ...templateResources(report, ids)] },
  };
  return `${JSON.stringify({ 'assessment-results': results }, undefined, 2)}\n`;
}

function metadataOf({ createdAt, libraryVersion, schemaVersion, registryDate, revision }: HipaaReport): object {
  return {
    'title': 'What cdk-hipaa judged',
    'last-modified': createdAt,
    'version': createdAt,
    'oscal-version': OSCAL_VERSION,
    ...props({ 'cdk-hipaa-version': libraryVersion, 'report-schema-version': schemaVersion, 'registry-date': registryDate, 'git-revision': revision }),
    'remarks': NO_PROOF,
  };
}

function resultOf(report: HipaaReport, ids: Identifiers): object {
  const judged = judgedControls(report);
  const observed = observe(report, ids);
  const risks = acceptedRisks(report, ids);
  return {
    'uuid': ids.of('result', report.createdAt),
    'title': 'CloudFormation templates, held against the rules of cdk-hipaa',
    'description': NO_PROOF,
    'start': report.createdAt,
    'end': report.createdAt,
    ...props({ ...report.summary }),
    'local-definitions': {
      ...unlessEmpty('inventory-items', inventoryItems(report, ids)),
      'assessment-assets': assetsOf(report, ids),
    },
    'reviewed-controls': reviewedControls(judged),
    ...unlessEmpty('observations', observed.map(({ observation }) => observation)),
    ...unlessEmpty('risks', risks.map(({ risk }) => risk)),
    ...unlessEmpty('findings', findings(judged, observed, risks, ids)),
    ...remarksOn(report),
  };
}

function assetsOf({ libraryVersion }: HipaaReport, ids: Identifiers): object {
  const tool = ids.of('tool');
  return {
    'components': [{
      uuid: tool,
      type: 'software',
      title: 'cdk-hipaa',
      description: 'Judges CloudFormation templates by what HIPAA asks of places that hold PHI.',
      ...props({ version: libraryVersion }),
      links: [{ href: libraryAddress(), rel: 'reference' }],
      status: { state: 'operational' },
    }],
    'assessment-platforms': [{ 'uuid': ids.of('platform'), 'title': 'cdk-hipaa', 'uses-components': [{ 'component-uuid': tool }] }],
  };
}

/** What was not looked at. */
function remarksOn({ unread, typesWithoutRules }: HipaaReport): object {
  const told = [
    ...unread.map((line) => `Could not be read: ${line}`),
    ...typesWithoutRules.map((type) => `Judged for eligibility, names and secrets only, since there are no rules for it yet: ${type}`),
  ];
  return told.length > 0 ? { remarks: told.map((line) => `- ${markup(line)}`).join('\n') } : {};
}

/** OSCAL asks for the plan that an assessment followed; an automated one may have none. */
function noPlan(uuid: string): object {
  return {
    uuid,
    title: 'No assessment plan',
    description: 'These results come from a tool that judged templates when they were synthesized or checked. No assessment plan in OSCAL exists '
      + 'for it: what was assessed, and how, is in local-definitions, reviewed-controls and the observations.',
  };
}
