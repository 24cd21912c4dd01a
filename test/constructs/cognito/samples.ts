import { HipaaUserPool } from '../../../src';
import { Samples } from '../sample';

const POOL = 'AWS::Cognito::UserPool';
const CLIENT = 'AWS::Cognito::UserPoolClient';

export const COGNITO_SAMPLES: Samples = {
  HipaaUserPool: {
    minimal: (stack) => {
      const pool = new HipaaUserPool(stack, 'Subject');
      pool.addClient('Portal');
      return pool;
    },
    maximal: (stack) => {
      const pool = new HipaaUserPool(stack, 'Subject', {
        userPoolName: 'staff',
        signInAliases: { email: true },
        passwordPolicy: { minLength: 16 },
        deviceTracking: { challengeRequiredOnNewDevice: true, deviceOnlyRememberedOnUserPrompt: true },
      });
      pool.addClient('Portal', { oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: ['https://portal.clinic.example/in'] } });
      return pool;
    },
    harmless: {
      [`${POOL} AccountRecoverySetting`]: 'how a forgotten password is replaced; the second factor is asked for all the same',
      [`${POOL} AdminCreateUserConfig`]: 'whether people sign up by themselves is for the application to say: who has signed up has no access to anything yet',
      [`${POOL} EmailVerificationMessage`]: 'a text',
      [`${POOL} EmailVerificationSubject`]: 'a text',
      [`${POOL} SmsVerificationMessage`]: 'a text',
      [`${POOL} VerificationMessageTemplate`]: 'texts',
      [`${CLIENT} AllowedOAuthFlowsUserPoolClient`]: 'no flow is allowed here, whatever it says',
      [`${CLIENT} SupportedIdentityProviders`]: 'which providers the client offers',
      [`${CLIENT} UserPoolId`]: 'a client of no pool does not deploy',
    },
  },
};
