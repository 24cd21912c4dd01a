import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as nodejs from 'aws-cdk-lib/aws-lambda-nodejs';
import { Construct } from 'constructs';
import { finish, hardened } from './hardened';

/** Properties of a HipaaNodejsFunction: those of `nodejs.NodejsFunction`, with other defaults. */
export interface HipaaNodejsFunctionProps extends nodejs.NodejsFunctionProps {}

/**
 * A HipaaFunction whose code is bundled from TypeScript or JavaScript.
 *
 * It takes the props of `nodejs.NodejsFunction` and is one. It runs on Node.js 22 unless `runtime` says otherwise: what the L2 does depends
 * on a feature flag, and without it is a runtime that Lambda no longer updates.
 *
 * Source: Architecting for HIPAA, "AWS Lambda".
 */
export class HipaaNodejsFunction extends nodejs.NodejsFunction {
  constructor(scope: Construct, id: string, props: HipaaNodejsFunctionProps = {}) {
    const all = hardened(scope, id, { ...props, runtime: props.runtime ?? lambda.Runtime.NODEJS_22_X });
    super(scope, id, all);
    finish(this, props, all);
  }
}
