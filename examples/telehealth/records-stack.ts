import { Stack } from 'aws-cdk-lib';
import { AttributeType } from 'aws-cdk-lib/aws-dynamodb';
import { SubnetType } from 'aws-cdk-lib/aws-ec2';
import { AuroraPostgresEngineVersion, DatabaseClusterEngine } from 'aws-cdk-lib/aws-rds';
import { Construct } from 'constructs';
import { HipaaAuroraCluster, HipaaFileSystem, HipaaRedisCluster, HipaaTable, HipaaVpc } from 'cdk-hipaa';

/** Where visits, appointments and sessions rest. Everything in here is PHI. */
export class RecordsStack extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    const vpc = new HipaaVpc(this, 'Network', {
      maxAzs: 2,
      natGateways: 0,
      subnetConfiguration: [{ name: 'Records', subnetType: SubnetType.PRIVATE_ISOLATED }],
    });

    // Who saw whom, when and why.
    new HipaaAuroraCluster(this, 'Visits', {
      engine: DatabaseClusterEngine.auroraPostgres({ version: AuroraPostgresEngineVersion.VER_16_6 }),
      defaultDatabaseName: 'visits',
      vpc,
    });

    // Who waits in which virtual room: gone when the visit is over.
    new HipaaRedisCluster(this, 'Sessions', { vpc });

    // Free and taken times of clinicians, on demand.
    new HipaaTable(this, 'Appointments', {
      partitionKey: { name: 'clinician', type: AttributeType.STRING },
      sortKey: { name: 'start', type: AttributeType.STRING },
    });

    // What the image viewer writes while somebody looks at a picture.
    new HipaaFileSystem(this, 'Images', { vpc });
  }
}
