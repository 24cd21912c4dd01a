import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import { HipaaUserPool } from '../../../src';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

test('asks everybody for a second factor, and blocks risky sign-ins', () => {
  new HipaaUserPool(stack, 'Staff');
  Template.fromStack(stack).hasResource('AWS::Cognito::UserPool', {
    DeletionPolicy: 'Retain',
    Properties: {
      MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'], UserPoolTier: 'PLUS', UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' }, DeletionProtection: 'ACTIVE',
    },
  });
});

test('its clients have sessions of an hour', () => {
  new HipaaUserPool(stack, 'Staff').addClient('Portal', {
    oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: ['https://portal.clinic.example/in'] },
  });
  Template.fromStack(stack).hasResourceProperties('AWS::Cognito::UserPoolClient', {
    AccessTokenValidity: 60, RefreshTokenValidity: 1440, TokenValidityUnits: { AccessToken: 'minutes', RefreshToken: 'minutes' }, AllowedOAuthFlows: ['code'],
  });
});

test('a client with the implicit grant of CDK does not synthesize', () => {
  new HipaaUserPool(stack, 'Staff').addClient('Portal', { oAuth: { flows: { implicitCodeGrant: true } } });
  expect(() => Template.fromStack(stack)).toThrow('Cognito.CallbackHttps');
});

test('an optional factor is in order, since threat protection asks for it', () => {
  new HipaaUserPool(stack, 'Staff', { mfa: cognito.Mfa.OPTIONAL });
  expect(() => Template.fromStack(stack)).not.toThrow();
});
