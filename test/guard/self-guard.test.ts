import { App, Aspects, CfnResource, IAspect, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct, IConstruct } from 'constructs';
import { blocking, newApp, resourceOf, stackOf, synthesize } from './synthesis';
import { HipaaBaseline, HipaaBucket, HipaaKey } from '../../src';

const NOTHING_TO_SAY = { error: undefined, printed: '', violations: [], suppressed: [], evidence: undefined };

class Unversioned implements IAspect {
  public visit(node: IConstruct): void {
    if (CfnResource.isCfnResource(node) && node.cfnResourceType === 'AWS::S3::Bucket') {
      node.addPropertyDeletionOverride('VersioningConfiguration');
    }
  }
}

/** Where a hardened construct may stand. */
const PLACES: readonly (readonly [string, (app: App) => Construct])[] = [
  ['a stack', (app) => stackOf(app)],
  ['a nested stack', (app) => new NestedStack(stackOf(app), 'Nested')],
  ['a nested stack in a nested stack', (app) => new NestedStack(new NestedStack(stackOf(app), 'Nested'), 'Deeper')],
  ['a stack in a Stage', (app) => stackOf(new Stage(app, 'Prod'))],
  ['a nested stack in a Stage in a Stage', (app) => new NestedStack(stackOf(new Stage(new Stage(app, 'Prod'), 'Eu')), 'Nested')],
  ['a construct in a stack', (app) => new Construct(stackOf(app), 'Group')],
];

describe.each(PLACES)('in %s', (_, placeIn) => {
  let app: App;
  let place: Construct;

  beforeEach(() => {
    app = newApp();
    place = placeIn(app);
  });

  test('a HipaaBucket with a key of its own, one with the shared key, and a HipaaKey synthesize, and nothing is said', () => {
    new HipaaBucket(place, 'Records');
    new HipaaBucket(place, 'Images', { encryptionKey: new HipaaKey(place, 'Key') });
    expect(synthesize(app)).toEqual(NOTHING_TO_SAY);
  });

  test('a plain bucket beside a HipaaBucket is left alone', () => {
    new HipaaBucket(place, 'Records');
    new s3.Bucket(place, 'Plain', { publicReadAccess: true, blockPublicAccess: new s3.BlockPublicAccess({}) });
    expect(synthesize(app)).toEqual(NOTHING_TO_SAY);
  });

  test('a HipaaBucket that is weakened does not synthesize, nor does it hide behind a sound one', () => {
    new HipaaBucket(place, 'Records');
    resourceOf(new HipaaBucket(place, 'Weak')).addPropertyDeletionOverride('PublicAccessBlockConfiguration');
    expect(blocking(synthesize(app))).toEqual({ [`${place.node.path}/Weak/Resource`]: ['S3.PublicAccessBlocked'] });
  });

  test('a HipaaKey that is weakened does not synthesize', () => {
    resourceOf(new HipaaKey(place, 'Key')).addPropertyOverride('EnableKeyRotation', false);
    expect(Object.keys(blocking(synthesize(app)))).toEqual([`${place.node.path}/Key/Resource`]);
  });

  test('a HipaaBucket does not take a key that is weakened', () => {
    const bucket = new HipaaBucket(place, 'Records');
    resourceOf(HipaaBaseline.of(bucket).encryptionKey as HipaaKey).addPropertyOverride('EnableKeyRotation', false);
    expect(synthesize(app).error).toMatch(/KMS\.\w+/);
  });
});

describe('a HipaaBucket is weakened', () => {
  test.each<[string, (bucket: HipaaBucket) => void, string]>([
    ['by a prop of a RECOMMENDED rule', () => undefined, 'S3.CustomerKey'],
    ['by an escape hatch', (bucket) => resourceOf(bucket).addPropertyOverride('VersioningConfiguration.Status', 'Suspended'), 'S3.Versioning'],
    ['by a late Aspect', (bucket) => Aspects.of(bucket.stack).add(new Unversioned(), { priority: 5000 }), 'S3.Versioning'],
    ['by taking its policy away', (bucket) => void bucket.node.tryRemoveChild('Policy'), 'S3.TlsOnly'],
    ['by opening its policy', (bucket) => resourceOf(bucket.policy!).addPropertyOverride('PolicyDocument.Statement.0.Effect', 'Allow'), 'S3.NoPublicPolicy'],
    ['by leaving it to the deployment', (bucket) => resourceOf(bucket).addPropertyOverride('VersioningConfiguration.Status', { 'Fn::ImportValue': 'Status' }), 'S3.Versioning'],
    ['by leaving it to the service', (bucket) => resourceOf(bucket).addPropertyDeletionOverride('OwnershipControls'), 'S3.NoAcls'],
    ['by deleting it with its stack', (bucket) => resourceOf(bucket).addOverride('DeletionPolicy', 'Delete'), 'S3.RetainedOnDelete'],
  ])('%s', (way, weaken, rule) => {
    const app = newApp();
    const isByProp = way.includes('a prop');
    weaken(new HipaaBucket(stackOf(app), 'Records', isByProp ? { encryption: s3.BucketEncryption.S3_MANAGED } : {}));
    expect(Object.values(blocking(synthesize(app))).flat()).toContain(rule);
  });
});

describe('a stack without an App', () => {
  test('synthesizes when all is well', () => {
    const stack = new Stack();
    new HipaaBucket(stack, 'Records');
    Template.fromStack(stack).hasResourceProperties('AWS::S3::Bucket', { VersioningConfiguration: { Status: 'Enabled' } });
  });

  test('does not when a construct in it is weakened', () => {
    const stack = new Stack();
    resourceOf(new HipaaBucket(stack, 'Records')).addPropertyDeletionOverride('VersioningConfiguration');
    expect(() => Template.fromStack(stack)).toThrow(/ERROR S3\.Versioning: /);
  });
});

describe('across stacks', () => {
  /** A bucket whose key, and whose access logs, are made elsewhere. */
  function apart(keys: Construct, clinic: Construct): { key: HipaaKey; bucket: HipaaBucket } {
    const key = new HipaaKey(keys, 'Key');
    return { key, bucket: new HipaaBucket(clinic, 'Records', { encryptionKey: key }) };
  }

  const CASES: readonly (readonly [string, (app: App) => readonly [Construct, Construct]])[] = [
    ['a key of another stack is found through Fn::ImportValue', (app) => [stackOf(app, 'Keys'), stackOf(app)]],
    ['a key of another stack in the same Stage', (app) => {
      const prod = new Stage(app, 'Prod');
      return [stackOf(prod, 'Keys'), stackOf(prod)];
    }],
    ['a key of the parent is found through a parameter', (app) => {
      const clinic = stackOf(app);
      return [clinic, new NestedStack(clinic, 'Nested')];
    }],
    ['a key of a nested stack is found through an output', (app) => {
      const clinic = stackOf(app);
      return [new NestedStack(clinic, 'Nested'), clinic];
    }],
    ['a key of one nested stack reaches another through the parent', (app) => {
      const clinic = stackOf(app);
      return [new NestedStack(clinic, 'Keys'), new NestedStack(clinic, 'Nested')];
    }],
    ['a key of a nested stack of another stack', (app) => [new NestedStack(stackOf(app, 'Keys'), 'Nested'), new NestedStack(stackOf(app), 'Nested')]],
  ];

  test.each(CASES)('%s', (_, places) => {
    const app = newApp();
    const [keys, clinic] = places(app);
    apart(keys, clinic);
    expect(synthesize(app)).toEqual(NOTHING_TO_SAY);
  });

  test.each(CASES)('%s, and the bucket is blocked when it names another', (_, places) => {
    const app = newApp();
    const [keys, clinic] = places(app);
    resourceOf(apart(keys, clinic).bucket)
      .addPropertyOverride('BucketEncryption.ServerSideEncryptionConfiguration.0.ServerSideEncryptionByDefault.KMSMasterKeyID', 'alias/aws/s3');
    expect(Object.values(blocking(synthesize(app))).flat()).toEqual(['S3.CustomerKey']);
  });

  test('one baseline for the whole app serves every stack', () => {
    const app = newApp();
    const baseline = new HipaaBaseline(stackOf(app, 'Shared'), 'Baseline');
    baseline.shareWith(app);
    new HipaaBucket(stackOf(app), 'Records');
    new HipaaBucket(new NestedStack(stackOf(app, 'Portal'), 'Nested'), 'Uploads');
    expect(synthesize(app)).toEqual(NOTHING_TO_SAY);
  });
});

test('what is found on a weakened construct is told, and nothing about what stands beside it', () => {
  const app = newApp();
  const stack = stackOf(app);
  new s3.Bucket(stack, 'Plain');
  new HipaaBucket(stack, 'Weak', { versioned: false });
  const { violations, evidence } = synthesize(app);
  expect([...new Set(violations.map(({ path }) => path))]).toEqual(['Clinic/Weak/Resource']);
  expect(evidence).toBeUndefined();
});
