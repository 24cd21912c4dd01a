import { all, any, Judgement, Resource, Value } from '../template';
import { mustBeCustomerKey } from './customer-key';
import { encryptsVolumes } from './launch-template';
import { Basis, RuleLevel } from './level';
import { rule } from './rule';

const CLUSTER = 'AWS::EKS::Cluster';
const NODEGROUP = 'AWS::EKS::Nodegroup';

export const eksSecretsEncryption = rule({
  id: 'EKS.SecretsEncryption',
  title: 'Secrets of Kubernetes are encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon EKS user guide, "Encrypt Kubernetes secrets with KMS on existing clusters" and "Default envelope encryption for all Kubernetes API Data"',
  appliesTo: [CLUSTER],
  rationale: 'Since Kubernetes 1.28 EKS encrypts all of them with a key of the service. With a key of your own its use is in CloudTrail, and can be ended. '
    + 'Once chosen it cannot be taken away.',
  fix: 'Use HipaaEksCluster, or set secretsEncryptionKey.',
  crosswalk: {},
  check: (cluster) => cluster.at('EncryptionConfig').someItem((each) => all(
    each.at('Resources').someItem((resource) => resource.mustBe('secrets')),
    mustBeCustomerKey(each.at('Provider.KeyArn')),
  )),
});

export const eksControlPlaneLogging = rule({
  id: 'EKS.ControlPlaneLogging',
  title: 'The control plane logs who asked for what and who was let in',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(b)'],
  source: 'Amazon EKS user guide, "Send control plane logs to CloudWatch Logs"',
  appliesTo: [CLUSTER],
  rationale: 'No other log tells who read a secret or opened a shell in a pod. All of them are off by default.',
  fix: 'Use HipaaEksCluster, or set clusterLogging to API, AUDIT and AUTHENTICATOR at least.',
  crosswalk: {},
  check: (cluster) => {
    const types = cluster.at('Logging.ClusterLogging.EnabledTypes');
    return all(...['api', 'audit', 'authenticator'].map((name) => types.someItem((each) => each.at('Type').mustBe(name))
      .orElse(types.path, `${types.path} does not have "${name}"`)));
  },
});

export const eksPrivateEndpoint = rule({
  id: 'EKS.PrivateEndpoint',
  title: 'The API of Kubernetes is reached from the VPC, and from the internet by nobody or by networks that are named',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(1)', '164.312(e)(1)'],
  source: 'Amazon EKS user guide, "Cluster API server endpoint"',
  appliesTo: [CLUSTER],
  rationale: 'By default the whole internet reaches the API server, and only credentials stand in its way; nodes go out to reach it too.',
  fix: 'Use HipaaEksCluster, or set endpointAccess: EndpointAccess.PRIVATE.',
  crosswalk: {},
  check: (cluster) => {
    const network = cluster.at('ResourcesVpcConfig');
    return all(
      network.at('EndpointPrivateAccess').mustBe(true),
      any(network.at('EndpointPublicAccess').mustBe(false), namesNetworks(network.at('PublicAccessCidrs'))),
    );
  },
});

function namesNetworks(cidrs: Value): Judgement {
  return all(
    cidrs.someItem((cidr) => cidr.mustBePresent()),
    cidrs.everyItem((cidr) => cidr.must('must not be everywhere', (text) => !/\/0$/.test(String(text)))),
  );
}

export const eksNodeVolumeEncryption = rule({
  id: 'EKS.NodeVolumeEncryption',
  title: 'Nodes have encrypted volumes',
  level: RuleLevel.REQUIRED,
  basis: Basis.BAA,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'AWS BAA, by way of Architecting for HIPAA, "Overview": PHI is encrypted at rest; Amazon EKS user guide, "Customize managed nodes with launch templates"',
  appliesTo: [NODEGROUP],
  rationale: 'Pods write to the volumes of their nodes. A node group without a launch template makes them as the account does by default, which no template shows. '
    + 'EKS Auto Mode and Fargate encrypt theirs.',
  fix: 'Use HipaaEksCluster and its node groups, or name a launch template whose volumes are encrypted, the root volume too.',
  crosswalk: {},
  check: (nodes) => encryptsVolumes(nodes, nodes.at('LaunchTemplate'), ['Id', 'Name']),
});

export const eksNoOpenNodeSsh = rule({
  id: 'EKS.NoOpenNodeSsh',
  title: 'Nodes take no SSH from the internet',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(1)', '164.312(e)(1)'],
  source: 'AWS CloudFormation, AWS::EKS::Nodegroup RemoteAccess',
  appliesTo: [NODEGROUP],
  rationale: 'A key without security groups opens port 22 of every node to 0.0.0.0/0.',
  fix: 'Leave remoteAccess out and use Session Manager, or name the security groups that may connect.',
  crosswalk: {},
  check: (nodes) => (nodes.at('RemoteAccess').isAbsent
    ? Judgement.pass()
    : nodes.at('RemoteAccess.SourceSecurityGroups').someItem((group) => group.mustBePresent())),
});

/** The first version that is in standard support, as of 2026-11: 1.33 left it on 2026-07-29, 1.34 leaves it on 2026-12-02. */
const FIRST_SUPPORTED_MINOR = 34;

export const eksSupportedVersion = rule({
  id: 'EKS.SupportedVersion',
  title: 'Clusters run a version of Kubernetes in standard support, and are protected from deletion',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(5)(ii)(B)', '164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)'],
  source: 'Amazon EKS user guide, "Understand the Kubernetes version lifecycle on EKS"',
  appliesTo: [CLUSTER],
  rationale: 'After 14 months a version gets patches for a price, and after 26 none. With SupportType STANDARD the cluster is upgraded when the first time ends.',
  fix: 'Use HipaaEksCluster, or move to a newer version, and set DeletionProtection: true.',
  crosswalk: {},
  check: (cluster) => all(any(cluster.at('UpgradePolicy.SupportType').mustBe('STANDARD'), isSupported(cluster)), cluster.at('DeletionProtection').mustBe(true)),
});

function isSupported(cluster: Resource): Judgement {
  const version = cluster.at('Version');
  return version.safeByDefault('EKS chooses a version in standard support when nothing is set', (set) =>
    set.must(`must be 1.${FIRST_SUPPORTED_MINOR} or newer`, (text) => Number(/^1\.(\d+)/.exec(String(text))?.[1]) >= FIRST_SUPPORTED_MINOR));
}

/** Amazon Elastic Kubernetes Service. */
export const EKS_RULES = [
  eksSecretsEncryption, eksControlPlaneLogging, eksPrivateEndpoint, eksNodeVolumeEncryption, eksNoOpenNodeSsh, eksSupportedVersion,
] as const;
