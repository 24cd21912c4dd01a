import { App, Stack } from 'aws-cdk-lib';
import { CfnVpcLink } from 'aws-cdk-lib/aws-apigateway';
import { CfnBackupVault } from 'aws-cdk-lib/aws-backup';
import { CfnFileSystem } from 'aws-cdk-lib/aws-efs';
import { CfnLoadBalancer, CfnTargetGroup } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';

/** Places outside the PHI boundary: what the website could have of its own. */
export interface Outside {
  readonly bucket: string;
  readonly bucketArn: string;
  readonly bucketHost: string;
  readonly fileSystem: string;
  readonly functionArn: string;
  readonly logGroup: string;
  readonly logGroupArn: string;
  readonly queueArn: string;
  readonly queueUrl: string;
  readonly targetGroup: string;
  readonly vault: string;
  readonly vaultArn: string;
  readonly vpcLink: string;
}

export function outsideOf(app: App): Outside {
  const website = app.node.findChild('Website') as Stack;
  // A name that is known: stacks of another region refer to it, too.
  const bucket = new CfnBucket(website, 'News', { bucketName: 'clinic-website-news' });
  const queue = new CfnQueue(website, 'Visitors');
  const log = new CfnLogGroup(website, 'Log', { logGroupName: 'clinic-website' });
  const fn = new CfnFunction(website, 'Render', { code: { zipFile: ' ' }, handler: 'index.handler', runtime: 'nodejs22.x', role: 'arn:aws:iam::111122223333:role/website' });
  const vault = new CfnBackupVault(website, 'Copies', { backupVaultName: 'clinic-website' });
  const balancer = new CfnLoadBalancer(website, 'Front', { type: 'network' });
  return {
    bucket: bucket.bucketName!,
    bucketArn: 'arn:aws:s3:::clinic-website-news',
    bucketHost: bucket.attrRegionalDomainName,
    fileSystem: new CfnFileSystem(website, 'Pictures').ref,
    functionArn: fn.attrArn,
    logGroup: log.logGroupName!,
    logGroupArn: log.attrArn,
    queueArn: queue.attrArn,
    queueUrl: queue.ref,
    targetGroup: new CfnTargetGroup(website, 'Servers', { port: 443, protocol: 'TLS' }).ref,
    vault: vault.backupVaultName,
    vaultArn: vault.attrBackupVaultArn,
    vpcLink: new CfnVpcLink(website, 'Link', { name: 'website', targetArns: [balancer.ref] }).ref,
  };
}
