import { Eligibility, ServiceEligibility } from '../eligibility';

/** What the registry says about a resource type, an IAM action or prefix, or the services whose names hold the words. */
export function eligibilityOf(name: string): ServiceEligibility[] {
  if (name.includes('::')) {
    return [Eligibility.ofResourceType(name)];
  }
  const isAction = name.includes(':') || Eligibility.iamPrefixes().includes(name.toLowerCase());
  return isAction ? [Eligibility.ofIamAction(name)] : servicesNamed(name);
}

/** One row for each verdict on a service: resource types of one service may differ. */
function servicesNamed(words: string): ServiceEligibility[] {
  const wanted = words.toLowerCase();
  const rows = [
    ...Eligibility.resourceTypes().map((type) => Eligibility.ofResourceType(type)),
    ...Eligibility.iamPrefixes().map((prefix) => Eligibility.ofIamAction(prefix)),
  ].filter(({ service }) => service.toLowerCase().includes(wanted));
  const verdicts = new Map(rows.map((row) => [`${row.service} ${row.status} ${row.condition} ${row.lifecycle}`, row]));
  return [...verdicts.values()];
}

/** A row as text. */
export function describeEligibility(row: ServiceEligibility): string {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['status', row.status],
    ['condition', row.condition],
    ['lifecycle', row.lifecycle],
    ['basis', `${row.basis} (${row.confidence} confidence)`],
    ['as of', row.asOf],
    ['source', row.source],
    ['notes', row.notes],
  ];
  const told = facts.filter(([, text]) => text !== undefined).map(([word, text]) => `  ${word.padEnd(10)} ${text}`);
  return [`${row.service} (${row.subject})`, ...told].join('\n');
}
