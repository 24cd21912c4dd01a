import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { HipaaFhirDatastore, HipaaFhirIdentityProvider } from '../../../src';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

function provider(rest: Partial<HipaaFhirIdentityProvider> = {}): HipaaFhirIdentityProvider {
  const tokenDecoder = lambda.Function.fromFunctionArn(stack, 'Decoder', 'arn:aws:lambda:us-east-1:111122223333:function:decode');
  return { tokenDecoder, metadata: '{}', ...rest };
}

test('is encrypted with the key of the baseline, lets in by IAM, and is kept', () => {
  new HipaaFhirDatastore(stack, 'Records');
  Template.fromStack(stack).hasResource('AWS::HealthLake::FHIRDatastore', {
    DeletionPolicy: 'Retain',
    Properties: {
      DatastoreTypeVersion: 'R4',
      PreloadDataConfig: Match.absent(),
      IdentityProviderConfiguration: { AuthorizationStrategy: 'AWS_AUTH' },
      SseConfiguration: {
        KmsEncryptionConfig: {
          CmkType: 'CUSTOMER_MANAGED_KMS_KEY', KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] },
        },
      },
    },
  });
});

test.each([[false, 'SMART_ON_FHIR'], [true, 'SMART_ON_FHIR_V1']])('with an authorization server it tells users apart (version 1 only: %s)', (onlyVersion1, strategy) => {
  new HipaaFhirDatastore(stack, 'Records', { identityProvider: provider({ onlyVersion1 }) });
  Template.fromStack(stack).hasResourceProperties('AWS::HealthLake::FHIRDatastore', {
    IdentityProviderConfiguration: { AuthorizationStrategy: strategy, FineGrainedAuthorizationEnabled: true },
  });
});

test('without fine-grained authorization it does not synthesize', () => {
  new HipaaFhirDatastore(stack, 'Records', { identityProvider: provider({ fineGrainedAuthorization: false }) });
  expect(() => Template.fromStack(stack)).toThrow('ERROR HealthLake.Authorization: ');
});

test('nor with a patient in its name', () => {
  new HipaaFhirDatastore(stack, 'Records', { datastoreName: 'mrn-12345678' });
  expect(() => Template.fromStack(stack)).toThrow('ERROR HealthLake.NoSyntheticPreloadInProd: ');
});

test('grants are about this data store, and include the key', () => {
  const role = new iam.Role(stack, 'Portal', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  const datastore = new HipaaFhirDatastore(stack, 'Records', { removalPolicy: RemovalPolicy.RETAIN });
  datastore.grantRead(role);
  const policies = () => JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'));
  datastore.grantReadWrite(role);
  expect(policies()).toContain('healthlake:CreateResource');
  expect(policies()).toContain('kms:GenerateDataKey*');
  expect(policies()).toContain('DatastoreArn');
  expect(policies()).not.toContain('"Resource":"*"');
});
