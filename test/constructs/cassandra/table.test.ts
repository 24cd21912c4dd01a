import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { HipaaKeyspacesTable, HipaaKeyspacesTableProps } from '../../../src';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

function table(props: Partial<HipaaKeyspacesTableProps> = {}): HipaaKeyspacesTable {
  return new HipaaKeyspacesTable(stack, 'Visits', { keyspaceName: 'clinic', partitionKeyColumns: [{ name: 'visit', type: 'text' }], ...props });
}

function role(): iam.Role {
  return new iam.Role(stack, 'Client', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
}

function policies(): string {
  return JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'));
}

test('it is made with a key of the baseline and recovery, and stays', () => {
  table({ clusteringKeyColumns: [{ name: 'time', type: 'timestamp', descending: true }, { name: 'part', type: 'int' }] });
  Template.fromStack(stack).hasResource('AWS::Cassandra::Table', {
    DeletionPolicy: 'Retain',
    Properties: {
      EncryptionSpecification: { EncryptionType: 'CUSTOMER_MANAGED_KMS_KEY', KmsKeyIdentifier: { 'Fn::GetAtt': [Match.stringLikeRegexp('HipaaBaselineKey'), 'Arn'] } },
      PointInTimeRecoveryEnabled: true,
      BillingMode: { Mode: 'ON_DEMAND' },
      ClusteringKeyColumns: [{ Column: { ColumnName: 'time', ColumnType: 'timestamp' }, OrderBy: 'DESC' }, { OrderBy: 'ASC' }],
    },
  });
});

test('its ARN is that of the keyspace and the table', () => {
  expect(JSON.stringify(stack.resolve(table({ tableName: 'visits' }).tableArn))).toContain(':/keyspace/clinic/table/visits');
});

test.each<[string, (made: HipaaKeyspacesTable, to: iam.Role) => iam.Grant, RegExp]>([
  ['reads', (made, to) => made.grantRead(to), /cassandra:Select(?!.*cassandra:Modify)/],
  ['writes', (made, to) => made.grantWrite(to), /cassandra:Modify/],
  ['reads and writes', (made, to) => made.grantReadWrite(to), /\["cassandra:Select","cassandra:Modify"\]|\["cassandra:Modify","cassandra:Select"\]/],
])('who %s may do so', (_, grant, expected) => {
  grant(table(), role());
  expect(policies()).toMatch(expected);
  expect(policies()).toContain('/keyspace/system*');
});

test('metrics are its own', () => {
  expect(stack.resolve(table({ tableName: 'visits' }).metric('SystemErrors').dimensions)).toEqual({ Keyspace: 'clinic', TableName: 'visits' });
});

test('a table without recovery does not synthesize', () => {
  table({ pointInTimeRecovery: false });
  expect(() => Template.fromStack(stack)).toThrow('Keyspaces.PointInTimeRecovery');
});

test('a table may go with its stack', () => {
  table({ removalPolicy: RemovalPolicy.DESTROY });
  Template.fromStack(stack).hasResource('AWS::Cassandra::Table', { DeletionPolicy: 'Delete' });
});
