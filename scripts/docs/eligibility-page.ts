import { bullets, code, count, GENERATED, paragraphs, table } from './markdown';
import { enumDocs } from './public-api';
import { Confidence, EligibilityBasis, EligibilityStatus } from '../../src/eligibility';
import { PREFIX_NAMESPACES, PREFIX_ROWS } from '../../src/eligibility/iam-prefixes.data';
import { namespaceRows, typeRows } from '../../src/eligibility/registry';
import { NamespaceRow, RegistryRow } from '../../src/eligibility/registry-row';
import { NAMESPACES } from '../../src/eligibility/registry.data';
import { TYPE_OVERRIDES } from '../../src/eligibility/type-overrides.data';
import { AS_OF, SOURCES } from '../../src/eligibility/verdicts';

const REFERENCE = '[AWS HIPAA Eligible Services Reference](https://aws.amazon.com/compliance/hipaa-eligible-services-reference/)';

/** docs/ELIGIBILITY.md: which services may hold PHI, and how that is known. */
export function eligibilityPage(): string {
  return paragraphs(
    '# Which services may hold PHI',
    GENERATED,
    `As of **${AS_OF}**, the date of the edition of AWS's list that every row was checked against. AWS may have changed the list since: what counts `
    + `is the current ${REFERENCE} and your BAA.`,
    'Under the BAA any service may run in the account; PHI may be in eligible ones only. In code: `Eligibility.ofResourceType(\'AWS::S3::Bucket\')` '
    + 'and `Eligibility.ofIamAction(\'s3:*\')`, which also tell the notes and the sources.',
    '## What the words mean',
    '**Status**',
    meanings('EligibilityStatus', EligibilityStatus),
    '**Basis**',
    meanings('EligibilityBasis', EligibilityBasis),
    `A row that is not certain says how sure it is: ${enumDocs('Confidence', Confidence).slice(1).map(([word, text]) => `**${word}**, ${lowerFirst(text)}`).join(' ')}`,
    '**Lifecycle** is a fact of its own: a service that has closed or ended can still be on the list.',
    '**Sources**',
    bullets(Object.values(SOURCES)),
    '## How to refresh it',
    'In `src/eligibility`:',
    bullets([
      `Compare \`registry.data.ts\` (namespaces), \`type-overrides.data.ts\` (types that differ) and \`iam-prefixes.data.ts\` with the current ${REFERENCE}.`,
      'Change the rows, and set `AS_OF` and the sources in `verdicts.ts`.',
      'When aws-cdk-lib ships new types, `npm test` fails and prints them: add each to the row of its namespace.',
      'Run `npm run docs`.',
    ]),
    '## By namespace',
    `${count([...namespaceRows()], 'CloudFormation namespace')} with ${count([...typeRows()], 'type')}. A type that is newer than the registry is judged by its namespace.`,
    table(['Namespace', 'Service', 'Status', 'Condition', 'Lifecycle', 'Basis'], Object.entries(NAMESPACES).map(namespaceCells)),
    '## Types that differ from their namespace',
    table(['Type', 'Service', 'Status', 'Notes', 'Lifecycle', 'Basis'], Object.keys(TYPE_OVERRIDES).sort().map(typeCells)),
    '## IAM prefixes without a CloudFormation namespace',
    `${count(Object.keys(PREFIX_NAMESPACES), 'other prefix', 'other prefixes')} belong to a namespace above and share its row.`,
    table(['Prefix', 'Service', 'Status', 'Condition', 'Lifecycle', 'Basis'], Object.keys(PREFIX_ROWS).sort().map((prefix) => cells(prefix, PREFIX_ROWS[prefix]))),
  );
}

function meanings(name: string, values: Readonly<Record<string, string>>): string {
  return bullets(enumDocs(name, values).map(([value, text]) => `**${value}**: ${text}`));
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function namespaceCells([namespace, row]: [string, NamespaceRow]): string[] {
  const only = row.conditionOn === undefined ? '' : ` (${row.conditionOn.trim().split(/\s+/).join(', ')} only; its other types are eligible)`;
  return cells(namespace, { ...row, condition: row.condition === undefined ? undefined : `${row.condition}${only}` });
}

function typeCells(type: string): string[] {
  const row = typeRows().get(type)!;
  return cells(type, { ...row, condition: row.notes });
}

function cells(subject: string, { service, status, condition = '', lifecycle = '', basis, confidence }: RegistryRow): string[] {
  const sure = confidence === Confidence.HIGH ? '' : `, ${confidence}`;
  return [code(subject), service, status, condition, lifecycle, `${basis}${sure}`];
}
