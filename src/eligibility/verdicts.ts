import { Confidence } from './confidence';
import { EligibilityBasis } from './eligibility-basis';
import { EligibilityStatus } from './eligibility-status';
import { RegistryRow } from './registry-row';

/**
 * The date of the AWS list that the registry was checked against.
 */
export const AS_OF = '2026-05-22';

const REPOSITORY = 'aws-samples/service-control-policy-examples, Services-in-scope-compliance';
const LIST = `AWS HIPAA Eligible Services Reference as of ${AS_OF}`;

/**
 * Where a status can have been read.
 */
export const SOURCES = {
  list: `${LIST}, via ${REPOSITORY}/README.md@06903b2d`,
  listRule: `${LIST}, rule that generally available features of a listed service count as eligible, via ${REPOSITORY}/README.md@06903b2d`,
  samplePolicy: `Sample policy HIPAAEligibleServices20260522, ${REPOSITORY}/scp-hipaa-service.json@a3bf1321`,
  sampleTools: `Tools that the same sample policy allows although not intended for PHI, ${REPOSITORY}/README.md@06903b2d`,
  absent: `Neither on the ${LIST} nor in the sample policy HIPAAEligibleServices20260522 (${REPOSITORY})`,
  judgement: `Judgement of this registry; not named on the ${LIST}`,
  unresolved: `Not decided by the ${LIST} nor by the sample policy HIPAAEligibleServices20260522 (${REPOSITORY})`,
};

/**
 * Where an end or a closure can have been read.
 */
export const LIFECYCLE_SOURCES = {
  notice: 'notice in the AWS documentation of the service',
  cloudFormation: 'CloudFormation documentation of the type, as shipped in aws-cdk-lib 2.276.0',
  availability: 'AWS service availability updates of 2026-06-30',
  breakingChanges: 'SummitRoute/aws_breaking_changes',
};

type Verdict = Pick<RegistryRow, 'status' | 'basis' | 'confidence' | 'source' | 'asOf'>;

/** The list names the service. */
export const LISTED: Verdict = {
  status: EligibilityStatus.ELIGIBLE,
  basis: EligibilityBasis.AWS_LIST,
  confidence: Confidence.HIGH,
  source: SOURCES.list,
  asOf: AS_OF,
};

/** The list names the service, and something must hold. */
export const LISTED_WITH_CONDITION: Verdict = { ...LISTED, status: EligibilityStatus.CONDITIONAL };

/** The list excludes it by name. */
export const EXCLUDED: Verdict = { ...LISTED, status: EligibilityStatus.NOT_ELIGIBLE };

/** The sample policy carries its IAM prefix as that of an eligible service. */
export const SAMPLE_POLICY: Verdict = {
  ...LISTED,
  basis: EligibilityBasis.SAMPLE_SCP_PREFIX,
  source: SOURCES.samplePolicy,
};

/** The sample policy carries its IAM prefix as a tool not intended for PHI. */
export const SAMPLE_TOOL: Verdict = {
  ...LISTED,
  status: EligibilityStatus.NO_PHI,
  basis: EligibilityBasis.SAMPLE_SCP_TOOL,
  source: SOURCES.sampleTools,
};

/** Read as a feature of a listed service. */
export const FEATURE: Verdict = {
  ...LISTED,
  basis: EligibilityBasis.FEATURE_OF_LISTED,
  confidence: Confidence.MEDIUM,
  source: SOURCES.listRule,
};

/** Could be read as a feature of a listed service, but not safely. */
export const POSSIBLE_FEATURE: Verdict = { ...FEATURE, status: EligibilityStatus.UNKNOWN, confidence: Confidence.LOW };

/** Neither on the list nor in the sample policy. */
export const ABSENT: Verdict = {
  ...LISTED,
  status: EligibilityStatus.NOT_ELIGIBLE,
  basis: EligibilityBasis.ABSENT,
  confidence: Confidence.MEDIUM,
  source: SOURCES.absent,
};

/** Judged by what it does: not made to hold PHI. */
export const JUDGED_TOOL: Verdict = {
  ...LISTED,
  status: EligibilityStatus.NO_PHI,
  basis: EligibilityBasis.JUDGEMENT,
  confidence: Confidence.MEDIUM,
  source: SOURCES.judgement,
};

/** Not decided. */
export const UNRESOLVED: Verdict = {
  ...LISTED,
  status: EligibilityStatus.UNKNOWN,
  basis: EligibilityBasis.UNRESOLVED,
  confidence: Confidence.LOW,
  source: SOURCES.unresolved,
};
