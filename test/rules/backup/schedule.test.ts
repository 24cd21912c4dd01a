import { runsDaily } from '../../../src/rules/backup/schedule';

test.each([
  ['cron(0 5 * * ? *)', 'the usual daily one'],
  ['cron(0 5 ? * * *)', 'with the question mark for days of the month'],
  ['cron(0/30 * * * ? *)', 'every half hour'],
  ['cron(0 5 1-31 1-12 ? *)', 'with every day and month spelled out'],
  ['cron(0 5 */1 * ? *)', 'with a step of one'],
  ['cron(0 5 1/1 JAN-DEC ? *)', 'with a step from the first'],
  ['cron(0 5 ? * SUN-SAT *)', 'by names of days'],
  ['cron(0 5 ? * mon-sun *)', 'over the end of the week, in small letters'],
  ['cron(0 5 ? * MON,TUE,WED,THU,FRI,SAT,SUN *)', 'by a list of names'],
  ['rate(1 day)', 'a rate of a day'],
  ['rate(12 hours)', 'a rate of hours'],
])('%s is daily: %s', (expression) => {
  expect(runsDaily(expression)).toBe(true);
});

test.each([
  ['cron(0 5 1 * ? *)', 'once a month'],
  ['cron(0 5 */2 * ? *)', 'every other day'],
  ['cron(0 5 L * ? *)', 'the last day of the month'],
  ['cron(0 5 15W * ? *)', 'the weekday nearest to the 15th'],
  ['cron(0 5 ? * 2#1 *)', 'the first Monday'],
  ['cron(0 5 ? * 6L *)', 'the last Friday'],
  ['cron(0 5 ? * MON-FRI *)', 'weekdays'],
  ['cron(0 5 * 1-11 ? *)', 'no December'],
  ['rate(2 days)', 'every other day'],
  ['rate(25 hours)', 'a little less than daily'],
])('%s is not daily: %s', (expression) => {
  expect(runsDaily(expression)).toBe(false);
});

test.each(['daily', '', 'cron(0 5 * *)', 'cron(0 5 * * ? 2026)', 'cron(0 5 0 * ? *)', 'cron(0 5 * FOO ? *)', 'rate(day)', 'rate(1 week)', 'at(2026-01-01T00:00:00)'])(
  '%p can\'t be read', (expression) => {
    expect(runsDaily(expression)).toBeUndefined();
  });
