import { outcomeOf, testRules } from './cases';
import { GENERAL_CASES } from './general.cases';

testRules(GENERAL_CASES);

test('no message repeats what it found', () => {
  const found = GENERAL_CASES.flatMap(({ rule, cases }) => cases.flatMap(({ given }) => outcomeOf(rule, given)?.remarks ?? []));
  expect(JSON.stringify(found)).not.toMatch(/123-45-6789|00412345|hunter2|jane|1980-02-29|48210077|555/);
});
