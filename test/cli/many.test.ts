import { checked, fileWith, folderWith, run, template } from './run';

/** Ten resources as people write them: some rules hold, some do not, some depend on a condition. */
function resources(index: number): object {
  return {
    Key: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true, KeyPolicy: { Version: '2012-10-17', Statement: [] } } },
    Records: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: { Ref: 'Key' } } }] },
        VersioningConfiguration: { Status: { 'Fn::If': ['IsProd', 'Enabled', 'Suspended'] } },
      },
    },
    Queue: { Type: 'AWS::SQS::Queue', Properties: { KmsMasterKeyId: { Ref: 'Key' } } },
    Topic: { Type: 'AWS::SNS::Topic' },
    Table: { Type: 'AWS::DynamoDB::Table', Properties: { BillingMode: 'PAY_PER_REQUEST' } },
    Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' } }] } } },
    Function: { Type: 'AWS::Lambda::Function', Properties: { Runtime: 'nodejs22.x', Role: { 'Fn::GetAtt': ['Role', 'Arn'] }, Code: { S3Bucket: { Ref: 'Records' } } } },
    Logs: { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: 30 } },
    Network: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
    Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres', StorageEncrypted: index % 2 === 0 } },
  };
}

const STAGES = { Parameters: { Stage: { Type: 'String' } }, Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } } };

function secondsOf(work: () => void): number {
  const start = Date.now();
  work();
  return (Date.now() - start) / 1000;
}

// About 5 s when nothing else runs; the limit leaves room for a machine that is busy.
test('a folder with 1,000 templates of ten resources is judged in seconds', () => {
  const files = Array.from({ length: 1000 }, (_, index) => [`t${index}.json`, JSON.stringify(template(resources(index), STAGES), undefined, 2)]);
  const folder = folderWith(Object.fromEntries(files) as { [name: string]: string });
  let code: number | undefined;
  expect(secondsOf(() => { code = run('check', folder).code; })).toBeLessThan(45);
  expect(code).toBe(1);
}, 120_000);

test('a template of 3,000 resources is judged, with the lines of its findings, in seconds', () => {
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, index) =>
    Object.entries(resources(index)).map(([id, resource]) => [`${id}${index}`, resource])).flat()) as object;
  const file = fileWith(JSON.stringify(template(many, STAGES), undefined, 1));
  let lines: (number | undefined)[] = [];
  expect(secondsOf(() => { lines = checked(file).findings.map(({ line }) => line); })).toBeLessThan(45);
  expect(lines.length).toBeGreaterThan(3000);
  expect(lines).not.toContain(undefined);
}, 120_000);
