import { all, any, Judgement, Resource, Value } from '../template';
import { mustBeCustomerKey } from './customer-key';
import { mustNotBePublic } from './iam/public-access';
import { Basis, RuleLevel } from './level';
import { rule } from './rule';

const REPOSITORY = 'AWS::ECR::Repository';

export const noPublicRepository = rule({
  id: 'ECR.NoPublicRepository',
  title: 'Images are in no public repository',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.308(b)(1)', '164.312(a)(1)', '164.314(a)(2)(i)'],
  source: 'AWS CloudFormation, AWS::ECR::PublicRepository; the list of eligible services names ECR, the prefix ecr-public is not in it',
  appliesTo: ['AWS::ECR::PublicRepository'],
  rationale: 'Anybody pulls from a public repository, and it cannot be closed. Images hold programs, settings and now and then test data.',
  fix: 'Use HipaaRepository. Where others are to run the program, let their accounts or their organization in.',
  crosswalk: {},
  check: ({ type }) => Judgement.fail('Type', `${type} is public by design`),
});

export const ecrCustomerKey = rule({
  id: 'ECR.CustomerKey',
  title: 'Images are encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon ECR user guide, "Encryption at rest"',
  appliesTo: [REPOSITORY],
  rationale: 'ECR encrypts every image. With a key of your own its use is in CloudTrail, and access can be ended at the key. It is chosen when the repository is made.',
  fix: 'Use HipaaRepository, or set encryption: RepositoryEncryption.KMS with an encryptionKey.',
  crosswalk: {},
  check: (repository) => all(
    repository.at('EncryptionConfiguration.EncryptionType').mustBeOneOf('KMS', 'KMS_DSSE'),
    mustBeCustomerKey(repository.at('EncryptionConfiguration.KmsKey')),
  ),
});

export const ecrScanOnPush = rule({
  id: 'ECR.ScanOnPush',
  title: 'Images are scanned for known weaknesses when they are pushed',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(5)(ii)(B)'],
  source: 'Amazon ECR user guide, "Scan images for software vulnerabilities in Amazon ECR"',
  appliesTo: [REPOSITORY],
  rationale: 'A scan finds known weaknesses of the packages in an image before somebody else does. The registry, or the repository itself, says what is scanned.',
  fix: 'Use HipaaRepository, or set imageScanOnPush: true, or scan the repository by an AWS::ECR::RegistryScanningConfiguration.',
  crosswalk: {},
  check: (repository) => any(
    repository.at('ImageScanningConfiguration.ScanOnPush').mustBe(true),
    ...repository.all('AWS::ECR::RegistryScanningConfiguration').map((registry) =>
      registry.at('Rules').someItem((each) => scans(each, repository)).seenFrom(registry.logicalId)),
  ).orElse('Properties.ImageScanningConfiguration', 'neither the repository nor a registry of these templates scans images when they are pushed'),
});

function scans(scanning: Value, repository: Resource): Judgement {
  return all(
    scanning.at('ScanFrequency').mustBeOneOf('SCAN_ON_PUSH', 'CONTINUOUS_SCAN'),
    scanning.at('RepositoryFilters').someItem((filter) => covers(filter.at('Filter'), repository.at('RepositoryName'))),
  );
}

/** Whether a filter with wildcards covers a name; without wildcards it covers all names that it is part of. */
function covers(filter: Value, name: Value): Judgement {
  const pattern = filter.text;
  if (pattern === '*') {
    return Judgement.pass();
  }
  const known = name.literal;
  if (pattern === undefined || filter.unknown || known === undefined) {
    return Judgement.unverifiable(filter.path, `${filter.path} can't be compared with the name of the repository before deployment. Write both names out.`);
  }
  const expression = new RegExp(`^${pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`);
  const covered = pattern.includes('*') ? expression.test(String(known)) : String(known).includes(pattern);
  return covered ? Judgement.pass() : Judgement.fail(filter.path, `${filter.path} does not cover "${known}"`);
}

export const ecrImmutableTags = rule({
  id: 'ECR.ImmutableTags',
  title: 'Tags of images are not moved to others',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(c)(1)'],
  source: 'Amazon ECR user guide, "Preventing image tags from being overwritten in Amazon ECR"',
  appliesTo: [REPOSITORY],
  rationale: 'A tag that can be moved runs another program tomorrow than the one that was reviewed today.',
  fix: 'Use HipaaRepository, or set imageTagMutability: TagMutability.IMMUTABLE.',
  crosswalk: {},
  check: (repository) => repository.at('ImageTagMutability').mustBeOneOf('IMMUTABLE', 'IMMUTABLE_WITH_EXCLUSION'),
});

const POLICY_OF: { readonly [type: string]: string } = { [REPOSITORY]: 'RepositoryPolicyText', 'AWS::ECR::RegistryPolicy': 'PolicyText' };

export const ecrNoPublicPolicy = rule({
  id: 'ECR.NoPublicPolicy',
  title: 'Policies of repositories and registries let no strangers in',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)'],
  source: 'Amazon ECR user guide, "Private repository policies in Amazon ECR"; AWS IAM user guide, "AWS JSON policy elements: Principal"',
  appliesTo: Object.keys(POLICY_OF),
  rationale: 'A statement that allows everyone lets any AWS account pull the images, or push what you run next.',
  fix: 'Name the principals, or restrict everyone by a condition with a fixed value, such as aws:PrincipalOrgID.',
  crosswalk: {},
  check: (resource) => mustNotBePublic(resource.at(POLICY_OF[resource.type])),
});

/** Amazon Elastic Container Registry. */
export const ECR_RULES = [noPublicRepository, ecrCustomerKey, ecrScanOnPush, ecrImmutableTags, ecrNoPublicPolicy] as const;
