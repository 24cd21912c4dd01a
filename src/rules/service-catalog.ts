import { Basis, RuleLevel } from './level';
import { listedPathsHoldNoPhi } from './phi-paths';
import { rule } from './rule';

export const noPhiInMetadata = rule({
  id: 'ServiceCatalog.NoPhiInMetadata',
  title: 'Products, portfolios and tag options hold no PHI',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.306(a)'],
  source: 'Architecting for HIPAA, "AWS Service Catalog"',
  appliesTo: ['AWS::ServiceCatalog::CloudFormationProduct', 'AWS::ServiceCatalog::Portfolio', 'AWS::ServiceCatalog::TagOption'],
  rationale: 'A catalog is there to be read by many. The whitepaper keeps PHI out of the metadata of its items and out of their descriptions.',
  fix: 'Say what a product is for, never whom it is about.',
  crosswalk: {},
  check: listedPathsHoldNoPhi,
});

/** AWS Service Catalog. */
export const SERVICE_CATALOG_RULES = [noPhiInMetadata] as const;
