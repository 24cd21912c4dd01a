import { RemovalPolicy } from 'aws-cdk-lib';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import { HipaaKey, HipaaRepository } from '../../../src';
import { Samples } from '../sample';

export const ECR_SAMPLES: Samples = {
  HipaaRepository: {
    minimal: (stack) => new HipaaRepository(stack, 'Subject'),
    maximal: (stack) => new HipaaRepository(stack, 'Subject', {
      repositoryName: 'clinic/app',
      encryptionKey: new HipaaKey(stack, 'OwnKey'),
      imageTagMutability: ecr.TagMutability.IMMUTABLE_WITH_EXCLUSION,
      imageTagMutabilityExclusionFilters: [ecr.ImageTagMutabilityExclusionFilter.wildcard('cache-*')],
      lifecycleRules: [{ maxImageCount: 50 }],
      removalPolicy: RemovalPolicy.RETAIN,
    }),
    harmless: {},
  },
};
