import { all, any, Judgement, Resource, Text, Value, when } from '../template';
import { mustBeCustomerKey } from './customer-key';
import { couldBeAnything } from './iam/statement';
import { Basis, RuleLevel } from './level';
import { rule } from './rule';

const COLLECTION = 'AWS::OpenSearchServerless::Collection';
const POLICY = 'AWS::OpenSearchServerless::SecurityPolicy';
const GUIDE = 'Amazon OpenSearch Service developer guide';

export const encryptionPolicy = rule({
  id: 'SearchCollection.EncryptionPolicy',
  title: 'Search collections are encrypted with a key that is named',
  level: RuleLevel.REQUIRED,
  basis: Basis.BAA,
  safeguards: ['164.312(a)(2)(iv)'],
  source: `Architecting for HIPAA, "Overview" (what the BAA requires); ${GUIDE}, "Encryption at rest for Amazon OpenSearch Serverless"`,
  appliesTo: [POLICY, COLLECTION],
  rationale: 'The BAA requires PHI at rest to be encrypted. A collection takes its key from EncryptionConfig, or from the encryption policy that fits its name; '
    + 'OpenSearch Serverless makes none without either.',
  fix: 'Use HipaaSearchCollection, or give the collection an encryption policy with AWSOwnedKey or KmsARN.',
  crosswalk: {},
  check: (resource) => (resource.type === COLLECTION ? collectionHasKey(resource) : when(isOfType(resource, 'encryption'), () => namesKey(resource))),
});

function isOfType(policy: Resource, type: string): Judgement {
  return policy.at('Type').mustBe(type);
}

/** Policies are texts of JSON. */
function documentOf(policy: Resource): Value {
  return policy.at('Policy').parsed();
}

function namesKey(policy: Resource): Judgement {
  return any(documentOf(policy).at('AWSOwnedKey').mustBe(true), documentOf(policy).at('KmsARN').mustBePresent());
}

function collectionHasKey(collection: Resource): Judgement {
  const config = collection.at('EncryptionConfig');
  if (!config.isAbsent) {
    return any(config.at('AWSOwnedKey').mustBe(true), config.at('KmsKeyArn').mustBePresent());
  }
  const policies = collection.all(POLICY).filter((policy) => isOfType(policy, 'encryption').conclusion === 'pass');
  return policies.some((policy) => covers(policy, collection))
    ? Judgement.pass()
    : Judgement.unverifiable('Properties.Name', 'no encryption policy in these templates names the collection, so nobody can tell which key encrypts it. '
      + 'Judge the template that makes the policy together with this one.');
}

/** Whether a rule of the policy names the collection: by its name, or by the beginning of one. */
function covers(policy: Resource, collection: Resource): boolean {
  const name = collection.at('Name').text;
  // What has no key of its own equals nothing, itself included.
  if (name === undefined || name.includes('${?}')) {
    return false;
  }
  return documentOf(policy).at('Rules[*].Resource').items().some(({ text }) => {
    const pattern = text?.replace(/^collection\//, '');
    return pattern !== undefined && (pattern === name || (pattern.endsWith('*') && name.startsWith(pattern.slice(0, -1))));
  });
}

export const customerKey = rule({
  id: 'SearchCollection.CustomerKey',
  title: 'Search collections are encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: `${GUIDE}, "Encryption at rest for Amazon OpenSearch Serverless"`,
  appliesTo: [POLICY, COLLECTION],
  rationale: 'With a key of your own every use of it is in CloudTrail, and access can be ended at the key.',
  fix: 'Use HipaaSearchCollection, or set KmsARN in the encryption policy and AWSOwnedKey to false.',
  crosswalk: {},
  check: (resource) => {
    const config = resource.at('EncryptionConfig');
    if (resource.type === COLLECTION) {
      return config.isAbsent ? Judgement.pass() : isOwnKey(config, 'KmsKeyArn');
    }
    return when(isOfType(resource, 'encryption'), () => isOwnKey(documentOf(resource), 'KmsARN'));
  },
});

function isOwnKey(encryption: Value, key: string): Judgement {
  return all(encryption.at('AWSOwnedKey').mustNotBe(true), mustBeCustomerKey(encryption.at(key)));
}

export const notPublic = rule({
  id: 'SearchCollection.NotPublic',
  title: 'Search collections are not reachable from the internet',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ['164.312(a)(1)', '164.312(e)(1)'],
  source: `${GUIDE}, "Network access for Amazon OpenSearch Serverless"`,
  appliesTo: [POLICY],
  rationale: 'AllowFromPublic opens the endpoint of the collection, or its Dashboards, to the internet; credentials alone stand before the records.',
  fix: 'Use HipaaSearchCollection, or set AllowFromPublic to false with SourceVPCEs or SourceServices.',
  crosswalk: {},
  check: (policy) => when(isOfType(policy, 'network'), () => all(...networksOf(policy).map(isClosed))),
});

/** A network policy is a list; one that can't be read is judged as it stands. */
function networksOf(policy: Resource): readonly Value[] {
  const networks = documentOf(policy).items();
  return networks.length > 0 ? networks : [documentOf(policy)];
}

function isClosed(network: Value): Judgement {
  return all(
    network.at('AllowFromPublic').mustNotBe(true),
    any(network.at('SourceVPCEs').someItem((source) => source.mustBePresent()), network.at('SourceServices').someItem((source) => source.mustBePresent())),
  );
}

export const accessScoped = rule({
  id: 'SearchCollection.AccessScoped',
  title: 'Data access policies of search collections name who may do what',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)'],
  source: `${GUIDE}, "Data access control for Amazon OpenSearch Serverless"`,
  appliesTo: ['AWS::OpenSearchServerless::AccessPolicy'],
  rationale: 'A wildcard for the principals lets everyone in who reaches the endpoint; aoss:* lets a reader delete indexes.',
  fix: 'Use grantRead and grantReadWrite of HipaaSearchCollection, or list principals and permissions.',
  crosswalk: {},
  check: (policy) => {
    const document = documentOf(policy);
    return all(
      document.unknown ? document.unverifiable() : Judgement.pass(),
      ...document.items().flatMap((grant) => [
        grant.at('Principal').everyItem(isNamed),
        grant.at('Rules[*].Permission').everyItem((permission) => permission.mustNotBe('aoss:*', '*')),
      ]),
    );
  },
});

/** The ARN of a role or user, whoever's it is; what deployment may turn into a wildcard is not. */
function isNamed(principal: Value): Judgement {
  const { resolved, path, text } = principal;
  if (resolved instanceof Text) {
    return couldBeAnything(resolved) && resolved.reference === undefined ? principal.unverifiable() : Judgement.pass();
  }
  return text === '*' || /^arn:[^:]*:iam::\*?:\*$/.test(text ?? '')
    ? Judgement.fail(path, `${path} is everyone; name the principals`)
    : Judgement.pass();
}

export const standbyReplicas = rule({
  id: 'SearchCollection.StandbyReplicas',
  title: 'Search collections have standby replicas and are protected from deletion',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)'],
  source: 'AWS CloudFormation, AWS::OpenSearchServerless::Collection StandbyReplicas and DeletionProtection',
  appliesTo: [COLLECTION],
  rationale: 'Without standby replicas a collection is in one Availability Zone; what is deleted takes its indexes with it.',
  fix: 'Use HipaaSearchCollection, or leave standbyReplicas ENABLED and set deletionProtection to ENABLED.',
  crosswalk: {},
  check: (collection) => all(
    collection.at('StandbyReplicas').safeByDefault('a collection has standby replicas when nothing is set', (set) => set.mustBe('ENABLED')),
    collection.at('DeletionProtection').mustBe('ENABLED'),
  ),
});

/** Amazon OpenSearch Serverless. */
export const OPENSEARCH_SERVERLESS_RULES = [encryptionPolicy, customerKey, notPublic, accessScoped, standbyReplicas] as const;
