import { App, Stack } from 'aws-cdk-lib';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { CustomResource, RemovalPolicy } from 'aws-cdk-lib/core';
import { judge, ruleById } from '../../src/rules';
import { Application, JsonObject, Template } from '../../src/template';

const ASKED = ['Lambda.InVpc', 'Lambda.ConcurrencyLimit', 'Lambda.DeadLetter', 'Lambda.LogGroupEncrypted', 'IAM.NoInlinePolicy'];

/** What is found about functions and roles in a stack. */
function findings(build: (stack: Stack) => void): string[] {
  const app = new App();
  build(new Stack(app, 'Clinic'));
  const raw = app.synth().getStackByName('Clinic').template as JsonObject;
  return judge(new Application([new Template('Clinic', raw)]), ASKED.map((id) => ruleById(id)!))
    .filter(({ conclusion }) => conclusion !== 'pass').map(({ rule }) => rule.id).sort();
}

test('functions that CDK brings for its own custom resources are not asked how they run, nor their roles', () => {
  expect(findings((stack) => {
    new Vpc(stack, 'Vpc', { restrictDefaultSecurityGroup: true });
    new Bucket(stack, 'Bucket', { autoDeleteObjects: true, removalPolicy: RemovalPolicy.DESTROY });
  })).toEqual([]);
});

test('functions of the app are, also where they make custom resources, under whatever name', () => {
  expect(findings((stack) => {
    const fn = new Function(stack, 'Handler', { runtime: Runtime.NODEJS_22_X, handler: 'index.handler', code: Code.fromInline('//') });
    new CustomResource(stack, 'Made', { serviceToken: fn.functionArn, resourceType: 'Custom::VpcRestrictDefaultSG' });
    new CustomResource(stack, 'Other', { serviceToken: fn.functionArn });
  })).toEqual(['Lambda.ConcurrencyLimit', 'Lambda.DeadLetter', 'Lambda.InVpc', 'Lambda.LogGroupEncrypted']);
});
