import { Duration, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { HipaaKey, HipaaSecret } from '../../../src';
import { Samples } from '../sample';

export const SECRETS_MANAGER_SAMPLES: Samples = {
  HipaaSecret: {
    minimal: (stack) => new HipaaSecret(stack, 'Subject'),
    maximal: (stack) => {
      const secret = new HipaaSecret(stack, 'Subject', {
        secretName: 'clinic/portal',
        description: 'Opens the portal of the laboratory',
        encryptionKey: new HipaaKey(stack, 'OwnKey'),
        generateSecretString: { secretStringTemplate: '{"username":"portal"}', generateStringKey: 'password', passwordLength: 40 },
        rotation: { rotationLambda: rotator(stack), automaticallyAfter: Duration.days(30) },
      });
      secret.addToResourcePolicy(new iam.PolicyStatement({
        principals: [new iam.AccountRootPrincipal()], actions: ['secretsmanager:DescribeSecret'], resources: ['*'],
      }));
      return secret;
    },
    harmless: {
      'AWS::SecretsManager::Secret GenerateSecretString': 'without it the secret is made empty, and waits for its value',
    },
  },
};

/** The function itself belongs to the application. */
function rotator(stack: Stack): lambda.IFunction {
  return lambda.Function.fromFunctionAttributes(stack, 'Rotator', {
    functionArn: 'arn:aws:lambda:us-east-1:111122223333:function:rotator', sameEnvironment: true,
  });
}
