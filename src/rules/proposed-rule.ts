import type { RuleFacts } from './rule';

/** What HHS proposed, and the RECOMMENDED rules that help with it: REQUIRED ones block in any case. */
interface Proposal {
  /** The paragraph of 45 CFR as proposed; today's rule has other words there. */
  readonly paragraph: string;
  readonly asks: string;
  readonly rules: readonly string[];
}

/**
 * The Security Rule as the Department of Health and Human Services proposed it on 2025-01-06: "HIPAA Security Rule To Strengthen
 * the Cybersecurity of Electronic Protected Health Information", 90 FR 898. A proposal, not law. Which rule helps with what is our
 * reading of it.
 */
export const PROPOSED_RULE: readonly Proposal[] = [
  {
    paragraph: '164.312(b)(2)',
    asks: 'all electronic PHI is encrypted at rest and in transit, with limited exceptions',
    rules: [
      'S3.EncryptionAtRest', 'S3.MinimumTls12', 'S3.CorsNoWildcard', 'CloudFormation.NestedStackHttps', 'SSM.NoSecretsInPlainParameter',
      'Lambda.EfsOverTls', 'ECS.ServiceConnectTls', 'SSM.OutputEncrypted', 'Rekognition.StreamProcessorKms', 'Transcribe.IamOutputKms',
      'Snowball.JobKmsIam', 'RdsMySql.TlsVersion', 'RdsOracle.StrongCiphers', 'RdsSqlServer.TlsVersions', 'DocumentDB.MinimumTls12',
      'DynamoDB.StreamEncrypted', 'Timestream.ErrorReportEncrypted', 'EBS.SnapshotCopyEncrypted', 'FSx.TransitEncryption',
      'VolumeGateway.LocalDisksEncrypted', 'SecretsManager.NoPlaintextValue', 'Logs.SubscriptionEncrypted', 'VPC.FlowLogsEncrypted',
      'VPC.NoPlaintextPorts', 'VPC.VpnStrongCrypto', 'VPC.EncryptionControl', 'Route53.HealthCheckHttps', 'ACM.KeyAlgorithm',
      'AppSync.CacheEncrypted', 'ELB.ClassicTlsPolicy', 'SNS.EncryptionAtRest', 'SNS.NoClearChannelSubscription', 'SNS.SubscriptionDeadLetter',
      'Events.DeadLetterEncrypted', 'Firehose.DestinationEncrypted', 'AmazonMQ.TlsConnectors', 'MSK.ZookeeperAccess',
    ],
  },
  {
    paragraph: '164.312(f)(2)(ii)',
    asks: 'people prove who they are by more than one factor',
    rules: [
      'IAM.MfaForUsers', 'IAM.NoLongLivedKeys', 'Cognito.Mfa',
    ],
  },
  {
    paragraph: '164.312(a)(2)(vi)',
    asks: 'networks are segmented',
    rules: [
      'Lambda.InVpc', 'EKS.PrivateEndpoint', 'Fargate.NoPublicIp', 'ECS.TargetsNoPublicIp', 'Comprehend.TrainingInVpc',
      'VPC.DefaultSecurityGroupClosed', 'VPC.SubnetNoPublicIp', 'VPC.NoRouteToInternetGateway', 'VPC.NaclNoOpenAdminPorts', 'VPC.EndpointPolicy',
      'VPC.BlockPublicAccess', 'EC2.NoPublicIp', 'EC2.InVpc', 'AutoScaling.NoPublicIp', 'CloudMap.NoPublicNamespace',
    ],
  },
];

const paragraphs = new Map(PROPOSED_RULE.flatMap(({ paragraph, rules }) => rules.map((id) => [id, paragraph])));

/** The paragraph of the proposed rule that a RECOMMENDED rule helps with, if there is one. */
export function proposedParagraph({ id }: Pick<RuleFacts, 'id'>): string | undefined {
  return paragraphs.get(id);
}
