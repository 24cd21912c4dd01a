import { Aspects, CfnResource, IAspect } from 'aws-cdk-lib';
import { CfnService } from 'aws-cdk-lib/aws-apprunner';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { EmailSubscription, SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { IConstruct } from 'constructs';
import { ClinicStack } from './clinic-stack';
import { NoticesStack } from './notices-stack';
import { WebsiteStack } from './website-stack';

/** Five mistakes that people make. */
export function makeMistakes(clinic: ClinicStack, { notices }: NoticesStack, { feed }: WebsiteStack): void {
  // 1. An escape hatch, to save the cost of KMS requests.
  const documents = clinic.documents.node.defaultChild as CfnBucket;
  documents.addPropertyOverride('BucketEncryption.ServerSideEncryptionConfiguration.0.ServerSideEncryptionByDefault.SSEAlgorithm', 'AES256');

  // 2. An Aspect from another team, to save the cost of versions.
  Aspects.of(clinic.exports).add(new WithoutVersions(), { priority: 1000 });

  // 3. A service that may not hold PHI, inside the boundary.
  new CfnService(clinic, 'Thumbnails', {
    sourceConfiguration: {
      imageRepository: { imageIdentifier: 'public.ecr.aws/nginx/nginx:stable', imageRepositoryType: 'ECR_PUBLIC' },
    },
  });

  // 4. Notices of patients, shown on the website as well.
  notices.addSubscription(new SqsSubscription(feed));

  // 5. And sent to somebody by e-mail.
  notices.addSubscription(new EmailSubscription('frontdesk@clinic.example'));
}

class WithoutVersions implements IAspect {
  public visit(node: IConstruct): void {
    if (CfnResource.isCfnResource(node) && node.cfnResourceType === 'AWS::S3::Bucket') {
      node.addPropertyDeletionOverride('VersioningConfiguration');
    }
  }
}
