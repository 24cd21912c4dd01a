import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as rds from 'aws-cdk-lib/aws-rds';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';

/** A network that somebody else made, so that a stack holds what is looked at and nothing else. */
export function network(stack: Stack): ec2.IVpc {
  const given = stack.node.tryFindChild('Network') as ec2.IVpc | undefined;
  return given ?? ec2.Vpc.fromVpcAttributes(stack, 'Network', {
    vpcId: 'vpc-0123456789abcdef0',
    availabilityZones: ['us-east-1a', 'us-east-1b'],
    privateSubnetIds: ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'],
    privateSubnetRouteTableIds: ['rtb-0123456789abcdef0', 'rtb-0123456789abcdef1'],
  });
}

/** CDK has no engine for Db2: this is one as an application would write it. */
export const DB2: rds.IInstanceEngine = {
  engineType: 'db2-se',
  engineVersion: { majorVersion: '11.5', fullVersion: '11.5.9.0.sb00013269.r1' },
  parameterGroupFamily: 'db2-se-11.5',
  singleUserRotationApplication: secretsmanager.SecretRotationApplication.MYSQL_ROTATION_SINGLE_USER,
  multiUserRotationApplication: secretsmanager.SecretRotationApplication.MYSQL_ROTATION_MULTI_USER,
  supportsReadReplicaBackups: false,
  bindToInstance: (_scope, { optionGroup }) => ({ optionGroup }),
};

const { DatabaseInstanceEngine: engines } = rds;

/** An engine of every kind that instances run, in an older and a newer version where that makes a difference. */
export const INSTANCE_ENGINES: { readonly [name: string]: () => rds.IInstanceEngine } = {
  'MySQL 8.0': () => engines.mysql({ version: rds.MysqlEngineVersion.VER_8_0 }),
  'MySQL 8.4': () => engines.mysql({ version: rds.MysqlEngineVersion.of('8.4.5', '8.4') }),
  'MySQL 5.7': () => engines.mysql({ version: rds.MysqlEngineVersion.VER_5_7 }),
  'MariaDB 10.11': () => engines.mariaDb({ version: rds.MariaDbEngineVersion.VER_10_11 }),
  'MariaDB 11.8': () => engines.mariaDb({ version: rds.MariaDbEngineVersion.of('11.8.3', '11.8') }),
  'PostgreSQL 13': () => engines.postgres({ version: rds.PostgresEngineVersion.VER_13 }),
  'PostgreSQL 17': () => engines.postgres({ version: rds.PostgresEngineVersion.VER_17 }),
  'PostgreSQL 18': () => engines.postgres({ version: rds.PostgresEngineVersion.of('18.1', '18') }),
  'Oracle Standard Edition Two': () => engines.oracleSe2({ version: rds.OracleEngineVersion.VER_19 }),
  'Oracle Standard Edition Two, container': () => engines.oracleSe2Cdb({ version: rds.OracleEngineVersion.VER_21 }),
  'Oracle Enterprise Edition': () => engines.oracleEe({ version: rds.OracleEngineVersion.VER_19 }),
  'Oracle Enterprise Edition, container': () => engines.oracleEeCdb({ version: rds.OracleEngineVersion.VER_21 }),
  'SQL Server Web': () => engines.sqlServerWeb({ version: rds.SqlServerEngineVersion.VER_16 }),
  'SQL Server Standard': () => engines.sqlServerSe({ version: rds.SqlServerEngineVersion.VER_15 }),
  'SQL Server Enterprise': () => engines.sqlServerEe({ version: rds.SqlServerEngineVersion.VER_14 }),
  'Db2': () => DB2,
};

/** An engine of every kind that clusters run. */
export const CLUSTER_ENGINES: { readonly [name: string]: () => rds.IClusterEngine } = {
  'Aurora MySQL 3': () => rds.DatabaseClusterEngine.auroraMysql({ version: rds.AuroraMysqlEngineVersion.VER_3_08_0 }),
  'Aurora MySQL 2': () => rds.DatabaseClusterEngine.auroraMysql({ version: rds.AuroraMysqlEngineVersion.VER_2_11_4 }),
  'Aurora PostgreSQL 16': () => rds.DatabaseClusterEngine.auroraPostgres({ version: rds.AuroraPostgresEngineVersion.VER_16_6 }),
  'Aurora PostgreSQL 17': () => rds.DatabaseClusterEngine.auroraPostgres({ version: rds.AuroraPostgresEngineVersion.VER_17_4 }),
};
