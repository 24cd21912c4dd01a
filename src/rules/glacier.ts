import { all, any, Judgement, Resource, Text, Value, when } from '../template';
import { forEachGrant, namesActions } from './iam/api-only';
import { IDENTITY_TYPES } from './iam/identity-policies';
import { Statement } from './iam/statement';
import { Basis, RuleLevel } from './level';
import { holdNoPhi } from './phi-literals';
import { rule } from './rule';

const ARCHIVAL = ['GLACIER', 'DEEP_ARCHIVE', 'GLACIER_IR'];

export const lifecycleArchive = rule({
  id: 'Glacier.LifecycleArchive',
  title: 'Archives in S3 Glacier keep what is put into them',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.316(b)(2)(i)'],
  source: 'Architecting for HIPAA, "Amazon S3 Glacier"; Amazon S3 user guide, "Transitioning objects using Amazon S3 Lifecycle" and "Using S3 Object Lock"',
  appliesTo: ['AWS::S3::Bucket'],
  rationale: 'A bucket whose lifecycle moves all objects to S3 Glacier as soon as they are written is an archive and nothing else: there, object lock keeps '
    + 'records from being deleted before their time. That policies are kept for six years is law; keeping records as long is our judgement. '
    + 'Encryption, TLS and names are those of every bucket: see the rules of S3. Buckets that archive later, or a part, are not asked.',
  fix: 'Use HipaaArchiveBucket, or turn the rule on and set objectLockEnabled and objectLockDefaultRetention.',
  crosswalk: {},
  check: (bucket) => {
    const archiving = bucket.at('LifecycleConfiguration.Rules').items().filter(movesAllAtOnce);
    return archiving.length === 0
      ? Judgement.pass()
      : all(...archiving.map((lifecycle) => lifecycle.at('Status').mustBe('Enabled')), keepsObjects(bucket));
  },
});

/** Newer templates list transitions, older ones write a single one. */
function transitionsOf(lifecycle: Value): readonly Value[] {
  return [...lifecycle.at('Transitions').items(), ...lifecycle.at('Transition').items()];
}

function movesAllAtOnce(lifecycle: Value): boolean {
  const isForAll = ['Prefix', 'TagFilters', 'ObjectSizeGreaterThan', 'ObjectSizeLessThan'].every((filter) => lifecycle.at(filter).isAbsent);
  return isForAll && transitionsOf(lifecycle).some((transition) => {
    const days = transition.at('TransitionInDays').literal;
    return ARCHIVAL.includes(transition.at('StorageClass').text ?? '') && days !== undefined && Number(days) <= 1;
  });
}

function keepsObjects(bucket: Resource): Judgement {
  const retention = bucket.at('ObjectLockConfiguration.Rule.DefaultRetention');
  return all(
    bucket.at('ObjectLockEnabled').mustBe(true),
    bucket.at('ObjectLockConfiguration.ObjectLockEnabled').mustBe('Enabled'),
    retention.at('Mode').mustBeOneOf('GOVERNANCE', 'COMPLIANCE'),
    any(retention.at('Days').mustBeAtLeast(1), retention.at('Years').mustBeAtLeast(1)).orElse(retention.path, `${retention.path} says no time`),
  );
}

export const vaultIam = rule({
  id: 'Glacier.VaultIam',
  title: 'Policies name the vaults of S3 Glacier, or the actions, that they allow',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.306(a)', '164.308(a)(4)(ii)(B)', '164.312(a)(1)'],
  source: 'Architecting for HIPAA, "Amazon S3 Glacier": no PHI in names of archives and vaults; AWS IAM user guide, "Security best practices in IAM"',
  appliesTo: IDENTITY_TYPES,
  rationale: 'Vaults of the older API have no CloudFormation type: a policy is the only place where a template shows them. Their names are not encrypted.',
  fix: 'List the actions that the program needs or the ARNs of its vaults, and name vaults by what they hold, never by whom.',
  crosswalk: {},
  check: (resource) => forEachGrant(resource, ['glacier'], (actions, statement) => all(isScoped(actions, statement), vaultsHoldNoPhi(statement))),
});

function isScoped(actions: readonly Value[], statement: Statement): Judgement {
  const everywhere = statement.coversEveryResource();
  return when(everywhere, () => namesActions(actions)
    .orElse(statement.path, `${statement.path} allows every action of S3 Glacier on every vault`));
}

function vaultsHoldNoPhi(statement: Statement): Judgement {
  return holdNoPhi(statement.at('Resource').items().map(({ path, resolved }) => ({ path, text: nameIn(resolved), context: '' })));
}

/** The end of an ARN, as far as it is spelled out. */
function nameIn(resolved: Value['resolved']): string {
  const text = resolved instanceof Text
    ? resolved.parts.map((part) => (typeof part === 'string' ? part : '{}')).join('')
    : typeof resolved === 'string' ? resolved : '';
  return text.slice(text.lastIndexOf(':') + 1);
}

/** Amazon S3 Glacier. */
export const GLACIER_RULES = [lifecycleArchive, vaultIam] as const;
