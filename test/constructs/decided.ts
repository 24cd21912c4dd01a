import { Stack } from 'aws-cdk-lib';
import { HipaaGuard } from '../../src';

/** Decides about a service that the registry leaves open, as somebody does who has looked it up. */
export function decided(stack: Stack, service: string): Stack {
  HipaaGuard.enforce(stack, {
    unknownServices: [{
      service,
      reason: 'Looked up in the AWS HIPAA Eligible Services Reference, and confirmed by AWS.',
      owner: 'security@clinic.example',
      expires: '2999-12-31',
    }],
  });
  return stack;
}
