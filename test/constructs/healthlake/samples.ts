import { RemovalPolicy } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { HipaaFhirDatastore, HipaaKey } from '../../../src';
import { Samples } from '../sample';

export const HEALTHLAKE_SAMPLES: Samples = {
  HipaaFhirDatastore: {
    minimal: (stack) => new HipaaFhirDatastore(stack, 'Subject'),
    maximal: (stack) => new HipaaFhirDatastore(stack, 'Subject', {
      datastoreName: 'clinic-records',
      encryptionKey: new HipaaKey(stack, 'OwnKey'),
      identityProvider: {
        tokenDecoder: lambda.Function.fromFunctionArn(stack, 'Decoder', 'arn:aws:lambda:us-east-1:111122223333:function:decode-token'),
        metadata: JSON.stringify({
          authorization_endpoint: 'https://login.clinic.example/authorize',
          token_endpoint: 'https://login.clinic.example/token',
          grant_types_supported: ['authorization_code'],
          capabilities: ['launch-ehr', 'client-public'],
          code_challenge_methods_supported: ['S256'],
        }),
        onlyVersion1: false,
        fineGrainedAuthorization: true,
      },
      removalPolicy: RemovalPolicy.RETAIN,
    }),
    harmless: {
      'AWS::HealthLake::FHIRDatastore DatastoreTypeVersion': 'HealthLake makes no data store without it',
    },
  },
};
