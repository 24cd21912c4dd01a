import { Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { HipaaKey } from '../../../src';
import { POLICY_LANGUAGE, Samples } from '../sample';

export const KMS_SAMPLES: Samples = {
  HipaaKey: {
    minimal: (stack) => new HipaaKey(stack, 'Subject'),
    maximal: (stack) => new HipaaKey(stack, 'Subject', {
      alias: 'clinic/records',
      description: 'Encrypts records',
      rotationPeriod: Duration.days(180),
      multiRegion: true,
      admins: [new iam.AccountRootPrincipal()],
      keySpec: kms.KeySpec.SYMMETRIC_DEFAULT,
    }),
    harmless: {
      'AWS::KMS::Key KeyPolicy.Version': POLICY_LANGUAGE,
      'AWS::KMS::Key KeyPolicy.Statement': 'KMS refuses a key policy without statements, and statements without one of their parts',
    },
  },
};
