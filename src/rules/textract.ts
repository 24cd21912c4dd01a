import { Basis, RuleLevel } from './level';
import { listedPathsHoldNoPhi } from './phi-paths';
import { rule } from './rule';

export const noPhiInAdapterMetadata = rule({
  id: 'Textract.NoPhiInAdapterMetadata',
  title: 'Adapters of Textract and lexicons of Polly hold no PHI',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.306(a)'],
  source: 'Amazon Textract developer guide, "Custom queries": adapters; Architecting for HIPAA, which keeps PHI out of names and metadata throughout',
  appliesTo: ['AWS::Textract::Adapter', 'AWS::Polly::Lexicon'],
  rationale: 'Names, descriptions and tags are shown to everyone who may list adapters, and a lexicon is written into the template as it is.',
  fix: 'Say what the adapter reads, never from whom; keep names of patients out of lexicons.',
  crosswalk: {},
  check: listedPathsHoldNoPhi,
});

/** Amazon Textract and Amazon Polly. */
export const TEXTRACT_RULES = [noPhiInAdapterMetadata] as const;
