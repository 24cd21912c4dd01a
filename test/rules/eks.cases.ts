import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { launchTemplate } from './launch-templates';
import {
  eksControlPlaneLogging, eksNodeVolumeEncryption, eksNoOpenNodeSsh, eksPrivateEndpoint, eksSecretsEncryption, eksSupportedVersion,
} from '../../src/rules/eks';
import { JsonObject } from '../../src/template';

function cluster(properties: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::EKS::Cluster', properties, { Key: { Type: 'AWS::KMS::Key' } }, rest);
}

function encrypting(KeyArn: JsonObject[string], Resources: JsonObject[string] = ['secrets'], rest: Partial<Given> = {}): Given {
  return cluster({ EncryptionConfig: [{ Resources, Provider: { KeyArn } }] }, rest);
}

const KEY_ARN = { 'Fn::GetAtt': ['Key', 'Arn'] };

const SECRETS: RuleCases = {
  rule: eksSecretsEncryption,
  cases: [
    passes('a key of the template', encrypting(KEY_ARN)),
    fails('a cluster that says nothing', cluster(), 'EncryptionConfig'),
    fails('a key for nothing', encrypting(KEY_ARN, [])),
    unverifiable('a key that a parameter names', encrypting(ANY, ['secrets'], ANY_TEXT)),
  ],
};

function logging(...types: JsonObject[string][]): JsonObject {
  return { Logging: { ClusterLogging: { EnabledTypes: types.map((Type) => ({ Type: Type ?? null })) } } };
}

const LOGGING: RuleCases = {
  rule: eksControlPlaneLogging,
  cases: [
    passes('the three that tell who did what', cluster(logging('api', 'audit', 'authenticator'))),
    fails('a cluster that says nothing', cluster(), '"api"'),
    fails('a cluster without the audit log', cluster(logging('api', 'authenticator', 'scheduler')), '"audit"'),
    fails('one branch without it', cluster(logging('api', 'authenticator', ifProd('audit', 'scheduler')), EITHER_WAY), 'when'),
    unverifiable('what a macro writes', cluster({ Logging: MACRO })),
  ],
};

function reached(network: JsonObject, rest: Partial<Given> = {}): Given {
  return cluster({ ResourcesVpcConfig: { SubnetIds: ['subnet-1'], EndpointPrivateAccess: true, ...network } }, rest);
}

const ENDPOINT: RuleCases = {
  rule: eksPrivateEndpoint,
  cases: [
    passes('from the VPC only', reached({ EndpointPublicAccess: false })),
    passes('from a network that is named', reached({ EndpointPublicAccess: true, PublicAccessCidrs: ['203.0.113.0/24'] })),
    fails('from everywhere by default', reached({}), 'EndpointPublicAccess'),
    fails('from everywhere', reached({ PublicAccessCidrs: ['203.0.113.0/24', '0.0.0.0/0'] })),
    fails('from everywhere by an empty list', reached({ PublicAccessCidrs: [] })),
    fails('not from the VPC', reached({ EndpointPrivateAccess: NO_VALUE, EndpointPublicAccess: false }), 'EndpointPrivateAccess'),
    unverifiable('what a parameter says', reached({ EndpointPublicAccess: ANY }, ANY_TEXT)),
  ],
};

function nodes(properties: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::EKS::Nodegroup', { ClusterName: 'c', ...properties }, beside, rest);
}

const BY_TEMPLATE = { LaunchTemplate: { Id: { Ref: 'Template' } } };

const VOLUMES: RuleCases = {
  rule: eksNodeVolumeEncryption,
  cases: [
    passes('a launch template that encrypts', nodes(BY_TEMPLATE, launchTemplate({ Encrypted: true }))),
    passes('one by its name', nodes({ LaunchTemplate: { Name: 'nodes' } }, launchTemplate({ Encrypted: 'true' }))),
    fails('a launch template that does not', nodes(BY_TEMPLATE, launchTemplate({ VolumeSize: 20 })), 'Encrypted'),
    unverifiable('no launch template', nodes({ DiskSize: 20 }), 'by default'),
    unverifiable('one that is made elsewhere', nodes({ LaunchTemplate: { Id: ANY } }, {}, ANY_TEXT)),
  ],
};

const SSH: RuleCases = {
  rule: eksNoOpenNodeSsh,
  cases: [
    passes('no SSH', nodes({})),
    passes('SSH from a group', nodes({ RemoteAccess: { Ec2SshKey: 'k', SourceSecurityGroups: ['sg-1'] } })),
    fails('SSH from everywhere', nodes({ RemoteAccess: { Ec2SshKey: 'k' } }), 'SourceSecurityGroups'),
    unverifiable('what a macro writes', nodes({ RemoteAccess: MACRO })),
  ],
};

function version(Version: JsonObject[string], rest: Partial<Given> = {}): Given {
  return cluster({ Version, DeletionProtection: true }, rest);
}

const VERSION: RuleCases = {
  rule: eksSupportedVersion,
  cases: [
    passes('a version in standard support', version('1.35')),
    passes('a cluster that names none, by its default', version(NO_VALUE), 'when nothing is set'),
    passes('a cluster that is upgraded in time', cluster({ Version: '1.30', UpgradePolicy: { SupportType: 'STANDARD' }, DeletionProtection: true })),
    fails('a version in extended support', version('1.32'), '1.34 or newer'),
    fails('a cluster that anybody may delete', cluster({ Version: '1.35' }), 'DeletionProtection'),
    unverifiable('what a parameter says', version(ANY, ANY_TEXT)),
  ],
};

export const EKS_CASES: readonly RuleCases[] = [SECRETS, LOGGING, ENDPOINT, VOLUMES, SSH, VERSION];
