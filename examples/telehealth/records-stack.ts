import { Stack, StackProps } from 'aws-cdk-lib';
import { AttributeType, StreamViewType } from 'aws-cdk-lib/aws-dynamodb';
import { IVpc } from 'aws-cdk-lib/aws-ec2';
import { AuroraPostgresEngineVersion, DatabaseClusterEngine } from 'aws-cdk-lib/aws-rds';
import { Construct } from 'constructs';
import { HipaaAuroraCluster, HipaaFileSystem, HipaaServerlessCache, HipaaTable } from 'cdk-hipaa';

export interface RecordsProps extends StackProps {
  readonly vpc: IVpc;
}

/** Where visits, appointments and sessions rest. Everything in here is PHI. */
export class RecordsStack extends Stack {
  /** Who saw whom, when and why. */
  public readonly visits: HipaaAuroraCluster;
  /** Who waits in which virtual room: gone when the visit is over. */
  public readonly sessions: HipaaServerlessCache;
  /** Free and taken times of clinicians. */
  public readonly appointments: HipaaTable;
  /** What the image viewer writes while somebody looks at a picture. */
  public readonly images: HipaaFileSystem;

  constructor(scope: Construct, id: string, { vpc, ...props }: RecordsProps) {
    super(scope, id, props);

    this.visits = new HipaaAuroraCluster(this, 'Visits', {
      engine: DatabaseClusterEngine.auroraPostgres({ version: AuroraPostgresEngineVersion.VER_16_6 }),
      defaultDatabaseName: 'visits',
      vpc,
    });

    this.sessions = new HipaaServerlessCache(this, 'Sessions', { vpc, engine: 'redis' });

    this.appointments = new HipaaTable(this, 'Appointments', {
      partitionKey: { name: 'clinician', type: AttributeType.STRING },
      sortKey: { name: 'start', type: AttributeType.STRING },
      // Reminders follow what changes: see the notices.
      dynamoStream: StreamViewType.KEYS_ONLY,
    });

    this.images = new HipaaFileSystem(this, 'Images', { vpc });
  }
}
