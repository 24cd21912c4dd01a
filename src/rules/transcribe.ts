import { all, when } from '../template';
import { forEachGrant } from './iam/api-only';
import { requiresPresent } from './iam/conditions';
import { IDENTITY_TYPES } from './iam/identity-policies';
import { Basis, RuleLevel } from './level';
import { listedPathsHoldNoPhi } from './phi-paths';
import { rule } from './rule';

export const noPhiInVocabulary = rule({
  id: 'Transcribe.NoPhiInVocabulary',
  title: 'Vocabularies and call categories of Transcribe hold no PHI',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.306(a)'],
  source: 'Amazon Transcribe developer guide, "Custom vocabularies"; Architecting for HIPAA, which keeps PHI out of names and metadata throughout',
  appliesTo: ['AWS::Transcribe::Vocabulary', 'AWS::Transcribe::MedicalVocabulary', 'AWS::Transcribe::VocabularyFilter', 'AWS::Transcribe::CallAnalyticsCategory'],
  rationale: 'Phrases and rules are written into templates that many read. They teach words, and need no patient to do so.',
  fix: 'Keep names and numbers of patients out of phrases, words and rules.',
  crosswalk: {},
  check: listedPathsHoldNoPhi,
});

const STARTING = ['StartTranscriptionJob', 'StartMedicalTranscriptionJob', 'StartCallAnalyticsJob', 'StartMedicalScribeJob'].map((name) => `transcribe:${name}`);

/** What says where a transcript goes, or which key encrypts it. */
const OUTPUT_CONDITIONS = new Set(['outputencryptionkmskeyid', 'outputbucketname', 'outputlocation'].map((name) => `transcribe:${name}`));

export const iamOutputKms = rule({
  id: 'Transcribe.IamOutputKms',
  title: 'Policies let transcription jobs write under a key or to a bucket that they name only',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)', '164.312(a)(2)(iv)'],
  source: 'AWS service authorization reference, "Amazon Transcribe": condition keys; Amazon Transcribe developer guide, "Data encryption"',
  appliesTo: IDENTITY_TYPES,
  rationale: 'A call that names neither bucket nor key leaves the transcript in a bucket of the service, under a key of S3. Only the policy can insist.',
  fix: 'Give the statement a condition on transcribe:OutputEncryptionKMSKeyId or transcribe:OutputBucketName.',
  crosswalk: {},
  check: (resource) => forEachGrant(resource, ['transcribe'], (_, statement) => all(...STARTING.map((action) =>
    when(statement.covers(action), () => requiresPresent(statement, OUTPUT_CONDITIONS)
      .orElse(statement.path, `${statement.path} allows transcription jobs without a condition on their key or bucket`))))),
});

/** Amazon Transcribe. */
export const TRANSCRIBE_RULES = [noPhiInVocabulary, iamOutputKms] as const;
