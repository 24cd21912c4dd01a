import * as globalaccelerator from 'aws-cdk-lib/aws-globalaccelerator';
import { HipaaAccelerator, HipaaAccessLogBucket } from '../../../src';
import { Samples } from '../sample';

const ACCELERATOR = 'AWS::GlobalAccelerator::Accelerator';

export const GLOBAL_ACCELERATOR_SAMPLES: Samples = {
  HipaaAccelerator: {
    minimal: (stack) => new HipaaAccelerator(stack, 'Subject'),
    maximal: (stack) => {
      const accelerator = new HipaaAccelerator(stack, 'Subject', {
        acceleratorName: 'portal',
        ipAddressType: globalaccelerator.IpAddressType.DUAL_STACK,
        flowLogsBucket: new HipaaAccessLogBucket(stack, 'Flows'),
      });
      accelerator.addListener('Https', { portRanges: [{ fromPort: 443, toPort: 443 }], protocol: globalaccelerator.ConnectionProtocol.TCP });
      return accelerator;
    },
    harmless: {
      [`${ACCELERATOR} Enabled`]: 'one that is off takes nothing',
      [`${ACCELERATOR} FlowLogsS3Prefix`]: 'where in the bucket the logs are; the bucket takes them there only',
      [`${ACCELERATOR} Name`]: 'CloudFormation refuses one without a name',
    },
  },
};
