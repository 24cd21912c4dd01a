import * as cognito from 'aws-cdk-lib/aws-cognito';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { COGNITO_RULES } from '../../rules/cognito';

/** Properties of a HipaaUserPool: those of `cognito.UserPool`, with other defaults. */
export interface HipaaUserPoolProps extends cognito.UserPoolProps {}

const PROMISES = COGNITO_RULES.map(({ id }) => id);

/**
 * A user pool for people who see PHI: a second factor from an authenticator app for everybody, strong passwords, threat protection that blocks, no sign-up by
 * strangers, and sessions of an hour.
 *
 * It takes the props of `cognito.UserPool` and is one.
 */
export class HipaaUserPool extends cognito.UserPool {
  constructor(scope: Construct, id: string, props: HipaaUserPoolProps = {}) {
    super(scope, id, {
      ...props,
      selfSignUpEnabled: props.selfSignUpEnabled ?? false,
      mfa: props.mfa ?? cognito.Mfa.REQUIRED,
      mfaSecondFactor: props.mfaSecondFactor ?? { otp: true, sms: false },
      passwordPolicy: {
        ...props.passwordPolicy,
        minLength: props.passwordPolicy?.minLength ?? 12,
        requireLowercase: props.passwordPolicy?.requireLowercase ?? true,
        requireUppercase: props.passwordPolicy?.requireUppercase ?? true,
        requireDigits: props.passwordPolicy?.requireDigits ?? true,
        requireSymbols: props.passwordPolicy?.requireSymbols ?? true,
      },
      accountRecovery: props.accountRecovery ?? cognito.AccountRecovery.EMAIL_ONLY,
      featurePlan: props.featurePlan ?? cognito.FeaturePlan.PLUS,
      standardThreatProtectionMode: props.standardThreatProtectionMode
        ?? (props.advancedSecurityMode ? undefined : cognito.StandardThreatProtectionMode.FULL_FUNCTION),
      deletionProtection: props.deletionProtection ?? true,
      removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
    });
    keepPromises(this, PROMISES);
  }

  /**
   * Adds a client, with sessions of an hour that end within a day and the authorization code grant unless it says otherwise. With `callbackUrls` and without
   * `oAuth` CDK adds none of its own.
   */
  public addClient(id: string, options: cognito.UserPoolClientOptions = {}): cognito.UserPoolClient {
    return super.addClient(id, {
      ...options,
      // The CDK's own default is the implicit grant, which shows tokens in addresses.
      disableOAuth: options.disableOAuth ?? (options.oAuth ? undefined : true),
      accessTokenValidity: options.accessTokenValidity ?? Duration.minutes(60),
      idTokenValidity: options.idTokenValidity ?? Duration.minutes(60),
      refreshTokenValidity: options.refreshTokenValidity ?? Duration.days(1),
      enableTokenRevocation: options.enableTokenRevocation ?? true,
      preventUserExistenceErrors: options.preventUserExistenceErrors ?? true,
    });
  }
}
