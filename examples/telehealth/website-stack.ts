import { RemovalPolicy, Stack, StackProps } from 'aws-cdk-lib';
import { CfnService } from 'aws-cdk-lib/aws-apprunner';
import { BlockPublicAccess, Bucket } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { PhiBoundary } from 'cdk-hipaa';

/** The clinic's public pages: opening hours, directions, a form for questions about them. */
export class WebsiteStack extends Stack {
  /** News that the pages show to everybody. */
  public readonly feed: Queue;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    PhiBoundary.of(this).exclude({
      reason: 'Public pages about the clinic: nothing in this stack knows a patient.',
      owner: 'web-team@clinic.example',
    });

    new Bucket(this, 'Pages', { blockPublicAccess: BlockPublicAccess.BLOCK_ALL, enforceSSL: true, removalPolicy: RemovalPolicy.RETAIN });
    this.feed = new Queue(this, 'Feed');

    // App Runner is not HIPAA eligible. Outside the boundary it may be used all the same.
    new CfnService(this, 'Questions', {
      sourceConfiguration: {
        imageRepository: { imageIdentifier: 'public.ecr.aws/nginx/nginx:stable', imageRepositoryType: 'ECR_PUBLIC' },
      },
    });
  }
}
