import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { allCases } from './all-cases';
import { Basis, RULES, ruleById, RuleLevel } from '../../src/rules';
import { Safeguards } from '../../src/safeguards';
import { Conclusion } from '../../src/template';

/** What the library owes from its first release on: no rule is dropped or renamed by accident. */
const FOUNDATION = [
  'Eligibility.ServiceEligible', 'Eligibility.ConditionalOverride', 'Eligibility.IamActionsEligible', 'Eligibility.BaaAttested',
  'Eligibility.NotRetired', 'General.NoPhiInIdentifiers', 'General.NoPlaintextSecrets',
  'S3.EncryptionAtRest', 'S3.CustomerKey', 'S3.TlsOnly', 'S3.MinimumTls12', 'S3.PublicAccessBlocked', 'S3.NoPublicPolicy', 'S3.NoAcls',
  'S3.Versioning', 'S3.AccessLogging', 'S3.Replication', 'S3.ObjectLock', 'S3.Lifecycle', 'S3.EventNotifications', 'S3.NoPhiInNames',
  'S3.NoWebsiteHosting', 'S3.CorsNoWildcard', 'S3.BlockSseC', 'S3.AcceleratedBucketProtected',
  'KMS.NoPhiInTags', 'KMS.Rotation', 'KMS.NotScheduledForDeletion', 'KMS.KeyPolicyNotPublic',
  'Backup.PlanExists', 'Backup.FrequencyRetention', 'Backup.VaultEncrypted', 'Backup.VaultLocked', 'Backup.RestoreTesting',
  'S3Variants.EncryptionAtRest', 'S3Variants.CustomerKey',
];

/** What came with the guard: IAM, services that are reached by their API only, control planes and retired services. */
const GUARD = [
  'SSM.NoPhiInNames', 'SSM.NoSecretsInPlainParameter', 'SSM.ResourceGroupsNotUsed', 'SSM.OutputEncrypted', 'SSM.DocumentNotPublic', 'SSM.PatchBaseline',
  'Shield.ProtectPublicEndpoints', 'Snowball.JobKmsIam', 'CloudDirectory.IamScoped', 'WorkDocs.NotUsed',
  'CloudFormation.NoPhiInTemplate', 'CloudFormation.NestedStackHttps', 'CloudFormation.NoEchoSecrets', 'OpsWorks.NotUsed',
  'Rekognition.StreamProcessorKms', 'Rekognition.NoPhiInCollectionId', 'Rekognition.IamScoped', 'SWF.IamScoped', 'ServiceCatalog.NoPhiInMetadata',
  'SMS.NotUsed', 'Comprehend.CustomModelKms', 'Comprehend.TrainingInVpc', 'Comprehend.IamScoped', 'ComprehendMedical.IamScoped',
  'Transcribe.NoPhiInVocabulary', 'Transcribe.IamOutputKms', 'Translate.CustomerKey', 'Translate.IamScoped', 'OpsWorksCM.NotUsed',
  'RoboMaker.NotUsed', 'AlexaForBusiness.NotUsed', 'DataExchange.ExportEncrypted', 'Forecast.CustomerKey', 'QLDB.NotUsed',
  'IAM.NoInlinePolicy', 'IAM.NoAdminAccess', 'IAM.NoFullServiceAccess', 'IAM.UserNoPolicies', 'IAM.UserGroupMembership', 'IAM.GroupHasUsers',
  'IAM.KmsActionsBlocked', 'IAM.NoLongLivedKeys', 'IAM.TrustPolicyNotPublic', 'IAM.MfaForUsers', 'IAM.OidcTrustScoped',
  'Textract.NoPhiInAdapterMetadata', 'Textract.IamScoped',
];

const ids = RULES.map(({ id }) => id);
/** What came with the data stores. */
const DATA_STORES = [
  'EBS.VolumeEncryption', 'EBS.CustomerKey', 'EBS.BackupPlan', 'EBS.SnapshotNotPublic', 'EBS.SnapshotCopyEncrypted', 'Redshift.EncryptionAtRest',
  'Redshift.RequireSsl', 'Redshift.CustomerKey', 'Redshift.AuditLogging', 'Redshift.UserActivityLogging', 'Redshift.NotPublic',
  'Redshift.EnhancedVpcRouting', 'Redshift.Backup', 'Redshift.Maintenance', 'Redshift.ManagedPassword', 'Glacier.LifecycleArchive',
  'Glacier.VaultIam', 'RDS.EncryptionAtRest', 'RDS.CustomerKey', 'RDS.NotPublic', 'RDS.Backup', 'RDS.BackupPlan', 'RDS.MultiAz',
  'RDS.DeletionProtection', 'RDS.LogExports', 'RDS.EnhancedMonitoring', 'RDS.MinorVersionUpgrade', 'RDS.PerformanceInsightsEncrypted',
  'RDS.ManagedPassword', 'RDS.IamAuthentication', 'RDS.CaCertificate', 'RDS.ProxyTls', 'RDS.ProxyDebugLogging', 'RDS.CopyTagsAndRetainBackups',
  'RDS.SnapshotNotPublic', 'RDS.EngineCovered', 'RDS.IntegrationKey', 'RDS.ReplicatedBackupKey', 'RdsDb2.TransportEncryption',
  'RdsMySql.RequireSecureTransport', 'RdsMySql.TlsVersion', 'RdsMySql.AuditPlugin', 'RdsOracle.TransportEncryption', 'RdsOracle.StrongCiphers',
  'RdsOracle.TdeOrStorage', 'RdsOracle.AuditTrail', 'RdsPostgres.ForceSsl', 'RdsPostgres.AuditLogging', 'RdsPostgres.PasswordEncryption',
  'RdsSqlServer.NoExpress', 'RdsSqlServer.EditionVersion', 'RdsSqlServer.ForceSsl', 'RdsSqlServer.Audit', 'RdsSqlServer.TlsVersions',
  'RdsMariaDb.RequireSecureTransport', 'RdsMariaDb.AuditPlugin', 'Aurora.RequireTls', 'Aurora.EngineAllowed', 'Aurora.AuditLogging',
  'Aurora.BackupRetention', 'Aurora.DataApiReviewed', 'Aurora.ShardGroupNotPublic', 'DynamoDB.CustomerKey', 'DynamoDB.PointInTimeRecovery',
  'DynamoDB.BackupPlan', 'DynamoDB.AutoScaling', 'DynamoDB.DeletionProtection', 'DynamoDB.StreamEncrypted', 'DynamoDB.ContributorInsightsReviewed',
  'StorageGateway.AuditLogs', 'StorageGateway.GatewayLogging', 'FileGateway.EncryptionAtRest', 'FileGateway.CustomerKey',
  'FileGateway.SmbAuthentication', 'FileGateway.NfsClientList', 'FileGateway.NotPublicAcl', 'VolumeGateway.CustomerKey',
  'VolumeGateway.LocalDisksEncrypted', 'TapeGateway.BackupAppEncryption', 'TapeGateway.CustomerKey', 'TapeGateway.RetentionLock',
  'Redis.EncryptionAtRest', 'Redis.TransitEncryption', 'Redis.Authentication', 'Redis.AuthTokenStrength', 'Redis.NodeType', 'Redis.EngineVersion',
  'Redis.NoMemcachedOrPlainCluster', 'Redis.CustomerKey', 'Redis.Backup', 'Redis.MultiAz', 'Redis.SecurityUpdates', 'Redis.LogDelivery',
  'Redis.PrivateSubnet', 'EFS.EncryptionAtRest', 'EFS.TlsOnlyPolicy', 'EFS.CustomerKey', 'EFS.NoAnonymousMount', 'EFS.BackupPlan',
  'EFS.Replication', 'EFS.NoPhiInPaths', 'EFS.AccessPointIdentity', 'SecretsManager.CustomerKey', 'SecretsManager.Rotation',
  'SecretsManager.BlockPublicPolicy', 'SecretsManager.NoPlaintextValue', 'Neptune.EncryptionAtRest', 'Neptune.IamAuth', 'Neptune.CustomerKey',
  'Neptune.AuditLog', 'Neptune.Backup', 'Neptune.DeletionProtection', 'Neptune.NotPublic', 'OpenSearch.EncryptionAtRest',
  'OpenSearch.NodeToNodeEncryption', 'OpenSearch.EnforceHttps', 'OpenSearch.TlsPolicy', 'OpenSearch.Version', 'OpenSearch.InVpc',
  'OpenSearch.ErrorLogs', 'OpenSearch.AuditLogs', 'OpenSearch.FineGrainedAccess', 'OpenSearch.CustomerKey', 'OpenSearch.MultiAz',
  'DocumentDB.EncryptionAtRest', 'DocumentDB.Tls', 'DocumentDB.MinimumTls12', 'DocumentDB.CustomerKey', 'DocumentDB.AuditLog', 'DocumentDB.Backup',
  'DocumentDB.DeletionProtection', 'DocumentDB.ManagedPassword', 'Recovery.OffsiteCopy', 'Recovery.MultiAzSubnets', 'Recovery.AsgMultiAz',
  'Recovery.CrossRegionReplica', 'HealthLake.CustomerKey', 'HealthLake.Authorization', 'HealthLake.NoSyntheticPreloadInProd',
  'HealthImaging.CustomerKey', 'HealthImaging.NoPhiInName', 'Omics.CustomerKey', 'Omics.AccessLog', 'Omics.NoDiscontinuedStores',
  'FSx.CustomerKey', 'FSx.Backups', 'FSx.WindowsAudit', 'FSx.TransitEncryption', 'FSx.MultiAz', 'FSx.LustreInTransit', 'MemoryDB.Tls',
  'MemoryDB.Authentication', 'MemoryDB.CustomerKey', 'MemoryDB.Backup', 'DAX.EncryptionAtRest', 'DAX.TransitEncryption', 'DAX.EligibilityReviewed',
  'DSQL.CustomerKey', 'DSQL.DeletionProtection', 'ServerlessCache.Authentication', 'ServerlessCache.CustomerKey', 'ServerlessCache.Backup',
  'ServerlessCache.InVpc', 'ServerlessCache.NoMemcached', 'RedshiftServerless.RequireSsl', 'RedshiftServerless.NotPublic',
  'RedshiftServerless.CustomerKey', 'RedshiftServerless.AuditLogs', 'RedshiftServerless.EnhancedVpcRouting', 'RedshiftServerless.ManagedPassword',
  'SearchCollection.EncryptionPolicy', 'SearchCollection.CustomerKey', 'SearchCollection.NotPublic', 'SearchCollection.AccessScoped',
  'SearchCollection.StandbyReplicas', 'Keyspaces.CustomerKey', 'Keyspaces.PointInTimeRecovery', 'Keyspaces.MultiRegion', 'Timestream.CustomerKey',
  'Timestream.InfluxNotPublic', 'Timestream.ErrorReportEncrypted', 'Timestream.InfluxMultiAzLogs', 'NeptuneGraph.NotPublic',
  'NeptuneGraph.CustomerKey', 'NeptuneGraph.EligibilityReviewed',
];

/** What came with the services that applications are built of. */
const APP_BUILDING = [
  'EC2.BlockDeviceEncryption', 'EC2.NoPublicIp', 'EC2.InVpc', 'EC2.ImdsV2', 'EC2.InstanceProfile', 'EC2.DetailedMonitoring', 'EC2.EbsOptimized',
  'EC2.NoPhiInUserData', 'EC2.BackupPlan', 'EC2.ManagedBySsm', 'VPC.FlowLogs', 'VPC.FlowLogsEncrypted', 'VPC.DefaultSecurityGroupClosed',
  'VPC.SubnetNoPublicIp', 'VPC.NoRouteToInternetGateway', 'VPC.NoUnrestrictedSsh', 'VPC.NoUnrestrictedPorts', 'VPC.NoPlaintextPorts',
  'VPC.NaclNoOpenAdminPorts', 'VPC.EndpointPolicy', 'VPC.VpnStrongCrypto', 'VPC.ClientVpnLogging', 'VPC.EncryptionControl',
  'VPC.BlockPublicAccess', 'SNS.EncryptionAtRest', 'SNS.TlsPublishOnly', 'SNS.NoHttpSubscription', 'SNS.NoClearChannelSubscription',
  'SNS.NoPublicPolicy', 'SNS.DeliveryLogging', 'SNS.SubscriptionDeadLetter', 'SQS.EncryptionAtRest', 'SQS.CustomerKey', 'SQS.TlsOnly',
  'SQS.NoPublicPolicy', 'SQS.DeadLetterQueue', 'CloudFront.ViewerHttps', 'CloudFront.OriginHttps', 'CloudFront.OriginTls12',
  'CloudFront.ViewerTls12', 'CloudFront.OriginEncrypted', 'CloudFront.OriginAccessControl', 'CloudFront.AccessLogging', 'CloudFront.WebAcl',
  'CloudFront.NoStaleCache', 'CloudFront.SecurityHeaders', 'CloudFront.NoStreamingDistribution', 'CloudFront.VpcOriginHttps',
  'CloudFront.RealtimeLogs', 'LambdaEdge.ViewerAndOriginHttps', 'LambdaEdge.NoBodyUnlessNeeded', 'ELB.ListenerHttps', 'ELB.TargetGroupEncrypted',
  'ELB.Certificate', 'ELB.TlsPolicy', 'ELB.AccessLogs', 'ELB.DropInvalidHeaders', 'ELB.DeletionProtection', 'ELB.Waf',
  'ELB.ClassicListenersEncrypted', 'ELB.ClassicCertificate', 'ELB.ClassicTlsPolicy', 'ELB.ClassicCrossZone', 'ELB.ListenerRuleHttps',
  'ECS.ContainerLogging', 'ECS.EfsTransitEncryption', 'ECS.ManagedVolumeEncrypted', 'ECS.HostModeUser', 'ECS.ReadonlyRootFilesystem',
  'ECS.NoSecretsInEnvironment', 'ECS.ExecAudited', 'ECS.ContainerInsights', 'ECS.ServiceConnectTls', 'ECS.TargetsNoPublicIp',
  'ApiGateway.CacheEncrypted', 'ApiGateway.NoDataTrace', 'ApiGateway.ExecutionLogging', 'ApiGateway.AccessLogging',
  'ApiGateway.LogDestinationEncrypted', 'ApiGateway.BackendCertificate', 'ApiGateway.IntegrationHttps', 'ApiGateway.DomainTls12',
  'ApiGateway.Authorization', 'ApiGateway.Xray', 'ApiGateway.Waf', 'ApiGateway.NoPhiInUrl', 'ApiGateway.DefaultEndpointTls12',
  'ApiGateway.OpenApiIntegrations', 'WAF.Logging', 'WAF.LogRedaction', 'WAF.NoSampledRequests', 'WAF.NoClassic', 'Kinesis.EncryptionAtRest',
  'Kinesis.CustomerKey', 'Kinesis.Retention', 'Kinesis.NoPublicPolicy', 'Lambda.EnvironmentKms', 'Lambda.NoPhiInEnvironment',
  'Lambda.DurableStateKms', 'Lambda.LogGroupEncrypted', 'Lambda.InVpc', 'Lambda.NoPublicPermission', 'Lambda.UrlAuth', 'Lambda.ConcurrencyLimit',
  'Lambda.DeadLetter', 'Lambda.SupportedRuntime', 'Lambda.EfsOverTls', 'Lambda.WebFunctionKms', 'Batch.NoPhiInDefinition',
  'Batch.EfsTransitEncryption', 'Batch.VolumeEncryption', 'Batch.JobLogging', 'Batch.NoPrivileged', 'Batch.SecretsNotInEnvironment',
  'Route53.NoPhiInNames', 'Route53.QueryLogging', 'Route53.HealthCheckHttps', 'Logs.EncryptionAtRest', 'Logs.Retention', 'Logs.DataProtection',
  'Logs.DeletionProtection', 'Logs.SubscriptionEncrypted', 'Logs.ResourcePolicyNotPublic', 'ECR.NoPublicRepository', 'ECR.CustomerKey',
  'ECR.ScanOnPush', 'ECR.ImmutableTags', 'ECR.NoPublicPolicy', 'Fargate.NoPublicIp', 'Fargate.EphemeralStorageKey', 'Fargate.PlatformVersion',
  'CloudMap.NoPhiInNames', 'CloudMap.NoPublicNamespace', 'XRay.NoPhiAcknowledged', 'XRay.NoPhiInRules', 'KinesisVideo.CustomerKey',
  'KinesisVideo.Retention', 'KinesisVideo.NoPhiInNames', 'StepFunctions.NoPhiInDefinition', 'StepFunctions.NoExecutionDataInLogs',
  'StepFunctions.Logging', 'StepFunctions.CustomerKey', 'EKS.SecretsEncryption', 'EKS.ControlPlaneLogging', 'EKS.PrivateEndpoint',
  'EKS.NodeVolumeEncryption', 'EKS.NoOpenNodeSsh', 'EKS.SupportedVersion', 'AmazonMQ.NotPublic', 'AmazonMQ.TlsConnectors', 'AmazonMQ.CustomerKey',
  'AmazonMQ.AuditLogs', 'AmazonMQ.MultiAz', 'AmazonMQ.MinorUpgrade', 'AmazonMQ.NoPlaintextUsers', 'ACM.NoPhiInNames', 'ACM.DnsValidation',
  'ACM.KeyAlgorithm', 'ACM.TransparencyLogging', 'CloudWatch.AlarmAction', 'CloudWatch.NoPhiInMetrics', 'Events.NoPhiInTargetInput',
  'Events.BusCustomerKey', 'Events.ApiDestinationHttps', 'Events.BusPolicyNotPublic', 'Events.DeadLetterEncrypted', 'Events.LogDetailReviewed',
  'Firehose.EncryptionAtRest', 'Firehose.CustomerKey', 'Firehose.DestinationEncrypted', 'Firehose.HttpsEndpoints', 'Firehose.Logging',
  'Firehose.NoPlaintextCredentials', 'KinesisAnalytics.SourceEncrypted', 'KinesisAnalytics.CustomerKey', 'KinesisAnalytics.Logging',
  'KinesisAnalytics.Snapshots', 'KinesisAnalytics.NoSqlV1', 'GlobalAccelerator.EncryptedPorts', 'GlobalAccelerator.BackendEncrypted',
  'GlobalAccelerator.FlowLogs', 'MSK.ClientBrokerTls', 'MSK.InClusterTls', 'MSK.NotPublic', 'MSK.NoUnauthenticated', 'MSK.CustomerKey',
  'MSK.BrokerLogs', 'MSK.ZookeeperAccess', 'MSK.MultiAz', 'MSK.ServerlessIam', 'Audit.RetentionSixYears', 'ElasticBeanstalk.EnhancedHealth',
  'ElasticBeanstalk.ManagedUpdates', 'ElasticBeanstalk.HttpsListener', 'ElasticBeanstalk.LogStreaming', 'ElasticBeanstalk.NoCoupledDatabase',
  'ElasticBeanstalk.AccessLogs', 'ElasticBeanstalk.InstanceHardening', 'AutoScaling.ElbHealthCheck', 'AutoScaling.NoPublicIp',
  'AutoScaling.VolumeEncryption', 'AutoScaling.UseLaunchTemplate', 'Cognito.Mfa', 'Cognito.PasswordPolicy', 'Cognito.ThreatProtection',
  'Cognito.NoUnauthenticated', 'Cognito.ShortSessions', 'Cognito.CallbackHttps', 'Cognito.CustomSenderKms', 'AppSync.CacheEncrypted',
  'AppSync.NoApiKeyAuth', 'AppSync.LoggingWithoutContent', 'AppSync.HttpDataSourceTls', 'AppSync.LimitsAndIntrospection',
];

const exported = allCases();
const tables = exported.flatMap(([, table]) => table);

/** Rules about flows are judged with a boundary: test/guard/flows.test.ts. */
const judgedByCases = ids.filter((id) => !id.startsWith('Flow.'));

const CONCLUSIONS: readonly Conclusion[] = ['pass', 'fail', 'unverifiable'];

describe.each(judgedByCases)('%s', (id) => {
  const own = tables.filter((table) => table.rule === ruleById(id));
  const concluded = new Set(own.flatMap(({ cases }) => cases).map(({ conclusion }) => conclusion));
  const never = new Set(own.flatMap((table) => table.never ?? []));

  test('has a case for every conclusion that it comes to, and for no other', () => {
    expect(CONCLUSIONS.filter((conclusion) => concluded.has(conclusion) === never.has(conclusion))).toEqual([]);
  });
});

describe.each(ids)('%s', (id) => {
  const rule = ruleById(id)!;

  test('is told in full', () => {
    const { title, rationale, fix, source } = rule;
    for (const text of [title, rationale, fix, source]) {
      expect(text.trim()).toMatch(/^\S.{9,}/);
    }
    expect(title).not.toMatch(/\.$/);
    expect(`${rationale}|${fix}`).toMatch(/\.\|.*\.$/);
  });

  test('names paragraphs of the Security Rule', () => {
    expect(rule.safeguards.length).toBeGreaterThan(0);
    expect(rule.safeguards.filter((safeguard) => !Safeguards.has(safeguard))).toEqual([]);
  });

  test('blocks only for what it says that AWS, the BAA or a leak demands', () => {
    const blocking: Basis[] = [Basis.WHITEPAPER, Basis.BAA, Basis.LEAK];
    expect(rule.level === RuleLevel.RECOMMENDED || blocking.includes(rule.basis)).toBe(true);
  });

  test('is judged in a few lines', () => {
    const judgement = 'check' in rule ? rule.check : 'checkTemplate' in rule ? rule.checkTemplate : rule.checkFlow;
    expect(judgement.toString().split('\n').length).toBeLessThan(25);
  });

  test('is called Service.Capability', () => {
    expect(id).toMatch(/^[A-Z][A-Za-z0-9]*\.[A-Z][A-Za-z0-9]*$/);
  });
});

test('no two rules share an id', () => {
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('every rule that is owed is there', () => {
  expect([FOUNDATION, GUARD, DATA_STORES, APP_BUILDING].map(({ length }) => length)).toEqual([36, 47, 185, 214]);
  expect([...FOUNDATION, ...GUARD, ...DATA_STORES, ...APP_BUILDING].filter((id) => ruleById(id) === undefined)).toEqual([]);
});

test('an id that nobody gave finds nothing', () => {
  expect(ruleById('S3.NoSuchRule')).toBeUndefined();
  expect(ruleById('constructor')).toBeUndefined();
});

test('ids and levels are what was released', () => {
  expect(Object.fromEntries(RULES.map(({ id, level }) => [id, level]))).toMatchSnapshot();
});

test('no two cases of a rule share a name', () => {
  const names = tables.flatMap(({ rule, cases }) => cases.map(({ name }) => `${rule.id} ${name}`));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('every table of cases is run by a test', () => {
  const tests = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts')).map((file) => readFileSync(join(__dirname, file), 'utf8')).join('\n');
  expect(exported.map(([name]) => name).filter((name) => !new RegExp(`testRules\\(.*\\b${name}\\b`).test(tests))).toEqual([]);
});
