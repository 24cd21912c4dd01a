import { accountOfAddress, AddressKind, kindOfAddress, serviceOfAddress, tellAddress } from '../../src/flows';

const ADDRESSES: readonly (readonly [text: string, kind: AddressKind, service?: string, account?: string])[] = [
  ['arn:aws:s3:::records', 'aws', 's3'],
  ['arn:aws:sqs:us-east-1:111122223333:intake', 'aws', 'sqs', '111122223333'],
  ['arn:${AWS::Partition}:kinesis:${AWS::Region}:${AWS::AccountId}:stream/vitals', 'aws', 'kinesis'],
  ['arn:aws:${t@Service}:us-east-1:111122223333:x', 'aws', undefined, '111122223333'],
  ['arn:', 'aws'],
  ['arn:aws:states:::sqs:sendMessage.waitForTaskToken', 'aws', 'sqs'],
  ['arn:aws:states:::aws-sdk:sfn:startExecution', 'aws', 'states'],
  ['arn:aws:states:::aws-sdk:sesv2:sendEmail', 'aws', 'ses'],
  ['arn:aws:states:::apigateway:invoke', 'aws', 'execute-api'],
  ['arn:aws:states:::aws-sdk:apigateway:getRestApis', 'aws', 'apigateway'],
  ['arn:aws:states:us-east-1:111122223333:stateMachine:admit', 'aws', 'states', '111122223333'],
  ['arn:aws:apigateway:us-east-1:sqs:path/111122223333/intake', 'aws', 'sqs', '111122223333'],
  ['arn:aws:apigateway:us-east-1:s3:path/records/{key}', 'aws', 's3'],
  ['arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:111122223333:function:read/invocations', 'aws', 'lambda', '111122223333'],
  ['arn:aws:apigateway:us-east-1::/restapis/a', 'aws', 'apigateway'],
  ['s3://records/inbox', 'aws', 's3'],
  ['https://sqs.us-east-1.amazonaws.com/111122223333/intake', 'aws', 'sqs', '111122223333'],
  ['https://abc.execute-api.us-east-1.amazonaws.com/prod', 'aws', 'execute-api'],
  ['https://abc.lambda-url.us-east-1.on.aws/', 'aws', 'lambda'],
  ['search-a.us-east-1.es.amazonaws.com:443', 'aws', 'es'],
  ['jdbc:redshift://c.abc.us-east-1.redshift.amazonaws.com:5439/db', 'aws', 'redshift'],
  ['jdbc:postgresql://user:word@db.abc.us-east-1.rds.amazonaws.com:5432/db', 'aws', 'rds'],
  ['records.s3.amazonaws.com', 'aws', 's3'],
  ['records.s3-website-us-east-1.amazonaws.com', 'aws', 's3'],
  ['vpce-1-2.sqs.us-east-1.vpce.amazonaws.com', 'aws', 'sqs'],
  ['my-cache.abc.use1.cache.amazonaws.com', 'aws', 'elasticache'],
  ['fs-1.efs.${AWS::Region}.${AWS::URLSuffix}', 'aws', 'elasticfilesystem'],
  ['s3.dualstack.us-east-1.amazonaws.com', 'aws', 's3'],
  ['d111.cloudfront.net', 'aws', 'cloudfront'],
  ['amazonaws.com', 'web'],
  ['us-east-1.amazonaws.com', 'aws'],
  ['https://amazonaws.com.attacker.example/', 'web'],
  ['https://sqs.us-east-1.amazonaws.com@attacker.example/', 'web'],
  ['https://api.partner.example/v1', 'web'],
  ['https://account.snowflakecomputing.com', 'web'],
  ['sftp://files.lab.example', 'web'],
  ['db.clinic.example', 'web'],
  ['10.0.0.7', 'web'],
  ['https://${t@Host}/x', 'unknown'],
  ['nurse@clinic.example', 'email'],
  ['mailto:nurse@clinic.example', 'email'],
  ['+12065550100', 'phone'],
  ['1-206-555-0100', 'phone'],
  ['(206) 555-0100', 'phone'],
  ['111122223333', 'name'],
  ['records', 'name'],
  ['records-${AWS::AccountId}', 'name'],
  ['', 'name'],
  ['${t@Any}', 'unknown'],
  ['${import:shared:Table}', 'unknown'],
  ['unreadable: text that is no JSON', 'unreadable'],
  ['x'.repeat(5000), 'name'],
];

test.each(ADDRESSES.map(([text, kind, service, account]) => ({ text, kind, service, account })))('$text: $kind, $service', ({ text, kind, service, account }) => {
  expect([kindOfAddress(text), serviceOfAddress(text), accountOfAddress(text)]).toEqual([kind, service, account]);
});

describe('an address is told without what may be secret in it', () => {
  test.each([
    ['https://hooks.partner.example/services/T0/B0/abcdef', 'https://hooks.partner.example/...'],
    ['https://clinic:hunter2@api.partner.example', 'https://api.partner.example'],
    ['https://api.partner.example/?token=hunter2', 'https://api.partner.example/...'],
    ['https://api.partner.example?token=hunter2', 'https://api.partner.example'],
    ['jdbc:postgresql://clinic:hunter2@db.partner.example:5432/records?password=hunter2', 'jdbc:postgresql://db.partner.example/...'],
    ['https://x:hunter2@sqs.us-east-1.amazonaws.com/111122223333/intake?token=hunter2', 'https://sqs.us-east-1.amazonaws.com/111122223333/intake'],
    ['https://sqs.us-east-1.amazonaws.com/111122223333/intake', 'https://sqs.us-east-1.amazonaws.com/111122223333/intake'],
    ['arn:aws:sqs:us-east-1:111122223333:intake', 'arn:aws:sqs:us-east-1:111122223333:intake'],
    ['s3://records/inbox', 's3://records/inbox'],
    ['nurse@clinic.example', 'nurse@clinic.example'],
    ['${Partner}', '${Partner}'],
  ])('%s', (address, told) => {
    expect(tellAddress(address)).toBe(told);
  });
});
