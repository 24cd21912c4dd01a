import { join } from 'node:path';
import { IVpc } from 'aws-cdk-lib/aws-ec2';
import { Code, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { tracesHoldNoPhi } from './accept';
import { HipaaFunction } from 'cdk-hipaa';

/** A function of the clinic. Its code is the file of its name in `handlers`. */
export class Program extends HipaaFunction {
  constructor(scope: Construct, id: string, vpc: IVpc, environment: Record<string, string> = {}) {
    super(scope, id, {
      runtime: Runtime.NODEJS_22_X,
      code: Code.fromAsset(join(__dirname, 'handlers')),
      handler: `${id.toLowerCase()}.handler`,
      vpc,
      environment,
    });
    tracesHoldNoPhi(this);
  }
}
