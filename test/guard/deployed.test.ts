import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Aspects, CfnCondition, CfnParameter, CfnResource, Fn, IAspect, Stack, Validations } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import * as core from 'aws-cdk-lib/core';
import { Construct, IConstruct } from 'constructs';
import { appRunner, blocking, newApp, resourceOf, soundBucket, stackOf, Synthesis, synthesize } from './synthesis';
import { HipaaGuard } from '../../src';

let app: App;
let stack: Stack;

beforeEach(() => {
  app = newApp();
  HipaaGuard.enforce(app);
  stack = stackOf(app);
});

class Each implements IAspect {
  constructor(private readonly change: (node: IConstruct) => void) {}

  public visit(node: IConstruct): void {
    this.change(node);
  }
}

/** The first CfnInclude, which CDK still ships and no longer types. */
const { CfnInclude: CoreInclude } = core as unknown as { CfnInclude: new (scope: Construct, id: string, props: { template: object }) => Construct };

const BLOCK = 'PublicAccessBlockConfiguration';
const PLAIN = { Type: 'AWS::S3::Bucket' };

/** A file that is there while something is done with it. */
function withFile<T>(content: object, use: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'cdk-hipaa-'));
  try {
    const file = join(folder, 'template.json');
    writeFileSync(file, JSON.stringify(content));
    return use(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rulesAt(path: string, synthesis: Synthesis = synthesize(app)): string[] {
  expect(synthesis.error).toContain('ValidationFailed');
  return blocking(synthesis)[path] ?? [];
}

test('what is tried to be got past is in order to begin with', () => {
  soundBucket(stack, 'Records');
  expect(synthesize(app).error).toBeUndefined();
});

describe('what makes a sound bucket unsound is seen', () => {
  test.each<[string, (bucket: CfnResource) => void]>([
    ['a property override with a text', (bucket) => bucket.addPropertyOverride(`${BLOCK}.BlockPublicAcls`, 'false')],
    ['an override of what is around the property', (bucket) => bucket.addOverride('Properties', { [BLOCK]: null })],
    ['AWS::NoValue', (bucket) => bucket.addPropertyOverride(BLOCK, { Ref: 'AWS::NoValue' })],
    ['a macro in the property', (bucket) => bucket.addPropertyOverride(BLOCK, { 'Fn::Transform': { Name: 'Macro' } })],
    ['an Aspect on the bucket itself', (bucket) => Aspects.of(bucket).add(new Each(() => bucket.addPropertyDeletionOverride(BLOCK)), { priority: 5000 })],
  ])('%s', (_, weaken) => {
    weaken(resourceOf(soundBucket(stack, 'Records')));
    expect(rulesAt('Clinic/Records/Resource')).toContain('S3.PublicAccessBlocked');
  });

  test('the bucket gets another logical id after its policy was made', () => {
    const bucket = resourceOf(soundBucket(stack, 'Records'));
    bucket.addPropertyDeletionOverride(BLOCK);
    bucket.overrideLogicalId('SomethingElse');
    const synthesis = synthesize(app);
    expect(rulesAt('Clinic/Records/Resource', synthesis)).toEqual(['S3.PublicAccessBlocked']);
    expect(synthesis.violations.find(({ severity }) => severity === 'error')).toMatchObject({ logicalId: 'SomethingElse' });
  });
});

describe('what is not made by an L2 is seen', () => {
  test('a resource whose type was overridden: to a bucket, and to a service that may hold no PHI', () => {
    new CfnResource(stack, 'Records', { type: 'Custom::Nothing' }).addOverride('Type', 'AWS::S3::Bucket');
    resourceOf(soundBucket(stack, 'Bucket')).addOverride('Type', 'AWS::AppRunner::Service');
    const synthesis = synthesize(app);
    expect(rulesAt('Clinic/Records', synthesis)).toContain('S3.PublicAccessBlocked');
    expect(rulesAt('Clinic/Bucket/Resource', synthesis)).toContain('Eligibility.ServiceEligible');
  });

  test('a resource without a type', () => {
    appRunner(stack).addOverride('Type', undefined);
    new CfnResource(stack, 'Typeless', { type: 'Custom::X' }).addOverride('Type', { Ref: 'AWS::Region' });
    expect(blocking(synthesize(app))).toMatchObject({ 'Clinic/Runner': ['Eligibility.ServiceEligible'], 'Clinic/Typeless': ['Eligibility.ServiceEligible'] });
  });

  test('a resource that an Aspect of priority 5000 makes', () => {
    Aspects.of(stack).add(new Each((node) => node === stack && void new CfnResource(stack, 'Late', { type: 'AWS::S3::Bucket' })), { priority: 5000 });
    expect(rulesAt('Clinic/Late')).toContain('S3.PublicAccessBlocked');
  });

  test('a template that cloudformation-include reads, and the nested one in it', () => {
    withFile({ Resources: { Inner: PLAIN } }, (nested) => withFile({
      Resources: { Outer: PLAIN, Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'https://elsewhere.example/t.json' } } },
    }, (templateFile) => new CfnInclude(stack, 'Included', { templateFile, loadNestedStacks: { Nested: { templateFile: nested } } })));
    const synthesis = synthesize(app);
    expect(rulesAt('Clinic/Included/Outer', synthesis)).toContain('S3.PublicAccessBlocked');
    expect(rulesAt('Clinic/Included/Nested/Nested/Inner', synthesis)).toContain('S3.PublicAccessBlocked');
  });

  test('a template that the CfnInclude of core merges in, told on the stack with its logical id', () => {
    new CoreInclude(stack, 'Included', { template: { Resources: { Merged: PLAIN } } });
    const synthesis = synthesize(app);
    expect(rulesAt('Clinic', synthesis)).toContain('S3.PublicAccessBlocked');
    expect(synthesis.violations).toContainEqual(expect.objectContaining(
      { rule: 'S3.PublicAccessBlocked', path: 'Clinic', logicalId: 'Merged', template: 'Clinic.template.json' }));
  });

  test('resources of an include that merges over those of constructs', () => {
    const bucket = soundBucket(stack, 'Records');
    const logicalId = stack.resolve(resourceOf(bucket).logicalId) as string;
    resourceOf(bucket).overrideLogicalId('Moved');
    new CoreInclude(stack, 'Included', { template: { Resources: { [logicalId]: PLAIN } } });
    expect(rulesAt('Clinic')).toContain('S3.PublicAccessBlocked');
  });
});

describe('what is decided at deployment is judged both ways', () => {
  const condition = () => new CfnCondition(stack, 'Prod', { expression: Fn.conditionEquals(new CfnParameter(stack, 'Env').valueAsString, 'prod') });

  test('a property that is right in one case only', () => {
    const when = condition();
    resourceOf(soundBucket(stack, 'Records')).addPropertyOverride(`${BLOCK}.BlockPublicAcls`, Fn.conditionIf(when.logicalId, true, false));
    const synthesis = synthesize(app);
    expect(rulesAt('Clinic/Records/Resource', synthesis)).toEqual(['S3.PublicAccessBlocked']);
    expect(synthesis.violations.find(({ severity }) => severity === 'error')!.description).toMatch(/when .* is false/);
  });

  test('not a resource that is never made: its condition is always false', () => {
    const never = new CfnCondition(stack, 'Never', { expression: Fn.conditionEquals('a', 'b') });
    new CfnResource(stack, 'Records', { type: 'AWS::S3::Bucket' }).cfnOptions.condition = never;
    expect(synthesize(app).error).toBeUndefined();
  });
});

describe('ways around the report itself', () => {
  test('skipValidation does not skip the guard', () => {
    new s3.Bucket(stack, 'Records');
    expect(() => app.synth({ skipValidation: true })).toThrow(/S3\.TlsOnly/);
  });

  test('a second synthesis does not pass where the first was blocked, forced or not', () => {
    new s3.Bucket(stack, 'Records');
    expect(() => app.synth()).toThrow(/S3\.TlsOnly/);
    expect(() => app.synth()).toThrow(/S3\.TlsOnly/);
    expect(() => app.synth({ force: true })).toThrow(/S3\.TlsOnly/);
  });

  test.each([['the app', () => app], ['the stack', () => stack], ['the bucket', () => stack.node.findChild('Records')]])(
    'a bare acknowledgement of a REQUIRED rule on %s blocks by itself', (_, on) => {
      new s3.Bucket(stack, 'Records');
      Validations.of(on()).acknowledge({ id: 'cdk-hipaa::S3.TlsOnly', reason: 'We know.' });
      const { error, violations } = synthesize(app);
      expect(error).toContain('ValidationFailed');
      expect(violations).toContainEqual(expect.objectContaining({ rule: 'Acceptance.Bare', severity: 'fatal', path: on().node.path }));
    });

  test('a service that may hold no PHI is fatal: CDK lets nobody acknowledge it', () => {
    appRunner(stack);
    Validations.of(app).acknowledge({ id: 'cdk-hipaa::Eligibility.ServiceEligible', reason: 'We know.' });
    const { violations, suppressed } = synthesize(app);
    expect(violations.filter(({ severity }) => severity === 'fatal').map(({ rule }) => rule).sort()).toEqual(['Acceptance.Bare', 'Eligibility.ServiceEligible']);
    expect(suppressed).toEqual([]);
  });

  test('a RECOMMENDED rule may be acknowledged as in every CDK app', () => {
    soundBucket(stack, 'Records');
    Validations.of(stack).acknowledge({ id: 'cdk-hipaa::S3.Versioning', reason: 'Written once.' });
    const { error, violations, suppressed } = synthesize(app);
    expect(error).toBeUndefined();
    expect(violations.filter(({ rule, path }) => rule === 'S3.Versioning' && path.includes('Records'))).toEqual([]);
    expect(suppressed).toContainEqual(expect.objectContaining({ rule: 'S3.Versioning', reason: 'Written once.', acknowledgedAt: 'Clinic' }));
  });

});
