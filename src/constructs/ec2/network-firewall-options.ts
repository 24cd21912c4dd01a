/** A network firewall between a HipaaVpc and the internet. */
export interface HipaaNetworkFirewallOptions {
  /**
   * The ARN of the firewall policy, which says what is let through: `attrFirewallPolicyArn` of a `networkfirewall.CfnFirewallPolicy`. Its rules see traffic of
   * private subnets under the address of the NAT gateway.
   */
  readonly policyArn: string;

  /**
   * A range of addresses that is added to the VPC for the subnets of the firewall, which have 16 addresses in each Availability Zone. It must not overlap with
   * the range of the VPC, nor with networks that the VPC is connected to. Another one replaces the firewall.
   *
   * @default '100.64.0.0/25' - of the range that every VPC takes beside its own
   */
  readonly cidrBlock?: string;

  /**
   * Whether the firewall is protected from deletion. To take it away, turn the protection off first, under a RiskAcceptance of NetworkFirewall.DeletionProtection,
   * and deploy.
   *
   * @default true
   */
  readonly deletionProtection?: boolean;
}
