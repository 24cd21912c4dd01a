import { RemovalPolicy } from 'aws-cdk-lib';
import { HipaaDsqlCluster, HipaaKey } from '../../../src';
import { Samples } from '../sample';

export const DSQL_SAMPLES: Samples = {
  HipaaDsqlCluster: {
    minimal: (stack) => new HipaaDsqlCluster(stack, 'Subject'),
    maximal: (stack) => new HipaaDsqlCluster(stack, 'Subject', {
      encryptionKey: new HipaaKey(stack, 'OwnKey'), deletionProtection: true, removalPolicy: RemovalPolicy.RETAIN, backup: true,
    }),
    harmless: {},
  },
};
