import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { inOwnPolicy } from './own-policy';
import { onBehalfOfThisAccount } from './senders';
import { keepPromises } from '../../guard/registration';
import { KMS_RULES } from '../../rules/kms';

/** Properties of a HipaaKey: those of `kms.Key`, with other defaults. */
export interface HipaaKeyProps extends kms.KeyProps {}

const PROMISES = KMS_RULES.map(({ id }) => id);

/** The longest time in which a deletion can be called off. */
const PENDING_WINDOW_DAYS = 30;

/**
 * A KMS key for PHI: rotated, enabled, kept when its stack goes, and deleted no sooner than 30 days after somebody asks for it.
 *
 * It takes the props of `kms.Key`. A prop that weakens the key is not overruled: the key does not synthesize, and says which
 * rule it breaks. Asymmetric and HMAC keys are not rotated: KMS rotates symmetric encryption keys only.
 *
 * Source: Architecting for HIPAA, "Using AWS KMS for Encryption of PHI".
 */
export class HipaaKey extends kms.Key {
  constructor(scope: Construct, id: string, props: HipaaKeyProps = {}) {
    super(scope, id, {
      ...props,
      enabled: props.enabled ?? true,
      enableKeyRotation: props.enableKeyRotation ?? rotates(props.keySpec),
      pendingWindow: props.pendingWindow ?? Duration.days(PENDING_WINDOW_DAYS),
      removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
    });
    keepPromises(this, PROMISES);
  }

  /**
   * Adds a statement to the key policy. One that lets S3 or SNS use the key, as notifications and subscriptions add it, is limited to this
   * account; one whose conditions name another account stays as it is.
   *
   * @param statement the statement
   * @param allowNoOp whether nothing happens where the key is imported, instead of an error
   */
  public addToResourcePolicy(statement: iam.PolicyStatement, allowNoOp?: boolean): iam.AddToResourcePolicyResult {
    return super.addToResourcePolicy(onBehalfOfThisAccount(statement, this), allowNoOp);
  }

  /**
   * Lets somebody decrypt with the key. A role of another stack is told so in a policy of its own: that of the key is deployed first.
   *
   * @param grantee who is let
   */
  public grantDecrypt(grantee: iam.IGrantable): iam.Grant {
    return super.grantDecrypt(inOwnPolicy(grantee, this));
  }

  /**
   * Lets somebody encrypt with the key. A role of another stack is told so in a policy of its own: that of the key is deployed first.
   *
   * @param grantee who is let
   */
  public grantEncrypt(grantee: iam.IGrantable): iam.Grant {
    return super.grantEncrypt(inOwnPolicy(grantee, this));
  }

  /**
   * Lets somebody encrypt and decrypt with the key. A role of another stack is told so in a policy of its own: that of the key is deployed first.
   *
   * @param grantee who is let
   */
  public grantEncryptDecrypt(grantee: iam.IGrantable): iam.Grant {
    return super.grantEncryptDecrypt(inOwnPolicy(grantee, this));
  }
}

function rotates(keySpec: kms.KeySpec | undefined): boolean | undefined {
  return keySpec === undefined || keySpec === kms.KeySpec.SYMMETRIC_DEFAULT ? true : undefined;
}
