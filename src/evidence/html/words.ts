import { EligibilityStatus } from '../../eligibility';
import { remembering } from '../../remembering';
import { Basis } from '../../rules';

/** `1 resource`, `2 resources`, `3,000 resources`. */
export function count(number: number, noun: string, nouns = `${noun}s`): string {
  return `${figure(number)} ${number === 1 ? noun : nouns}`;
}

/** A number as it is read: `3,000`. */
export function figure(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** `2026-11-21 09:54 UTC`. */
export function instant(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

/** Days from a time to an ISO date: 0 on that day, less than 0 after it. */
export function daysUntil(date: string, from: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000);
}

/** Words in brackets that are longer than this explain a name, and are no short form of it. */
const LONGEST_SHORT_FORM = 14;

/** The name of a service as people say it: `S3` for `Amazon Simple Storage Service (S3)`. */
export const shortService = remembering((service: string): string => {
  const [, name, inBrackets] = /^(.*?)(?: \(([^)]+)\))?$/.exec(service)!;
  const isShortForm = inBrackets !== undefined && inBrackets.length <= LONGEST_SHORT_FORM && /^(?:Amazon )?[A-Z0-9]+$/.test(inBrackets);
  return (isShortForm ? inBrackets : name).replace(/^(?:Amazon|AWS) /, '');
});

/** A CloudFormation type in words: `S3 Bucket` for `AWS::S3::Bucket`. */
export const typeInWords = remembering((type: string): string => {
  const [vendor, namespace, ...rest] = type.split('::');
  if (rest.length === 0) {
    return type === '' ? 'no type' : type.replace('::', ' ');
  }
  const name = rest.join(' ').replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2');
  const owner = vendor === 'AWS' ? namespace : `${vendor} ${namespace}`;
  return name.startsWith(`${owner} `) ? name : `${owner} ${name}`;
});

/** What a rule rests on, in words. */
export const BASIS: { readonly [basis in Basis]: string } = {
  [Basis.WHITEPAPER]: 'demanded by AWS’s whitepaper “Architecting for HIPAA Security and Compliance”',
  [Basis.BAA]: 'demanded by the AWS Business Associate Addendum',
  [Basis.LEAK]: 'judgement of cdk-hipaa, not law: without it PHI stands open to strangers or goes unaudited',
  [Basis.PACK]: 'checked by AWS Config’s conformance pack “Operational Best Practices for HIPAA Security”',
  [Basis.PRACTICE]: 'judgement of cdk-hipaa, not law: good practice',
};

/** Whether PHI is allowed in a service, in words. */
export const ELIGIBILITY: { readonly [status in EligibilityStatus]: string } = {
  [EligibilityStatus.ELIGIBLE]: 'PHI allowed',
  [EligibilityStatus.CONDITIONAL]: 'PHI allowed on a condition',
  [EligibilityStatus.NOT_ELIGIBLE]: 'PHI not allowed',
  [EligibilityStatus.NO_PHI]: 'not made for PHI',
  [EligibilityStatus.UNKNOWN]: 'not decided, treated as not allowed',
};
