import { Confidence } from './confidence';
import { EligibilityStatus } from './eligibility-status';
import { RegistryRow } from './registry-row';
import { ABSENT, JUDGED_TOOL, UNRESOLVED } from './verdicts';

const MALFORMED: RegistryRow = {
  ...UNRESOLVED,
  service: 'Unknown',
  notes: 'Not the name of a CloudFormation resource type; treated as not eligible.',
};

const MODULE: RegistryRow = {
  ...UNRESOLVED,
  service: 'CloudFormation module',
  notes: 'A module expands to resources that the template does not show; treated as not eligible.',
};

const CUSTOM_RESOURCE: RegistryRow = {
  ...JUDGED_TOOL,
  service: 'CloudFormation custom resource',
  status: EligibilityStatus.CONDITIONAL,
  condition: 'Judge the function or topic behind it like any other: what it creates cannot be read from the template.',
};

const THIRD_PARTY: RegistryRow = {
  ...ABSENT,
  service: 'Third-party resource type',
  confidence: Confidence.HIGH,
  notes: 'Not an AWS service: a third-party resource type. The AWS BAA does not cover the vendor.',
};

/**
 * The row of a type that no namespace of AWS speaks for: modules, custom resources, types of third parties,
 * names that are not types.
 */
export function specialRow(resourceType: string): RegistryRow | undefined {
  if (resourceType.startsWith('Custom::') || resourceType === 'AWS::CloudFormation::CustomResource') {
    return CUSTOM_RESOURCE;
  }
  if (!/^\w+::\w+::\w+(::MODULE)?$/.test(resourceType)) {
    return MALFORMED;
  }
  if (resourceType.endsWith('::MODULE')) {
    return MODULE;
  }
  return /^(AWS|Alexa)::/.test(resourceType) ? undefined : THIRD_PARTY;
}
