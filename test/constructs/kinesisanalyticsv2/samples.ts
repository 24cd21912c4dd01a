import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { HipaaDataStream, HipaaFlinkApplication, HipaaKey } from '../../../src';
import { vpcOf } from '../ec2/networks';
import { Samples } from '../sample';

const CONFIGURATION = 'AWS::KinesisAnalyticsV2::Application ApplicationConfiguration';

function code(stack: Stack): { codeBucket: s3.IBucket; codeKey: string } {
  return { codeBucket: s3.Bucket.fromBucketName(stack, 'Code', 'clinic-code'), codeKey: 'visits.jar' };
}

export const KINESIS_ANALYTICS_SAMPLES: Samples = {
  HipaaFlinkApplication: {
    minimal: (stack) => new HipaaFlinkApplication(stack, 'Subject', { ...code(stack), vpc: vpcOf(stack) }),
    maximal: (stack) => {
      const vpc = vpcOf(stack);
      const visits = new HipaaDataStream(stack, 'Visits');
      return new HipaaFlinkApplication(stack, 'Subject', {
        ...code(stack),
        vpc,
        role: iam.Role.fromRoleArn(stack, 'OwnRole', 'arn:aws:iam::111122223333:role/visits', { mutable: false }),
        vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
        securityGroups: [new ec2.SecurityGroup(stack, 'Tasks', { vpc, allowAllOutbound: false })],
        codeObjectVersion: '1',
        applicationName: 'visits',
        runtime: 'FLINK-2_2',
        propertyGroups: { source: { 'stream.arn': visits.streamArn }, windows: { minutes: '5' } },
        parallelism: 4,
        parallelismPerKpu: 2,
        autoScaling: false,
        encryptionKey: new HipaaKey(stack, 'OwnKey'),
        removalPolicy: RemovalPolicy.RETAIN,
      });
    },
    harmless: {
      'AWS::EC2::SecurityGroup': 'it lets nobody in; which ways lead out is the choice of the application',
      'AWS::IAM::Policy': 'without it the application may do less',
      'AWS::IAM::Role': 'without its trust IAM refuses it; without the condition Managed Service for Apache Flink alone takes it on',
      'AWS::KinesisAnalyticsV2::Application ApplicationName': 'a name',
      'AWS::KinesisAnalyticsV2::Application RuntimeEnvironment': 'CloudFormation refuses an application without a runtime',
      'AWS::KinesisAnalyticsV2::Application ServiceExecutionRole': 'CloudFormation refuses an application without a role',
      [`${CONFIGURATION}.ApplicationCodeConfiguration`]: 'without code nothing runs',
      [`${CONFIGURATION}.FlinkApplicationConfiguration`]: 'how fast it is; checkpoints every minute, and logs at the level INFO, when nothing is said',
      [`${CONFIGURATION}.VpcConfigurations.0.SecurityGroupIds`]: 'the service refuses an application in a VPC without them',
      [`${CONFIGURATION}.VpcConfigurations.0.SubnetIds.0`]: 'in one subnet it is in the VPC as well',
      [`${CONFIGURATION}.VpcConfigurations.0.SubnetIds.1`]: 'in one subnet it is in the VPC as well',
      'AWS::KinesisAnalyticsV2::ApplicationCloudWatchLoggingOption CloudWatchLoggingOption': 'CloudFormation refuses a log without its stream',
      'AWS::Logs::LogStream LogGroupName': 'CloudFormation refuses a stream of no group',
    },
  },
};
