import * as iam from 'aws-cdk-lib/aws-iam';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { CfnResource } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { SECRETS_MANAGER_RULES } from '../../rules/secrets-manager';
import { acknowledgeNag } from '../acknowledge-nag';
import { HipaaBaseline } from '../baseline/baseline';

/** Properties of a HipaaSecret: those of `secretsmanager.Secret`, with other defaults, and how the secret is rotated. */
export interface HipaaSecretProps extends secretsmanager.SecretProps {
  /**
   * How the secret is rotated: by a function of your own, or by one that Secrets Manager hosts. A hosted one is made by a macro, so
   * that nobody can read from the template what it is. A change starts a rotation unless `rotateImmediatelyOnUpdate` is false.
   *
   * @default - no rotation; SecretsManager.Rotation reports the secret under HipaaGuard.enforce
   */
  readonly rotation?: secretsmanager.RotationScheduleOptions;
}

const ROTATION = 'SecretsManager.Rotation';

const PROMISES = SECRETS_MANAGER_RULES.map(({ id }) => id);

/**
 * A secret: generated where nothing is given, encrypted with a key of your own, and closed to policies that let in everyone.
 *
 * It takes the props of `secretsmanager.Secret`. How to rotate a secret only those know who accept it: say it with `rotation`, or
 * with `addRotationSchedule` later. Master passwords of databases are better left to RDS, which rotates them by itself.
 *
 * Source: Architecting for HIPAA, "AWS Secrets Manager".
 */
export class HipaaSecret extends secretsmanager.Secret {
  constructor(scope: Construct, id: string, props: HipaaSecretProps = {}) {
    const { rotation, ...rest } = props;
    super(scope, id, { ...rest, encryptionKey: props.encryptionKey ?? HipaaBaseline.of(scope).encryptionKey });
    if (rotation) {
      this.addRotationSchedule('Rotation', rotation);
    } else {
      acknowledgeNag(this, {
        SecretsManagerRotationEnabled: 'Who accepts the secret has to learn its new value: whoever uses it says how with rotation or '
          + 'addRotationSchedule. Until then SecretsManager.Rotation of cdk-hipaa reports it.',
      });
    }
    keepPromises(this, rotation ? PROMISES : PROMISES.filter((rule) => rule !== ROTATION));
  }

  /** Adds a statement to the policy of the secret, which Secrets Manager checks for public access. */
  public addToResourcePolicy(statement: iam.PolicyStatement): iam.AddToResourcePolicyResult {
    const result = super.addToResourcePolicy(statement);
    const policies = this.node.findAll().filter((node): node is secretsmanager.CfnResourcePolicy =>
      CfnResource.isCfnResource(node) && node.cfnResourceType === 'AWS::SecretsManager::ResourcePolicy');
    policies.forEach((policy) => {
      policy.blockPublicPolicy ??= true;
    });
    return result;
  }
}
