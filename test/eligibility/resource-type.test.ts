import { Eligibility, EligibilityBasis, EligibilityStatus } from '../../src/eligibility';

const { ELIGIBLE, CONDITIONAL, NOT_ELIGIBLE, NO_PHI, UNKNOWN } = EligibilityStatus;

describe('services as the list has them', () => {
  test.each([
    ['AWS::S3::Bucket', ELIGIBLE, EligibilityBasis.AWS_LIST],
    ['AWS::EC2::Volume', ELIGIBLE, EligibilityBasis.AWS_LIST],
    ['AWS::AppFabric::AppBundle', ELIGIBLE, EligibilityBasis.AWS_LIST],
    ['AWS::Polly::Lexicon', ELIGIBLE, EligibilityBasis.AWS_LIST],
    ['AWS::OpenSearchServerless::Collection', ELIGIBLE, EligibilityBasis.SAMPLE_SCP_PREFIX],
    ['AWS::EMRServerless::Application', ELIGIBLE, EligibilityBasis.FEATURE_OF_LISTED],
    ['AWS::DAX::Cluster', UNKNOWN, EligibilityBasis.FEATURE_OF_LISTED],
    ['AWS::IAM::Role', NO_PHI, EligibilityBasis.SAMPLE_SCP_TOOL],
    ['AWS::LicenseManagerLinuxSubscriptions::SubscriptionProvider', NO_PHI, EligibilityBasis.JUDGEMENT],
    ['AWS::Lightsail::Instance', NOT_ELIGIBLE, EligibilityBasis.ABSENT],
    ['AWS::NetworkSecurityManager::Policy', UNKNOWN, EligibilityBasis.UNRESOLVED],
    ['AWS::Serverless::Function', NO_PHI, EligibilityBasis.JUDGEMENT],
    ['AWS::CDK::Metadata', NO_PHI, EligibilityBasis.JUDGEMENT],
    ['Alexa::ASK::Skill', CONDITIONAL, EligibilityBasis.AWS_LIST],
  ])('%s is %s by %s', (type, status, basis) => {
    expect(Eligibility.ofResourceType(type)).toMatchObject({ subject: type, status, basis });
  });

  test('App Runner is not eligible, with the source and the date of the list', () => {
    expect(Eligibility.ofResourceType('AWS::AppRunner::Service')).toMatchObject({
      service: 'AWS App Runner',
      status: NOT_ELIGIBLE,
      asOf: '2026-05-22',
      source: expect.stringContaining('AWS HIPAA Eligible Services Reference as of 2026-05-22'),
    });
  });

  test('what the list says and what AWS has ended are separate facts: QLDB is listed and gone', () => {
    expect(Eligibility.ofResourceType('AWS::QLDB::Ledger')).toMatchObject({ status: ELIGIBLE, lifecycle: 'Ended 2025-07-31.' });
  });

  test('a lifecycle that nobody confirmed says so in the source', () => {
    expect(Eligibility.ofResourceType('AWS::SDB::Domain').source).toContain('lifecycle: reported, not verified');
    expect(Eligibility.ofResourceType('AWS::Proton::ServiceTemplate').source).toContain('lifecycle: notice in the AWS documentation');
  });
});

describe('types that differ from their namespace', () => {
  test.each([
    ['AWS::DirectoryService::SimpleAD', NOT_ELIGIBLE],
    ['AWS::DirectoryService::MicrosoftAD', ELIGIBLE],
    ['AWS::ElastiCache::CacheCluster', CONDITIONAL],
    ['AWS::ElastiCache::ReplicationGroup', ELIGIBLE],
    ['AWS::ElastiCache::ServerlessCache', ELIGIBLE],
    ['AWS::ECR::PublicRepository', NOT_ELIGIBLE],
    ['AWS::ECR::Repository', ELIGIBLE],
    ['AWS::Pinpoint::VoiceChannel', NOT_ELIGIBLE],
    ['AWS::Pinpoint::SMSChannel', CONDITIONAL],
    ['AWS::Pinpoint::EmailChannel', ELIGIBLE],
    ['AWS::SMSVOICE::PhoneNumber', CONDITIONAL],
    ['AWS::SMSVOICE::SenderId', ELIGIBLE],
    ['AWS::SageMaker::Workteam', CONDITIONAL],
    ['AWS::SageMaker::NotebookInstance', ELIGIBLE],
    ['AWS::SageMaker::PartnerApp', UNKNOWN],
    ['AWS::Chime::VoiceConnector', CONDITIONAL],
    ['AWS::Chime::AppInstance', ELIGIBLE],
    ['AWS::RDS::DBInstance', CONDITIONAL],
    ['AWS::RDS::DBSubnetGroup', ELIGIBLE],
    ['AWS::RDS::DBCluster', ELIGIBLE],
    ['AWS::SecurityHub::Hub', ELIGIBLE],
    ['AWS::SecurityHub::HubV2', NO_PHI],
    ['AWS::IoT::TopicRule', ELIGIBLE],
    ['AWS::IoT::AccountAuditConfiguration', NO_PHI],
  ])('%s is %s', (type, status) => {
    expect(Eligibility.ofResourceType(type).status).toBe(status);
  });

  test('Timestream for InfluxDB is read as a feature, Timestream itself is listed and partly closed', () => {
    expect(Eligibility.ofResourceType('AWS::Timestream::InfluxDBInstance')).toMatchObject({
      status: ELIGIBLE, basis: EligibilityBasis.FEATURE_OF_LISTED, lifecycle: undefined,
    });
    expect(Eligibility.ofResourceType('AWS::Timestream::Table')).toMatchObject({
      status: ELIGIBLE, basis: EligibilityBasis.AWS_LIST, lifecycle: expect.stringContaining('2025-06-20'),
    });
  });

  test('closing a feature is a lifecycle, not a status: a Bedrock agent stays eligible', () => {
    expect(Eligibility.ofResourceType('AWS::Bedrock::Agent')).toMatchObject({
      status: ELIGIBLE, lifecycle: expect.stringContaining('closed to new customers 2026-07-30'),
    });
    expect(Eligibility.ofResourceType('AWS::Bedrock::Guardrail').lifecycle).toBeUndefined();
  });

  test('an eligible type does not carry the condition of its namespace', () => {
    expect(Eligibility.ofResourceType('AWS::RDS::DBInstance').condition).toContain('Engine');
    expect(Eligibility.ofResourceType('AWS::RDS::DBSubnetGroup').condition).toBeUndefined();
  });
});

describe('types without a row', () => {
  test('a new type of a known namespace gets the row of the namespace and says so', () => {
    expect(Eligibility.ofResourceType('AWS::S3::HologramBucket')).toMatchObject({
      service: 'Amazon Simple Storage Service (S3)',
      status: ELIGIBLE,
      notes: expect.stringContaining('newer than the registry'),
    });
  });

  test('a new type of a conditional namespace is conditional', () => {
    expect(Eligibility.ofResourceType('AWS::RDS::HologramInstance')).toMatchObject({ status: CONDITIONAL, condition: expect.any(String) });
  });

  test('a namespace that the registry does not have is unknown, in words of its own', () => {
    expect(Eligibility.ofResourceType('AWS::Hologram::Projector')).toMatchObject({
      status: UNKNOWN,
      notes: 'AWS::Hologram is not in the registry as of 2026-05-22; treated as not eligible until somebody looks it up.',
    });
  });

  test.each(['Custom::S3AutoDeleteObjects', 'Custom::Some_Thing@1-2', 'AWS::CloudFormation::CustomResource'])(
    'the custom resource %s is judged by what is behind it', (type) => {
      expect(Eligibility.ofResourceType(type)).toMatchObject({ status: CONDITIONAL, condition: expect.stringContaining('function') });
    });

  test.each(['My::S3::Bucket::MODULE', 'AWS::S3::Bucket::MODULE'])('the module %s is opaque', (type) => {
    expect(Eligibility.ofResourceType(type)).toMatchObject({ status: UNKNOWN, notes: expect.stringContaining('does not show') });
  });

  test.each(['MongoDB::Atlas::Cluster', 'Datadog::Monitors::Monitor'])('the third-party type %s is not covered by the AWS BAA', (type) => {
    expect(Eligibility.ofResourceType(type)).toMatchObject({
      status: NOT_ELIGIBLE, notes: expect.stringContaining('The AWS BAA does not cover the vendor.'),
    });
  });

  test.each(['', 'Bucket', 'AWS::S3', 'AWS::SSM::Parameter::Value<String>', 'constructor', 'aws s3'])('%j is not a type, so unknown', (type) => {
    expect(Eligibility.ofResourceType(type)).toMatchObject({ subject: type, status: UNKNOWN });
  });
});

test('nobody can change an answer for those who ask after them', () => {
  const answer = Eligibility.ofResourceType('AWS::AppRunner::Service');
  expect(() => Object.assign(answer, { status: EligibilityStatus.ELIGIBLE })).toThrow(TypeError);
  expect(Eligibility.ofResourceType('AWS::AppRunner::Service').status).toBe(EligibilityStatus.NOT_ELIGIBLE);
});
