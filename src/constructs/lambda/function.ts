import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { finish, hardened } from './hardened';

/** Properties of a HipaaFunction: those of `lambda.Function`, with other defaults. */
export interface HipaaFunctionProps extends lambda.FunctionProps {}

/**
 * A function for PHI: in the private subnets of your VPC, from where it goes out by HTTPS only, with variables encrypted with a key of
 * your own, an encrypted log that is kept, a queue for events that it fails on, and a share of the concurrency of its own.
 *
 * It takes the props of `lambda.Function` and is one. Without a `vpc` it does not synthesize, unless somebody accepts the risk of
 * Lambda.InVpc. It runs ten events at a time unless `reservedConcurrentExecutions` says otherwise; more are throttled. Whom it reaches by
 * anything but HTTPS is opened by `connections`, for example `database.connections.allowDefaultPortFrom(fn)`.
 *
 * Source: Architecting for HIPAA, "AWS Lambda".
 */
export class HipaaFunction extends lambda.Function {
  constructor(scope: Construct, id: string, props: HipaaFunctionProps) {
    const all = hardened(scope, id, props);
    super(scope, id, all);
    finish(this, props, all);
  }
}
