import { App, Stack } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { HipaaBucket, HipaaGuard, HipaaRuleResource, HipaaRuleVerdict, IHipaaRule, RiskAcceptance, RuleLevel, Strictness, Verdict } from '../../src';

let app: App;
let stack: Stack;

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Clinic');
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => jest.restoreAllMocks());

class QueuesAreFifo implements IHipaaRule {
  public readonly id = 'Clinic.QueuesAreFifo';
  public readonly title = 'Queues keep the order of messages';
  public readonly resourceTypes = ['AWS::SQS::Queue'];
  public readonly fix = 'Set fifo: true.';
  public readonly source = 'Engineering handbook of the clinic';
  public readonly safeguards = ['164.312(c)(1)'];

  constructor(public readonly level = RuleLevel.REQUIRED) {}

  public check(resource: HipaaRuleResource): HipaaRuleVerdict {
    return resource.mustBe('FifoQueue', 'true');
  }
}

describe('strictness', () => {
  test('warnings do not stop the synthesis by default', () => {
    HipaaGuard.enforce(app);
    new HipaaBucket(stack, 'Records');
    expect(() => app.synth()).not.toThrow();
  });

  test('they do when RECOMMENDED rules are to block', () => {
    HipaaGuard.enforce(app, { strictness: Strictness.RECOMMENDED });
    new HipaaBucket(stack, 'Records');
    expect(() => app.synth()).toThrow(/ERROR S3\.EventNotifications: /);
  });

  test('those that help with the proposed rule of 2025 do when the app is to be ready for it, and no others', () => {
    HipaaGuard.enforce(app, { strictness: Strictness.PROPOSED_RULE });
    new Bucket(stack, 'Plain', { enforceSSL: true, blockPublicAccess: BlockPublicAccess.BLOCK_ALL });
    expect(() => app.synth()).toThrow(/^ERROR S3\.MinimumTls12: /m);
    expect(() => app.synth()).not.toThrow(/^ERROR S3\.EventNotifications: /m);
    expect(HipaaGuard.check(app).findings.find(({ rule }) => rule === 'S3.MinimumTls12')?.proposedSafeguard).toBe('164.312(b)(2)');
  });

  test('the nearest enforcement decides', () => {
    HipaaGuard.enforce(app, { strictness: Strictness.RECOMMENDED });
    HipaaGuard.enforce(stack, { strictness: Strictness.REQUIRED });
    new HipaaBucket(stack, 'Records');
    expect(() => app.synth()).not.toThrow();
  });
});

describe('rules of the user', () => {
  test('block like those of the library', () => {
    HipaaGuard.enforce(app, { rules: [new QueuesAreFifo()] });
    new Queue(stack, 'Intake');
    expect(() => app.synth()).toThrow(/ERROR Clinic\.QueuesAreFifo: Queues keep the order of messages\. Properties\.FifoQueue is not set|FifoQueue is not set; it must be true/);
  });

  test('warn when they are RECOMMENDED', () => {
    new Queue(stack, 'Intake');
    const { findings } = HipaaGuard.check(app, { rules: [new QueuesAreFifo(RuleLevel.RECOMMENDED)] });
    expect(findings.filter(({ rule }) => rule === 'Clinic.QueuesAreFifo')).toMatchObject([{ blocks: false, verdict: Verdict.FAIL, propertyPath: 'Properties.FifoQueue' }]);
  });

  test('pass what is in order', () => {
    HipaaGuard.enforce(app, { rules: [new QueuesAreFifo()] });
    new Queue(stack, 'Intake', { fifo: true });
    expect(() => app.synth()).not.toThrow();
  });

  test('can be accepted by their ids', () => {
    HipaaGuard.enforce(app, { rules: [new QueuesAreFifo()] });
    RiskAcceptance.of(new Queue(stack, 'Intake')).accept({
      rule: 'Clinic.QueuesAreFifo', reason: 'The order of intake messages does not matter.', owner: 'security@clinic.example', expires: '2999-12-31',
    });
    expect(() => app.synth()).not.toThrow();
  });

  test('hold only where they were asked for', () => {
    HipaaGuard.enforce(app);
    HipaaGuard.enforce(new Stack(app, 'Other'), { rules: [new QueuesAreFifo()] });
    new Queue(stack, 'Intake');
    expect(() => app.synth()).not.toThrow();
  });

  test.each([
    ['S3.TlsOnly', 'got S3.TlsOnly, which is a rule of cdk-hipaa.'],
    ['fifo', 'must hold rules with ids such as Clinic.TagsOwner, got "fifo".'],
  ])('are refused with the id %s', (id, message) => {
    const rule: IHipaaRule = Object.assign(new QueuesAreFifo(), { id });
    expect(() => HipaaGuard.enforce(app, { rules: [rule] })).toThrow(message);
  });
});

describe('include and exclude', () => {
  function recommended(options: Parameters<typeof HipaaGuard.check>[1]): string[] {
    new HipaaBucket(stack, 'Records');
    return HipaaGuard.check(app, options).findings.map(({ rule }) => rule);
  }

  test('a rule that is left out finds nothing', () => {
    expect(recommended({ exclude: ['S3.EventNotifications'] })).toEqual(['Backup.RestoreTesting', 'Recovery.OffsiteCopy']);
  });

  test('only rules that are included find something', () => {
    expect(recommended({ include: ['S3.EventNotifications'] })).toEqual(['S3.EventNotifications']);
  });

  test('what a construct promises is kept all the same', () => {
    const bucket = new HipaaBucket(stack, 'Records', { versioned: false });
    HipaaGuard.enforce(app, { exclude: ['S3.Versioning'] });
    expect(bucket).toBeDefined();
    expect(() => app.synth()).toThrow(/ERROR S3\.Versioning: /);
  });

  test('REQUIRED rules can be neither left out nor chosen', () => {
    expect(() => HipaaGuard.enforce(app, { exclude: ['S3.TlsOnly'] })).toThrow(
      "HipaaGuard.enforce(''): 'exclude' must hold ids of RECOMMENDED rules, got S3.TlsOnly, which is REQUIRED and judged in any case. "
      + 'Accept the risk on the construct that carries it: RiskAcceptance.of(construct).accept(...).');
  });

  test('an id that no rule has is refused', () => {
    expect(() => HipaaGuard.enforce(app, { include: ['S3.Nonesuch'] })).toThrow("'include' must hold ids of rules, got \"S3.Nonesuch\".");
  });
});

test('what a construct promises to set explicitly can be accepted not to be', () => {
  const bucket = new HipaaBucket(stack, 'Records');
  (bucket.node.defaultChild as import('aws-cdk-lib').CfnResource).addPropertyDeletionOverride('OwnershipControls');
  RiskAcceptance.of(bucket).accept({
    rule: 'S3.NoAcls', reason: 'A tool of the hospital cannot read the property.', owner: 'security@clinic.example', expires: '2999-12-31',
  });
  expect(() => app.synth()).not.toThrow();
});
