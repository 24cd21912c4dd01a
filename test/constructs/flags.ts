import { readFileSync } from 'node:fs';

/** Feature flags to build with: none, as in an app made long ago, and those that aws-cdk-lib recommends for new ones. */
export const FLAGS: { readonly [name: string]: Record<string, unknown> } = {
  'no feature flags': {},
  'recommended feature flags': JSON.parse(readFileSync(require.resolve('aws-cdk-lib/recommended-feature-flags.json'), 'utf8')) as Record<string, unknown>,
};
