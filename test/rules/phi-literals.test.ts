import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { phiIn } from '../../src/rules/phi-literals';

describe('what names a patient', () => {
  test.each([
    ['123-45-6789', ''], ['ssn:123-45-6789', ''],
    ['MRN 00412345', ''], ['mrn=00412345', ''], ['medical-record-number-00412345', ''], ['00412345', 'Mrn'], ['{"mrn":"00412345"}', ''],
    ['member-48210077', ''], ['patientId=48210', ''], ['48210077', 'MemberId'],
    ['patient-name=Jane Doe', ''], ['patient_name: Jane', ''], ['{"patientName":"Jane Doe"}', ''], ['Jane Doe', 'PatientName'], ['Doe', 'patient_last_name'],
    ['dob 1980-02-29', ''], ['dateOfBirth=02/29/1980', ''], ['19800229', 'DOB'],
    ['diagnosis=E11.9', ''], ['icd10: E11.9', ''],
    ['member_email=jane.doe@example.com', ''], ['patient jane.doe@example.com', ''], ['jane.doe@example.com', 'patient'], ['jane.doe@example.com', 'SubscriberEmail'],
    ['{"patientEmail": "jane.doe@example.com"}', ''],
    ['patient-phone=(555) 234-5678', ''], ['+1 555-234-5678', 'MemberPhone'], ['call patient 555-234-5678', ''],
  ])('%p under %p', (text, context) => {
    expect(phiIn(text, context)).toBeDefined();
  });
});

describe('what names nobody, or who runs the system', () => {
  test.each([
    ['jane.doe@clinic.org', 'Owner'], ['jane.doe@clinic.org', 'Contact'], ['jane.doe@clinic.org', ''], ['jane.doe@clinic.org', 'about'],
    ['(555) 234-5678', 'Pager'], ['555-234-5678', ''],
    ['nurses@clinic.org', 'PatientAlarmEmail'], ['support@clinic.org', 'PatientPortalSupportEmail'], ['team_member_email=jane@clinic.org', ''],
    ['patient-portal@clinic.org', ''], ['patients', 'DataClass'], ['patient-intake', 'QueueName'], ['patient-20260131', ''], ['member-111122223333', ''],
    ['patientName', ''], ['{"patientName":{"type":"string"}}', ''], ['patientName: string', ''], ['{"patientName.$":"$.name"}', ''], ['patient_name={}', ''],
    ['true', 'Diagnosis'], ['diagnosis: required', ''], ['enabled', 'Mrn'],
    ['git@github.com:clinic/app.git', ''], ['postgres://app:secret@db.clinic.internal:5432/visits', ''],
    ['2026-01-31T10:00:00Z', ''], ['arn:aws:iam::111122223333:role/patient-reader', ''], ['000-12-3456', ''],
  ])('%p under %p', (text, context) => {
    expect(phiIn(text, context)).toBeUndefined();
  });
});

test('a long text takes no longer per character than a short one', () => {
  const started = Date.now();
  for (const part of ['patient ', 'patientemail', 'member   ', 'a.b-c_', 'patient-name', '1-', 'x@']) {
    phiIn(part.repeat(20_000));
  }
  expect(Date.now() - started).toBeLessThan(2_000);
});

/** Every text in a code block of a README of aws-cdk-lib, with the property that it is given to where one stands before it. */
function literalsOfReadmes(): { readonly text: string; readonly context: string }[] {
  const library = dirname(require.resolve('aws-cdk-lib/package.json'));
  const readmes = readdirSync(library, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    .map((entry) => readIfThere(join(library, entry.name, 'README.md')));
  const blocks = readmes.flatMap((readme) => [...readme.matchAll(/^```[^\n]*\n(.*?)^```/gms)].map(([, code]) => code));
  const literals = /(?:['"]?([\w-]+)['"]?\s*:\s*)?(['"`])((?:(?!\2)[^\\]|\\.)*)\2/g;
  return blocks.flatMap((code) => [...code.matchAll(literals)].map(([, context = '', , text]) => ({ text, context })));
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

test('of the literals in the READMEs of aws-cdk-lib, none of them about a patient, at most one in ten thousand is taken for PHI', () => {
  const literals = literalsOfReadmes();
  const found = literals.filter(({ text, context }) => phiIn(text, context) !== undefined);
  expect(literals.length).toBeGreaterThan(10_000);
  // 0 of 11,132 in 2.271.0. In 12 sample templates of AWS services with 149 resources, measured by hand: none either.
  expect(found.length / literals.length).toBeLessThanOrEqual(1 / 10_000);
});
