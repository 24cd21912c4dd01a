import { HipaaHostedZone } from '../../../src';
import { vpcOf } from '../ec2/networks';
import { Samples } from '../sample';

export const ROUTE53_SAMPLES: Samples = {
  HipaaHostedZone: {
    minimal: (stack) => new HipaaHostedZone(stack, 'Subject', { zoneName: 'clinic.example', queryLogging: true }),
    maximal: (stack) => new HipaaHostedZone(stack, 'Subject', { zoneName: 'clinic.internal', vpcs: [vpcOf(stack)], comment: 'names within the VPC' }),
    harmless: {
      'AWS::Route53::HostedZone Name': 'CloudFormation refuses a zone without a name',
    },
  },
};
