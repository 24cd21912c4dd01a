import { ServiceFacts, SPECIFICATION } from './facts';

export const SECRETS_MANAGER: ServiceFacts = {
  title: 'AWS Secrets Manager',
  movingOver: {
    HipaaSecret: [
      { text: 'The secret is not replaced, and keeps its value.', source: SPECIFICATION },
      {
        text: 'Another key counts for versions that are made from then on: those that are there are not encrypted again. Rotate the secret or write its '
          + 'value again, then take the old key out of use.',
        source: 'AWS Secrets Manager API reference, UpdateSecret (KmsKeyId)',
      },
      {
        text: 'Who reads the secret needs `kms:Decrypt` on the key, through Secrets Manager. Grants of the construct (`grantRead`) give it; roles and '
          + 'accounts that were let in some other way need it from you.',
        source: 'AWS Secrets Manager user guide, "Secret encryption and decryption in AWS Secrets Manager"',
      },
      { text: 'A policy of the secret that lets in everyone is refused by Secrets Manager when it is deployed.', source: 'AWS CloudFormation, AWS::SecretsManager::ResourcePolicy' },
      {
        text: 'A value that stands in the template (`SecretValue.unsafePlainText`) does not synthesize. Take the prop away, deploy, and write the value with '
          + '`aws secretsmanager put-secret-value`. What stood in a template has been seen: change it.',
      },
    ],
  },
  cost: [
    { text: 'A price per secret and month and one per API call, as with the L2. The key of the baseline: a price per key and month, shared by all of the stack.', source: 'AWS Secrets Manager pricing' },
  ],
  notes: {
    Rotation: [
      {
        text: 'Secrets Manager rotates a secret by a function that knows what the secret opens. RDS rotates the master passwords that it manages by itself, '
          + 'every seven days unless told otherwise, and needs no function.',
        source: 'Amazon RDS user guide, "Password management with Amazon RDS and AWS Secrets Manager"',
      },
      {
        text: 'A hosted rotation (`HostedRotation`) and `SecretRotation` are made by a macro and by an application of the Serverless Application Repository: '
          + 'Opaque.* rules report them, because no template shows what they become. Accept the risk, or bring a function of your own.',
      },
    ],
  },
};
