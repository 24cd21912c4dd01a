import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { documentNotPublic, noPhiInNames, noSecretsInPlainParameter, outputEncrypted, patchBaseline } from '../../src/rules/ssm';
import { JsonObject } from '../../src/template';

const PARAMETER = 'AWS::SSM::Parameter';
const BUCKET = {
  Bucket: {
    Type: 'AWS::S3::Bucket',
    Properties: { BucketName: 'out', BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }] } },
  },
};

function plain(Value: JsonObject[string], Name = '/clinic/setting', rest: Partial<Given> = {}): Given {
  return subject(PARAMETER, { Type: 'String', Name, Value }, {}, rest);
}

function association(bucket: JsonObject[string], beside: JsonObject = BUCKET, rest: Partial<Given> = {}): Given {
  return subject('AWS::SSM::Association', { OutputLocation: { S3Location: { OutputS3BucketName: bucket } } }, beside, rest);
}

const SHARING = 'arn:aws:ssm:us-east-1:111122223333:servicesetting/ssm/documents/console/public-sharing-permission';

function setting(SettingValue: JsonObject[string], SettingId: JsonObject[string] = SHARING): Given {
  return subject('AWS::SSM::ServiceSetting', { SettingId, SettingValue }, {}, ANY_TEXT);
}

function session(inputs: JsonObject, DocumentType: JsonObject[string] = 'Session'): Given {
  return subject('AWS::SSM::Document', { DocumentType, Content: { schemaVersion: '1.0', inputs } }, {}, ANY_TEXT);
}

function instance(beside: JsonObject = {}): Given {
  return subject('AWS::EC2::Instance', {}, beside, ANY_TEXT);
}

export const SSM_CASES: readonly RuleCases[] = [
  {
    rule: noPhiInNames,
    cases: [
      passes('a name that says what it configures', plain('x')),
      passes('a value, which another rule scans', plain('mrn-00412345')),
      fails('a record number in a name', plain('x', '/patients/mrn-00412345'), 'Properties.Name'),
      fails('a birth date in a description', subject(PARAMETER, { Description: 'dob 1980-02-29' })),
      fails('a member number in a document', subject('AWS::SSM::Document', { Name: 'member-48210077' })),
      fails('a Social Security number in an association', subject('AWS::SSM::Association', { AssociationName: 'for-123-45-6789' })),
      unverifiable('a name that a macro writes', subject(PARAMETER, { Name: MACRO })),
    ],
  },
  {
    rule: noSecretsInPlainParameter,
    cases: [
      passes('a setting', plain('eu-west-1')),
      passes('where a secret is kept', plain('arn:aws:secretsmanager:us-east-1:111122223333:secret:db', '/db/password')),
      passes('the name of a secret', plain('prod/db', '/db/password-secret-name')),
      passes('what a parameter brings, which is scanned where it stands', plain(ANY, '/db/password', ANY_TEXT)),
      passes('a switch', plain('true', '/feature/reset-token')),
      fails('a password by its name', plain('hunter2hunter2', '/db/password'), 'a secret'),
      fails('an access key by its shape', plain('AKIAIOSFODNN7EXAMPLE')),
      fails('a private key', plain('-----BEGIN RSA PRIVATE KEY-----')),
      fails('a password in a URL', plain('postgres://app:hunter2@db:5432/visits')),
      fails('a Social Security number', plain('123-45-6789'), 'a Social Security number'),
      fails('a password by one of its names', {
        ...EITHER_WAY, ...subject('AWS::SSM::Parameter', { Type: 'String', Name: ifProd('/db/password', '/db/pass'), Value: 'hunter2hunter2' }),
      }, 'a secret'),
      fails('a record number by its name', plain('00412345', '/test/mrn')),
      fails('a token in one branch', plain(ifProd('s3cr3ts3cr3t', 'none'), '/api/token', EITHER_WAY)),
      unverifiable('a value that a macro writes', plain(MACRO)),
    ],
  },
  {
    rule: outputEncrypted,
    cases: [
      passes('no output', subject('AWS::SSM::Association', { Name: 'd' })),
      passes('a bucket that encrypts', association({ Ref: 'Bucket' })),
      passes('a bucket by its name', association('out')),
      passes('a sync from sources', subject('AWS::SSM::ResourceDataSync', { SyncType: 'SyncFromSource' })),
      passes('a sync with a key', subject('AWS::SSM::ResourceDataSync', { S3Destination: { BucketName: 'b', KMSKeyArn: ANY } }, {}, ANY_TEXT)),
      passes('a sync with a key in the old place', subject('AWS::SSM::ResourceDataSync', { BucketName: 'b', KMSKeyArn: ANY }, {}, ANY_TEXT)),
      fails('a bucket that says nothing', association({ Ref: 'Bucket' }, { Bucket: { Type: 'AWS::S3::Bucket' } }), 'Bucket.Properties.BucketEncryption'),
      fails('a sync without a key', subject('AWS::SSM::ResourceDataSync', { S3Destination: { BucketName: 'b' } })),
      fails('a sync with a key of AWS', subject('AWS::SSM::ResourceDataSync', { S3Destination: { BucketName: 'b', KMSKeyArn: 'alias/aws/s3' } })),
      fails('a task whose old setting names such a bucket', subject('AWS::SSM::MaintenanceWindowTask', { LoggingInfo: { S3Bucket: { Ref: 'Bucket' } } },
        { Bucket: { Type: 'AWS::S3::Bucket' } })),
      unverifiable('a bucket that is made elsewhere', association('elsewhere'), 'not in these templates'),
      unverifiable('a bucket that a parameter names', association(ANY, {}, ANY_TEXT)),
    ],
  },
  {
    rule: documentNotPublic,
    cases: [
      passes('a setting that forbids sharing', setting('Disable')),
      passes('another setting', setting('Enable', '/ssm/parameter-store/high-throughput-enabled')),
      passes('a document that is no session', session({ s3BucketName: 'b' }, 'Command')),
      passes('a session that is recorded nowhere', session({ s3BucketName: '' })),
      passes('a session with encrypted logs', session({ s3BucketName: 'b', s3EncryptionEnabled: true, cloudWatchLogGroupName: 'l', cloudWatchEncryptionEnabled: 'true' })),
      fails('a setting that lets people share', setting('Enable')),
      fails('a session with a plain bucket', session({ s3BucketName: 'b', s3EncryptionEnabled: false }), 's3EncryptionEnabled'),
      fails('a session with a log group of which nothing is said', session({ cloudWatchLogGroupName: 'l' })),
      fails('a session in text', subject('AWS::SSM::Document', { DocumentType: 'Session', Content: '{"inputs":{"s3BucketName":"b"}}' })),
      unverifiable('a setting of whatever value', setting(ANY)),
      unverifiable('encryption that a parameter switches', session({ s3BucketName: 'b', s3EncryptionEnabled: ANY })),
    ],
  },
  {
    rule: patchBaseline,
    cases: [
      passes('an association', instance({ Patch: { Type: 'AWS::SSM::Association', Properties: { Name: 'AWS-RunPatchBaseline' } } })),
      passes('a task of a window', instance({ Patch: { Type: 'AWS::SSM::MaintenanceWindowTask', Properties: { TaskArn: 'AWS-RunPatchBaseline' } } })),
      fails('an instance that nothing patches', instance()),
      fails('a baseline that nothing runs', instance({ Baseline: { Type: 'AWS::SSM::PatchBaseline', Properties: { Name: 'b' } } })),
      fails('another document', instance({ Patch: { Type: 'AWS::SSM::Association', Properties: { Name: 'AWS-RunShellScript' } } })),
      fails('an association that is left out', instance({ Patch: { Type: 'AWS::SSM::Association', Properties: { Name: NO_VALUE } } })),
      unverifiable('a document that a parameter names', instance({ Patch: { Type: 'AWS::SSM::Association', Properties: { Name: ANY } } })),
    ],
  },
];
