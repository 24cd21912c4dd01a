import * as ecr from 'aws-cdk-lib/aws-ecr';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { ECR_RULES } from '../../rules/ecr';
import { HipaaBaseline } from '../baseline/baseline';

/** Properties of a HipaaRepository: those of `ecr.Repository`, with other defaults. */
export interface HipaaRepositoryProps extends ecr.RepositoryProps {}

const PROMISES = ECR_RULES.map(({ id }) => id);

/**
 * A repository of images: encrypted with a key of your own, scanned when something is pushed, with tags that stay where they are, and kept
 * when its stack goes.
 *
 * It takes the props of `ecr.Repository` and is one. A tag that is pushed twice is refused: give each build a tag of its own.
 *
 * Source: Architecting for HIPAA, "Amazon Elastic Container Registry".
 */
export class HipaaRepository extends ecr.Repository {
  constructor(scope: Construct, id: string, props: HipaaRepositoryProps = {}) {
    const encryption = props.encryption ?? ecr.RepositoryEncryption.KMS;
    const takesKey = encryption === ecr.RepositoryEncryption.KMS;
    super(scope, id, {
      ...props,
      encryption,
      encryptionKey: props.encryptionKey ?? (takesKey ? HipaaBaseline.of(scope).encryptionKey : undefined),
      imageScanOnPush: props.imageScanOnPush ?? true,
      imageTagMutability: props.imageTagMutability ?? ecr.TagMutability.IMMUTABLE,
      removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
    });
    keepPromises(this, PROMISES);
  }
}
