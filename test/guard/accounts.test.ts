import { App, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { blockedAt, newApp, synthesize } from './synthesis';
import { HipaaBucket, HipaaGuard } from '../../src';

const [CLINIC, LAB, SANDBOX] = ['111122223333', '444455556666', '777788889999'];
const RULE = 'Eligibility.BaaAttested';

/** Stacks bound for two accounts and for one that is not known, one of them with a nested stack, in the app and in a Stage. */
function accounts(): App {
  const app = newApp();
  new NestedStack(new Stack(app, 'Clinic', { env: { account: CLINIC, region: 'us-east-1' } }), 'Nested');
  new Stack(app, 'Lab', { env: { account: LAB } });
  new Stack(app, 'Anywhere');
  const prod = new Stage(app, 'Prod', { env: { account: CLINIC } });
  new Stack(prod, 'Clinic');
  new Stack(prod, 'Sandbox', { env: { account: SANDBOX } });
  return app;
}

function refused(enforce: (app: App) => void): string[] {
  const app = accounts();
  enforce(app);
  return blockedAt(synthesize(app), RULE);
}

function below(app: App, path: string): Stack | Stage {
  return app.node.findChild(path) as Stack | Stage;
}

test('stacks bound for an account under a BAA pass; for another, or for one that is not known, they are blocked', () => {
  expect(refused((app) => HipaaGuard.enforce(app, { baaAccounts: [CLINIC] }))).toEqual(['Anywhere', 'Lab', 'Prod/Sandbox']);
  expect(refused((app) => HipaaGuard.enforce(app, { baaAccounts: [LAB, SANDBOX] }))).toEqual(['Anywhere', 'Clinic', 'Clinic/Nested', 'Prod/Clinic']);
});

test('with an empty list, every stack is blocked', () => {
  expect(refused((app) => HipaaGuard.enforce(app, { baaAccounts: [] }))).toHaveLength(6);
});

test('without a list, accounts are nobody\'s concern, and nothing is said to have passed', () => {
  expect(refused((app) => HipaaGuard.enforce(app))).toEqual([]);
  const passed = (baaAccounts?: string[]) => HipaaGuard.check(accounts(), { baaAccounts }).summary.passed;
  expect(passed([CLINIC]) - passed()).toBe(3);
});

test('the finding names the account, or says that it is not known and how to state it', () => {
  const findings = HipaaGuard.check(accounts(), { baaAccounts: [CLINIC] }).findings.filter(({ rule }) => rule === RULE);
  expect(findings.map(({ verdict, propertyPath, message }) => [verdict, propertyPath, message])).toEqual(expect.arrayContaining([
    ['fail', 'env.account', expect.stringContaining(`account ${LAB} is not one of baaAccounts`)],
    ['unverifiable', 'env.account', expect.stringContaining('Set env.account of the stack')],
  ]));
});

test('a list of a Stage or a Stack holds there and nowhere else', () => {
  expect(refused((app) => {
    HipaaGuard.enforce(app);
    HipaaGuard.enforce(below(app, 'Prod'), { baaAccounts: [CLINIC] });
  })).toEqual(['Prod/Sandbox']);
});

test('lists of two Stages do not mix: each is bound to its own', () => {
  expect(refused((app) => {
    HipaaGuard.enforce(below(app, 'Prod'), { baaAccounts: [CLINIC] });
    HipaaGuard.enforce(below(app, 'Lab'), { baaAccounts: [SANDBOX] });
  })).toEqual(['Lab', 'Prod/Sandbox']);
});

test('of two lists around a stack, both must have its account', () => {
  expect(refused((app) => {
    HipaaGuard.enforce(app, { baaAccounts: [CLINIC, LAB, SANDBOX] });
    HipaaGuard.enforce(below(app, 'Prod'), { baaAccounts: [CLINIC, LAB] });
  })).toEqual(['Anywhere', 'Prod/Sandbox']);
});

test('an account that is judged twice is told once', () => {
  const app = accounts();
  HipaaGuard.enforce(app, { baaAccounts: [CLINIC] });
  HipaaGuard.enforce(app, { baaAccounts: [CLINIC] });
  expect(synthesize(app).violations.filter(({ rule, path }) => rule === RULE && path === 'Lab')).toHaveLength(1);
});

test('a HipaaBucket alone asks for no account', () => {
  const app = newApp();
  new HipaaBucket(new Stack(app, 'Anywhere'), 'Records');
  expect(synthesize(app).error).toBeUndefined();
});

test.each([
  ['too short', '1234'], ['with dashes', '1111-2222-3333'], ['empty', ''], ['a name', 'clinic-prod'], ['with a blank', ' 111122223333'], ['too long', '1111222233334'],
  ['with a line break', '111122223333\n'],
])('an account id that is %s is refused in one line that names the prop and what was got', (_, account) => {
  const told = `'baaAccounts' must hold account ids of twelve digits, got ${JSON.stringify(account)}.`;
  expect(() => HipaaGuard.enforce(newApp(), { baaAccounts: [CLINIC, account] })).toThrow(new Error(`HipaaGuard.enforce(''): ${told}`));
  expect(() => HipaaGuard.check(newApp(), { baaAccounts: [account] })).toThrow(new Error(`HipaaGuard.check(''): ${told}`));
});

test('an enforcement that was refused is not half made', () => {
  const app = accounts();
  expect(() => HipaaGuard.enforce(app, { baaAccounts: ['x'] })).toThrow();
  expect(synthesize(app)).toMatchObject({ error: undefined, evidence: undefined });
});
