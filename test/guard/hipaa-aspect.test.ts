import { App, Aspects, CfnResource, IAspect, Stack, Stage } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { IConstruct } from 'constructs';
import { HipaaAspect, HipaaBucket, HipaaGuard, PhiBoundary, RiskAcceptance } from '../../src';

let app: App;
let stack: Stack;

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Clinic');
});

function errorsOf(of: Stack): string[] {
  return Annotations.fromStack(of).findError('*', Match.anyValue()).map(({ entry }) => String(entry.data));
}

test('what REQUIRED rules find is an error on the construct', () => {
  new Bucket(stack, 'Plain');
  Aspects.of(app).add(new HipaaAspect());
  Annotations.fromStack(stack).hasError('/Clinic/Plain/Resource', Match.stringLikeRegexp('S3\\.TlsOnly: '));
});

test('what RECOMMENDED rules find is a warning that can be acknowledged by its id', () => {
  new HipaaBucket(stack, 'Records');
  Aspects.of(app).add(new HipaaAspect());
  Annotations.fromStack(stack).hasWarning('/Clinic/Records/Resource', Match.stringLikeRegexp('cdk-hipaa::S3\\.EventNotifications'));
});

test('the verdicts are those of the guard', () => {
  new Bucket(stack, 'Plain');
  const { findings } = HipaaGuard.check(app);
  Aspects.of(app).add(new HipaaAspect());
  const required = findings.filter(({ blocks }) => blocks).map(({ rule }) => rule).sort();
  expect(errorsOf(stack).map((message) => message.split(':')[0]).sort()).toEqual(required);
  expect(required).not.toEqual([]);
});

test('Aspects that come later are judged too', () => {
  class WithoutVersions implements IAspect {
    public visit(node: IConstruct): void {
      if (CfnResource.isCfnResource(node) && node.cfnResourceType === 'AWS::S3::Bucket') {
        node.addPropertyOverride('WebsiteConfiguration.IndexDocument', 'index.html');
      }
    }
  }
  new HipaaBucket(stack, 'Records', { backup: true });
  Aspects.of(app).add(new HipaaAspect(), { priority: 100 });
  Aspects.of(app).add(new WithoutVersions(), { priority: 2000 });
  expect(() => app.synth()).toThrow(/S3\.NoWebsiteHosting/);
});

test('only what is below the construct it is added to is judged', () => {
  const other = new Stack(app, 'Other');
  new Bucket(stack, 'Plain');
  new Bucket(other, 'Plain');
  Aspects.of(stack).add(new HipaaAspect());
  expect(errorsOf(stack)).not.toEqual([]);
  expect(errorsOf(other)).toEqual([]);
});

test('added to a Stage, it judges the stacks of the Stage', () => {
  const stage = new Stage(app, 'Prod');
  const inside = new Stack(stage, 'Clinic');
  new Bucket(inside, 'Plain');
  Aspects.of(stage).add(new HipaaAspect());
  expect(errorsOf(inside)).not.toEqual([]);
});

test('what is accepted and what is outside the boundary is no error', () => {
  PhiBoundary.of(stack).exclude({ reason: 'Holds nothing but public pages.', owner: 'web-team@clinic.example' });
  new Bucket(stack, 'Pages');
  const other = new Stack(app, 'Other');
  RiskAcceptance.of(new HipaaBucket(other, 'Derived', { backup: false })).accept({
    rule: 'Backup.PlanExists', reason: 'Made again every night from what is backed up.', owner: 'security@clinic.example', expires: '2999-12-31',
  });
  Aspects.of(app).add(new HipaaAspect());
  expect([...errorsOf(stack), ...errorsOf(other)]).toEqual([]);
});

test('a bad account id is refused, and the prop named', () => {
  expect(() => new HipaaAspect({ baaAccounts: ['42'] })).toThrow("HipaaAspect: 'baaAccounts' must hold account ids of twelve digits, got \"42\".");
});
