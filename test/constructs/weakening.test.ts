import { App, Aspects, CfnResource, IAspect, Stack } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { isFunction } from './intrinsic';
import { isHarmless, Sample, Samples } from './sample';
import { SAMPLES } from './samples';
import { HipaaGuard } from '../../src';

/** The model constructs, weakened in whole apps; weakening-matrix.test.ts takes all the others apart in their templates. */
const { HipaaBucket, HipaaKey } = SAMPLES;
const SUBJECTS: Samples = { HipaaBucket, HipaaKey };

type Build = Sample['minimal'];

interface Property {
  readonly type: string;
  readonly path: string;
}

const WEAKENING = Object.entries(SUBJECTS).flatMap(([name, sample]) => propertiesOf(sample.minimal)
  .filter(({ type, path }) => !isHarmless(sample, `${type} ${path}`))
  .map((property) => ({ name, build: sample.minimal, ...property })));

describe.each([{ enforced: 'without enforce' }, { enforced: 'under enforce' }])('$enforced', ({ enforced }) => {
  test.each(WEAKENING)('$name does not synthesize without $path of its $type (deletion override)', ({ build, type, path }) => {
    expectBlocked(build, enforced, (subject) => resourceOf(subject, type).addPropertyDeletionOverride(path));
  });

  test.each(WEAKENING)('$name does not synthesize without $path of its $type (late Aspect)', ({ build, type, path }) => {
    expectBlocked(build, enforced, (subject) => Aspects.of(subject).add(new Remover(type, path), { priority: 5000 }));
  });

  test.each([
    ['HipaaBucket', 'AWS::S3::Bucket', 'DeletionPolicy', 'S3.RetainedOnDelete'],
    ['HipaaBucket', 'AWS::S3::Bucket', 'UpdateReplacePolicy', 'S3.RetainedOnDelete'],
    ['HipaaKey', 'AWS::KMS::Key', 'DeletionPolicy', 'KMS.NotScheduledForDeletion'],
  ])('%s does not synthesize when %s loses its %s', (name, type, attribute, rule) => {
    expectBlocked(SUBJECTS[name].minimal, enforced, (subject) => resourceOf(subject, type).addOverride(attribute, 'Delete'), rule);
  });
});

class Remover implements IAspect {
  constructor(private readonly type: string, private readonly path: string) {}

  public visit(node: IConstruct): void {
    if (CfnResource.isCfnResource(node) && node.cfnResourceType === this.type) {
      node.addPropertyDeletionOverride(this.path);
    }
  }
}

function expectBlocked(build: Build, enforced: string, weaken: (subject: IConstruct) => void, rule = ''): void {
  const app = new App();
  if (enforced === 'under enforce') {
    HipaaGuard.enforce(app);
  }
  weaken(build(new Stack(app, 'Clinic')));
  expect(blockedBy(app)).toContainEqual(expect.stringMatching(rule || /^(S3|KMS|Backup)\.[A-Za-z0-9]+$/));
}

/** The ids of the rules that stop the synthesis, as the thrown report tells them; warnings are not among them. */
function blockedBy(app: App): string[] {
  try {
    app.synth();
    return [];
  } catch (error) {
    return [...String(error).matchAll(/^ERROR (\S+): /gm)].map(([, id]) => id);
  }
}

function resourceOf(subject: IConstruct, type: string): CfnResource {
  return resourcesBelow(subject).find(({ cfnResourceType }) => cfnResourceType === type)!;
}

function resourcesBelow(subject: IConstruct): CfnResource[] {
  return subject.node.findAll().filter((node): node is CfnResource => CfnResource.isCfnResource(node));
}

/** Every property of the construct's own resources, lists and objects as well as what is in them. */
function propertiesOf(build: Build): Property[] {
  const app = new App();
  const stack = new Stack(app, 'Clinic');
  const subject = build(stack);
  const { Resources: resources } = app.synth().getStackByName('Clinic').template as { Resources: Record<string, { Properties?: object }> };
  return resourcesBelow(subject).flatMap((resource) =>
    pathsIn(resources[stack.resolve(resource.logicalId) as string].Properties).map((path) => ({ type: resource.cfnResourceType, path })));
}

function pathsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || isFunction(value)) {
    return [];
  }
  return Object.entries(value).flatMap(([key, child]) => [key, ...pathsIn(child).map((path) => `${key}.${path}`)]);
}
