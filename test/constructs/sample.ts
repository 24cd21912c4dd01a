import { Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';

/** One construct of the library, made with nothing but what it needs and with everything it takes. */
export interface Sample {
  readonly minimal: (stack: Stack) => Construct;
  readonly maximal: (stack: Stack) => Construct;
  /**
   * What of the minimal one makes nothing weaker when it is gone or turned over, with the reason: `AWS::S3::Bucket Tags`, or a whole type, and
   * whatever is below such a path.
   */
  readonly harmless: { readonly [property: string]: string };
}

/** The constructs of a service, by name. */
export type Samples = { readonly [name: string]: Sample };

export const POLICY_LANGUAGE = 'the language version of the policy, not what it says';

/** Whether a property, such as `AWS::S3::Bucket Tags.0.Key`, is one that a path names, or below it. */
export function isAtOrBelow(property: string, path: string): boolean {
  return property === path || property.startsWith(`${path}.`) || property.startsWith(`${path} `);
}

/** Whether a sample says that nothing gets weaker when a property goes. */
export function isHarmless({ harmless }: Sample, property: string): boolean {
  return Object.keys(harmless).some((path) => isAtOrBelow(property, path));
}
