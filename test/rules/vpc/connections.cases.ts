import { endpointPolicy } from '../../../src/rules/vpc/endpoints';
import { clientVpnLogging, encryptionControl, vpnStrongCrypto } from '../../../src/rules/vpc/vpn';
import { Json, JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from '../cases';

function endpoint(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::EC2::VPCEndpoint', { VpcId: 'vpc-1', ServiceName: 'com.amazonaws.us-east-1.dynamodb', ...properties }, {}, rest);
}

function policy(statement: JsonObject): JsonObject {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*', ...statement }] };
}

const OWN = { StringEquals: { 'aws:PrincipalAccount': { Ref: 'AWS::AccountId' } } };

function listOf(...values: Json[]): JsonObject[] {
  return values.map((Value) => ({ Value }));
}

function tunnel(properties: JsonObject = {}): JsonObject {
  return {
    IKEVersions: listOf('ikev2'),
    Phase1EncryptionAlgorithms: listOf('AES256'),
    Phase2EncryptionAlgorithms: listOf('AES256-GCM-16', 'AES256'),
    Phase1IntegrityAlgorithms: listOf('SHA2-256'),
    Phase2IntegrityAlgorithms: listOf('SHA2-512'),
    Phase1DHGroupNumbers: listOf(20),
    Phase2DHGroupNumbers: listOf(20, 21),
    LogOptions: { CloudwatchLogOptions: { LogEnabled: true, LogGroupArn: 'arn:aws:logs:us-east-1:111122223333:log-group:vpn' } },
    ...properties,
  };
}

function vpn(tunnels: Json, rest: Partial<Given> = {}): Given {
  return subject('AWS::EC2::VPNConnection', { Type: 'ipsec.1', CustomerGatewayId: 'cgw-1', VpnTunnelOptionsSpecifications: tunnels! }, {}, rest);
}

const LOGGING = { ConnectionLogOptions: { Enabled: true, CloudwatchLogGroup: '/vpn' }, AuthenticationOptions: [{ Type: 'certificate-authentication' }] };

export const CONNECTION_CASES: readonly RuleCases[] = [
  {
    rule: endpointPolicy,
    cases: [
      passes('principals of this account', endpoint({ PolicyDocument: policy({ Condition: OWN }) })),
      passes('some actions', endpoint({ PolicyDocument: JSON.stringify(policy({ Action: ['dynamodb:GetItem', 'dynamodb:Query'] })) })),
      passes('one table', endpoint({ PolicyDocument: policy({ Resource: 'arn:aws:dynamodb:us-east-1:111122223333:table/visits' }) })),
      passes('one role', endpoint({ PolicyDocument: policy({ Principal: { AWS: 'arn:aws:iam::111122223333:role/app' } }) })),
      passes('an endpoint of an appliance', endpoint({ VpcEndpointType: 'GatewayLoadBalancer' })),
      fails('no policy', endpoint({}), 'lets any credentials through'),
      fails('no policy on an interface', endpoint({ VpcEndpointType: 'Interface' })),
      fails('a policy that allows everything', endpoint({ PolicyDocument: policy({}) }), 'Statement[0]'),
      fails('every action of the service', endpoint({ PolicyDocument: policy({ Action: 'dynamodb:*' }) })),
      fails('a condition that names nobody', endpoint({ PolicyDocument: policy({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } }) })),
      fails('one branch without a condition', endpoint({ PolicyDocument: policy({ Condition: ifProd(OWN, NO_VALUE) }) }, EITHER_WAY), 'when'),
      unverifiable('a policy that a macro writes', endpoint({ PolicyDocument: MACRO })),
      unverifiable('a kind of endpoint that a parameter names', endpoint({ VpcEndpointType: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: vpnStrongCrypto,
    cases: [
      passes('two strong tunnels', vpn([tunnel(), tunnel()])),
      fails('nothing said', vpn(NO_VALUE), 'has 0 tunnels'),
      fails('one tunnel', vpn([tunnel()])),
      fails('IKEv1', vpn([tunnel(), tunnel({ IKEVersions: listOf('ikev1', 'ikev2') })]), 'ikev1'),
      fails('a list that is left to the service', vpn([tunnel(), tunnel({ Phase1DHGroupNumbers: NO_VALUE })])),
      fails('group 2', vpn([tunnel({ Phase2DHGroupNumbers: listOf(2, 14) }), tunnel()])),
      fails('SHA-1', vpn([tunnel({ Phase1IntegrityAlgorithms: listOf('SHA1') }), tunnel()])),
      fails('no log', vpn([tunnel({ LogOptions: NO_VALUE }), tunnel()])),
      fails('a key that is written out', vpn([tunnel({ PreSharedKey: 'abcdefgh' }), tunnel()])),
      unverifiable('a version that a parameter names', vpn([tunnel({ IKEVersions: listOf(ANY) }), tunnel()], ANY_TEXT)),
      unverifiable('tunnels that a macro writes', vpn(MACRO)),
    ],
  },
  {
    rule: clientVpnLogging,
    cases: [
      passes('a log', subject('AWS::EC2::ClientVpnEndpoint', LOGGING)),
      fails('no log', subject('AWS::EC2::ClientVpnEndpoint', { ...LOGGING, ConnectionLogOptions: { Enabled: false } })),
      fails('a log that goes nowhere', subject('AWS::EC2::ClientVpnEndpoint', { ...LOGGING, ConnectionLogOptions: { Enabled: true } })),
      fails('nobody asked', subject('AWS::EC2::ClientVpnEndpoint', { ...LOGGING, AuthenticationOptions: [] })),
      unverifiable('what a parameter says', subject('AWS::EC2::ClientVpnEndpoint', { ...LOGGING, ConnectionLogOptions: { Enabled: ANY, CloudwatchLogGroup: '/vpn' } }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: encryptionControl,
    cases: [
      passes('the mode enforce', subject('AWS::EC2::VPCEncryptionControl', { VpcId: 'vpc-1', Mode: 'enforce', NatGatewayExclusionInput: 'disable' })),
      passes('a VPC that enforces', subject('AWS::EC2::VPC', { VpcEncryptionControl: { Mode: 'enforce' } })),
      passes('a VPC without the control', subject('AWS::EC2::VPC', {})),
      fails('the mode monitor', subject('AWS::EC2::VPCEncryptionControl', { VpcId: 'vpc-1', Mode: 'monitor' })),
      fails('no mode', subject('AWS::EC2::VPCEncryptionControl', { VpcId: 'vpc-1' })),
      fails('an exclusion', subject('AWS::EC2::VPCEncryptionControl', { Mode: 'enforce', InternetGatewayExclusionInput: 'enable' }), 'InternetGatewayExclusionInput'),
      fails('a VPC that monitors', subject('AWS::EC2::VPC', { VpcEncryptionControl: { Mode: 'monitor' } })),
      unverifiable('a mode that a parameter names', subject('AWS::EC2::VPCEncryptionControl', { Mode: ANY }, {}, ANY_TEXT)),
    ],
  },
];
