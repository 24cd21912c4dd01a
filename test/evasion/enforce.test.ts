import { App, Stack } from 'aws-cdk-lib';
import { APP_WAYS } from './app-ways';
import { blockedBy } from './blocked';
import { BUCKET_WAYS } from './bucket-ways';
import { HipaaGuard } from '../../src';

test.each(APP_WAYS)('%s does not get past enforcement: %s', (_way, rule, bring) => {
  const app = new App();
  HipaaGuard.enforce(app);
  bring(new Stack(app, 'Main'), app);
  expect(blockedBy(app)).toContain(rule);
});

test('at least forty ways are known', () => {
  expect(APP_WAYS.length + BUCKET_WAYS.length).toBeGreaterThanOrEqual(40);
});
