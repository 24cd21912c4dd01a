import { ServiceFacts } from './facts';

export const COGNITO: ServiceFacts = {
  title: 'Amazon Cognito',
  movingOver: {
    HipaaUserPool: [
      { text: 'Users without an authenticator app are asked to set one up when they sign in next. Set `mfa: Mfa.OPTIONAL` for the time in between: with threat protection enforced it is in order.' },
      { text: 'How users sign in (`signInAliases`, `standardAttributes`) cannot be changed: leave these props as they are, or CloudFormation makes a new, empty pool.', source: 'CloudFormation resource specification' },
      { text: 'The password policy holds for passwords that are set from then on.' },
      { text: 'Nobody signs up by themselves unless you say `selfSignUpEnabled: true`.' },
      { text: 'A client of `addClient` without `oAuth` has OAuth turned off, where CDK would turn on the implicit grant.' },
    ],
  },
  cost: [{ text: 'The plan Plus, which threat protection takes: a price per monthly active user, above that of Essentials.' }],
};
