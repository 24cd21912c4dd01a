import { all, Judgement, Text, Value } from '../template';

/** Shapes that a literal naming a patient takes. Key words count only when a value that identifies somebody follows. */
const PATTERNS: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: 'a Social Security number', pattern: /(?<![\d-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/ },
  { what: 'a medical record number', pattern: /\b(?:mrn|medical[-_ ]?record(?:[-_ ]?(?:number|no|num|id))?)[-_ :=#]*\d{4,}/i },
  { what: 'a patient or member number', pattern: /\b(?:patient|member|subscriber|beneficiary)[-_ ]?(?:id|no|num|number)?[-_ :=#]*\d{5,}/i },
  { what: 'a patient name', pattern: /\bpatient[-_ ]?name\s*[:=]\s*\S+/i },
  { what: 'a date of birth', pattern: /\b(?:dob|date[-_ ]?of[-_ ]?birth|birth[-_ ]?date)[-_ :=]*\d{1,4}[-/.]?\d{1,2}[-/.]?\d{1,4}/i },
  { what: 'a diagnosis', pattern: /\b(?:diagnosis|icd[-_ ]?10)\s*[:=]\s*\S+/i },
  { what: 'an e-mail address', pattern: /[\w.+-]+@[\w-]+\.[\w.-]*\w/ },
  { what: 'a phone number', pattern: /(?<![\d.-])(?:\+?1[-. ])?\(?[2-9]\d{2}\)?[-. ][2-9]\d{2}[-. ]\d{4}(?![\d.-])/ },
];

/** Whose address or number it is when one of these words is near: the people who run the system, not its patients. */
const STAFF = /owner|contact|team|maintain|creat|support|admin|mail|notif|alert|steward|custodian|oncall|on-call|manager|responsible|author/i;

/** Names the PHI-shaped literal in a text, if there is one; `context` is what the text belongs to, for example a tag's key. */
export function phiIn(text: string, context = ''): string | undefined {
  if (text.length < 7) {
    return undefined;
  }
  const found = PATTERNS.find(({ pattern }) => pattern.test(text));
  const isContact = found && /e-mail|phone/.test(found.what) && STAFF.test(`${context} ${text}`);
  return isContact ? undefined : found?.what;
}

/** No literal at these places looks like PHI; what only deployment knows has been scanned where it comes from. */
export function mustHoldNoPhi(...values: readonly Value[]): Judgement {
  return all(...values.flatMap((value) => value.items()).map((value) => judgeText(value)));
}

/** No tag's key or value looks like PHI. */
export function tagsMustHoldNoPhi(tags: Value): Judgement {
  return all(...tags.items().map((tag) => {
    const key = tag.at('Key');
    return tag.unknown?.unknown?.mayBeAbsent ? tag.unverifiable() : all(judgeText(key), judgeText(tag.at('Value'), key.text));
  }));
}

function judgeText(value: Value, context?: string): Judgement {
  if (value.unknown?.unknown?.mayBeAbsent) {
    return value.unverifiable();
  }
  const text = value.resolved instanceof Text ? literalsOf(value.resolved) : value.text;
  const what = text === undefined ? undefined : phiIn(text, context);
  return what === undefined ? Judgement.pass() : Judgement.fail(value.path, `${value.path} holds what looks like ${what}`);
}

function literalsOf(text: Text): string {
  return text.parts.map((part) => (typeof part === 'string' ? part : '{}')).join('');
}
