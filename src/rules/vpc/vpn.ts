import { all, Judgement, Value, when } from '../../template';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { isNotWrittenOut } from '../secrets';

/** What each list of a tunnel may hold; what is not set allows everything that the service knows. */
const STRONG: { readonly [list: string]: (value: string) => boolean } = {
  IKEVersions: (version) => version === 'ikev2',
  Phase1EncryptionAlgorithms: isStrongCipher,
  Phase2EncryptionAlgorithms: isStrongCipher,
  Phase1IntegrityAlgorithms: (algorithm) => algorithm.startsWith('SHA2-'),
  Phase2IntegrityAlgorithms: (algorithm) => algorithm.startsWith('SHA2-'),
  Phase1DHGroupNumbers: isStrongGroup,
  Phase2DHGroupNumbers: isStrongGroup,
};

function isStrongCipher(cipher: string): boolean {
  return ['AES256', 'AES256-GCM-16', 'AES128-GCM-16'].includes(cipher);
}

function isStrongGroup(group: string): boolean {
  return Number(group) >= 14;
}

export const vpnStrongCrypto = rule({
  id: 'VPC.VpnStrongCrypto',
  title: 'VPN connections have two tunnels with strong ciphers, and log both',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'AWS Config conformance pack for HIPAA; AWS Site-to-Site VPN user guide, "Tunnel options for your AWS Site-to-Site VPN connection"',
  appliesTo: ['AWS::EC2::VPNConnection'],
  rationale: 'What a tunnel does not rule out the other end may ask for: IKEv1, SHA-1 and the Diffie-Hellman groups 2 and 5 among it. Two tunnels keep the connection up '
    + 'while AWS replaces one.',
  fix: 'Set VpnTunnelOptionsSpecifications for both tunnels, each with all lists, and LogOptions with an encrypted log group.',
  crosswalk: { configRule: 'vpc-vpn-2-tunnels-up' },
  check: (connection) => {
    const tunnels = connection.at('VpnTunnelOptionsSpecifications');
    return tunnels.unknown || tunnels.items().length === 2
      ? tunnels.everyItem(isStrong)
      : Judgement.fail(tunnels.path, `${tunnels.path} has ${tunnels.items().length} tunnels; both must be set`);
  },
});

function isStrong(tunnel: Value): Judgement {
  return all(
    ...Object.keys(STRONG).map((list) => tunnel.at(list).someItem((item) => item.mustBePresent())),
    ...Object.entries(STRONG).map(([list, isAllowed]) => tunnel.at(`${list}[*].Value`).must('must rule out what is weak', (value) => isAllowed(String(value)))),
    tunnel.at('LogOptions.CloudwatchLogOptions.LogEnabled').mustBe(true),
    tunnel.at('LogOptions.CloudwatchLogOptions.LogGroupArn').mustBePresent(),
    isNotWrittenOut(tunnel.at('PreSharedKey')),
  );
}

export const clientVpnLogging = rule({
  id: 'VPC.ClientVpnLogging',
  title: 'Client VPN endpoints log connections, and ask people who they are',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(b)', '164.312(d)'],
  source: 'AWS Client VPN administrator guide, "Connection logging for an AWS Client VPN endpoint"; AWS CloudFormation, AWS::EC2::ClientVpnEndpoint',
  appliesTo: ['AWS::EC2::ClientVpnEndpoint'],
  rationale: 'The connection log tells who was in the network, from where and for how long.',
  fix: 'Set logging: true with a HipaaLogGroup as logGroup.',
  crosswalk: {},
  check: (endpoint) => all(
    endpoint.at('ConnectionLogOptions.Enabled').mustBe(true),
    endpoint.at('ConnectionLogOptions.CloudwatchLogGroup').mustBePresent(),
    endpoint.at('AuthenticationOptions').someItem((option) => option.at('Type').mustBePresent()),
  ),
});

const ENCRYPTION_CONTROL = 'AWS::EC2::VPCEncryptionControl';

export const encryptionControl = rule({
  id: 'VPC.EncryptionControl',
  title: 'Encryption controls of a VPC refuse traffic in the clear',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'Amazon VPC user guide, "Enforce VPC encryption in transit"; AWS CloudFormation, AWS::EC2::VPCEncryptionControl Mode',
  appliesTo: [ENCRYPTION_CONTROL, 'AWS::EC2::VPC'],
  rationale: 'In the mode monitor the control tells of traffic in the clear and lets it through; an exclusion does so for one kind of gateway. '
    + 'A VPC without the control is not asked for it: it has its price, and not every instance type takes part.',
  fix: 'See in the mode monitor that nothing is left, then set the mode to enforce.',
  crosswalk: {},
  check: (resource) => {
    const control = resource.type === ENCRYPTION_CONTROL ? resource.attribute('Properties') : resource.at('VpcEncryptionControl');
    return when(control.mustBePresent(), () => enforces(control));
  },
});

function enforces(control: Value): Judgement {
  return all(
    control.at('Mode').mustBe('enforce'),
    ...control.keys().filter((name) => /Exclusion(?:Input)?$/.test(name)).map((exclusion) => control.at(exclusion).mustNotBe('enable')),
  );
}
