import { all, Judgement } from '../template';
import { Written } from './written';

/** Where a word begins: `_` and `-` separate words in names, and so does a capital after a small letter (see `inWords`). */
const WORD = '(?<![a-z0-9])';

/** Who gets care or is insured. */
const PATIENT = `${WORD}(?:patient|member|subscriber|beneficiary|enrollee|insured|guarantor|policy[-_ ]?holder)s?`;
/** What a key may say of them, between the word and the value. */
const ATTRIBUTE = '(?:[-_ .]*(?:e-?mail|mail|address|(?:tele)?phone|tel|mobile|cell|fax|contact|number|no|full|first|last|name))*';
/** What stands between a key and its value, in text, in JSON and in assignments. */
const IS = '["\']?(?:\\s{0,3}[:=]|\\s{1,3}is(?=\\s)|[\\s<(])[\\s"\'<(]{0,3}';

const E_MAIL = '(?!git@)[\\w.+-]+@(?:[\\w-]+\\.)+[a-z]{2,}(?![\\w-])';
const PHONE = '(?:\\+?1[-. ])?\\(?[2-9]\\d{2}\\)?[-. ]?[2-9]\\d{2}[-. ]?\\d{4}(?![\\d.-])';

/** Words that stand for a name in schemas and placeholders. */
const NO_NAME = '(?:string|str|text|varchar|char|name|null|undefined|true|false|required|optional|type|value|field|column|object|any|unknown|none|example|hidden'
  + '|redacted|masked|encrypted|patient)';

/** Shapes that a literal naming a patient takes. Key words count only when a value that identifies somebody follows. */
const PATTERNS: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: 'a Social Security number', pattern: /(?<!\d-?)(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?!-?\d)/ },
  { what: 'a medical record number', pattern: new RegExp(`${WORD}(?:mrn|medical[-_ ]?record(?:[-_ ]?(?:number|no|num|id))?)[-_ :="\']*\\d{4,}`, 'i') },
  {
    what: 'a patient or member number',
    // Twelve digits are an AWS account, and 20 with six more a date: both are common ends of resource names.
    pattern: new RegExp(
      `${WORD}(?:patient|member|subscriber|beneficiary)[-_ ]?(?:id|no|num|number)?[-_ :="\']*(?!\\d{12}(?!\\d)|20\\d{6}(?!\\d))\\d{5,}`, 'i'),
  },
  {
    what: 'a patient name',
    pattern: new RegExp(
      `${WORD}(?:patient|beneficiary|enrollee|insured)[-_ ]?(?:(?:full|first|last)[-_ ]?)?name["\'\\s]*[:=]["\'\\s]*(?!${NO_NAME}(?![a-z]))[a-z]`, 'i'),
  },
  {
    what: 'a date of birth',
    pattern: new RegExp(`${WORD}(?:dob|date[-_ ]?of[-_ ]?birth|birth[-_ ]?date)[-_ :="\']*\\d{1,4}[-/.]?\\d{1,2}[-/.]?\\d{1,4}`, 'i'),
  },
  { what: 'a diagnosis', pattern: new RegExp(`${WORD}(?:diagnosis|icd[-_ ]?10)["\'\\s]*[:=]["\'\\s]*(?!${NO_NAME}(?![a-z]))[a-z0-9]`, 'i') },
  // Addresses and numbers of people who run the system are everywhere: only a patient's count.
  { what: 'an e-mail address of a patient', pattern: new RegExp(`${PATIENT}${ATTRIBUTE}${IS}${E_MAIL}`, 'i') },
  { what: 'a phone number of a patient', pattern: new RegExp(`${PATIENT}${ATTRIBUTE}${IS}${PHONE}`, 'i') },
];

/** A word that every pattern but that of a bare number looks for: nearly every literal of every template is done with here. */
const KEY_WORD = /mrn|record|patient|member|subscriber|beneficiary|enrollee|insured|guarantor|policy|dob|birth|diagnosis|icd/i;
const BARE_NUMBER = PATTERNS.slice(0, 1);

function patternsFor(text: string): typeof PATTERNS {
  return KEY_WORD.test(text) ? PATTERNS : BARE_NUMBER;
}

/** Whose address or number it is when one of these words is near, whatever else is: the people who run the system. */
const STAFF = new RegExp([
  'owner|team|maintain|support|admin|notif|alert|alarm|steward|custodian|on-?call|manager|responsible|author|staff|employee|workforce',
  'no-?reply|sender|security|billing|help-?desk|postmaster|webmaster|operat|devops|(?<![a-z])(?:ops|info|root|abuse|privacy)(?![a-z])',
].join('|'), 'i');

/** Values that say yes or no about a key word, and nothing about a person. */
const SWITCH = /^(?:true|false|yes|no|on|off|enabled?|disabled?|none|null|\d{1,3})$/i;

/** Names the PHI-shaped literal in a text, if there is one; `context` is what the text belongs to, for example a tag's key. */
export function phiIn(text: string, context = ''): string | undefined {
  return shapeIn(text, context) ?? (KEY_WORD.test(context) && !SWITCH.test(text) ? shapeOfPair(context, text) : undefined);
}

function shapeIn(text: string, context: string): string | undefined {
  const found = text.length < 7 ? undefined : patternsFor(text).find(({ pattern }) => pattern.test(text))?.what;
  return found !== undefined && isOfStaff(found, context, text) ? undefined : found;
}

/** Only the words around an address count: everybody's may be at a domain with "support" in it. */
function isOfStaff(found: string, context: string, text: string): boolean {
  return /e-mail|phone/.test(found) && STAFF.test(`${context} ${text.replace(/@\S+/g, '@')}`);
}

/** A key that is a key word makes its value an identifier: `MRN` and `00412345`. */
function shapeOfPair(context: string, text: string): string | undefined {
  const pair = `${inWords(context)}=${text}`;
  const found = PATTERNS.find(({ pattern }) => /^[a-z]/i.test(pair) && pattern.exec(pair)?.index === 0)?.what;
  return found !== undefined && isOfStaff(found, context, text) ? undefined : found;
}

/** Whether a name may hold what looks like PHI once its words are told apart: nearly every name of every template is done with here. */
export function mayHoldPhi(name: string): boolean {
  return KEY_WORD.test(name) || /\d-\d/.test(name);
}

/** A name that is written as one word, with its words told apart: `BucketMrn0041` is `Bucket-Mrn-0041`. */
export function inWords(name: string): string {
  return name.replace(/([a-z])(?=[A-Z0-9])/g, '$1-');
}

/** None of these literals looks like PHI. What a macro writes can't be read. */
export function holdNoPhi(literals: readonly Written[]): Judgement {
  const findings: Judgement[] = [];
  for (const { path, text, context } of literals) {
    const what = text === undefined ? undefined : phiIn(text, context);
    if (text === undefined) {
      findings.push(Judgement.unverifiable(path, `${path} can't be verified: a macro writes it. Write the text out.`));
    } else if (what !== undefined) {
      findings.push(Judgement.fail(path, `${path} holds what looks like ${what}`));
    }
  }
  return all(...findings);
}
