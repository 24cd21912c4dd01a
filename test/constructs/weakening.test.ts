import { App, Aspects, CfnResource, IAspect, Stack } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { HipaaBucket, HipaaGuard, HipaaKey } from '../../src';

/** A construct whose template is taken apart, one property at a time. */
interface Subject {
  readonly build: (stack: Stack) => IConstruct;
  /** Paths that make nothing weaker when they are gone, with the reason. */
  readonly harmless: { readonly [path: string]: string };
}

const POLICY_IDS = 'the language version of the policy, not what it says';

const SUBJECTS: { readonly [name: string]: Subject } = {
  HipaaBucket: {
    build: (stack) => new HipaaBucket(stack, 'Subject'),
    harmless: {
      'AWS::S3::Bucket LifecycleConfiguration.Rules.0.Id': 'a name',
      'AWS::S3::Bucket LifecycleConfiguration.Rules.0.AbortIncompleteMultipartUpload': 'saves money',
      'AWS::S3::Bucket LifecycleConfiguration.Rules.0.AbortIncompleteMultipartUpload.DaysAfterInitiation': 'saves money',
      'AWS::S3::Bucket LoggingConfiguration.LogFilePrefix': 'a name',
      'AWS::S3::BucketPolicy PolicyDocument.Version': POLICY_IDS,
    },
  },
  HipaaKey: {
    build: (stack) => new HipaaKey(stack, 'Subject'),
    harmless: {
      'AWS::KMS::Key KeyPolicy.Version': POLICY_IDS,
      'AWS::KMS::Key KeyPolicy.Statement': 'KMS refuses a key policy without statements',
      'AWS::KMS::Key KeyPolicy.Statement.0': 'KMS refuses a key policy without statements',
      'AWS::KMS::Key KeyPolicy.Statement.0.Action': 'KMS refuses a statement without actions',
      'AWS::KMS::Key KeyPolicy.Statement.0.Effect': 'KMS refuses a statement without effect',
      'AWS::KMS::Key KeyPolicy.Statement.0.Principal': 'KMS refuses a statement without principal',
      'AWS::KMS::Key KeyPolicy.Statement.0.Principal.AWS': 'KMS refuses a statement without principal',
      'AWS::KMS::Key KeyPolicy.Statement.0.Resource': 'KMS refuses a statement without resource',
    },
  },
};

interface Property {
  readonly type: string;
  readonly path: string;
}

const CASES = Object.entries(SUBJECTS).flatMap(([name, { build, harmless }]) =>
  propertiesOf(build).map((property) => ({ name, build, ...property, harmless: harmless[`${property.type} ${property.path}`] })));

const WEAKENING = CASES.filter(({ harmless }) => harmless === undefined);

test.each(Object.entries(SUBJECTS))('%s has no harmless property that its template does not have', (name, { harmless }) => {
  const known = CASES.filter((found) => found.name === name).map(({ type, path }) => `${type} ${path}`);
  expect(Object.keys(harmless).filter((path) => !known.includes(path))).toEqual([]);
});

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
    expectBlocked(SUBJECTS[name].build, enforced, (subject) => resourceOf(subject, type).addOverride(attribute, 'Delete'), rule);
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

function expectBlocked(build: Subject['build'], enforced: string, weaken: (subject: IConstruct) => void, rule = ''): void {
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
function propertiesOf(build: Subject['build']): Property[] {
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

function isFunction(value: object): boolean {
  return Object.keys(value).some((key) => key === 'Ref' || key.startsWith('Fn::'));
}
