import { PROPOSED_RULE, proposedParagraph, ruleById, RuleLevel } from '../../src/rules';

const marked = PROPOSED_RULE.flatMap(({ rules }) => rules);

test('every rule that is marked exists and is RECOMMENDED: REQUIRED ones block in any case', () => {
  expect(marked.filter((id) => ruleById(id)?.level !== RuleLevel.RECOMMENDED)).toEqual([]);
});

test('no rule is marked twice', () => {
  expect(new Set(marked).size).toBe(marked.length);
});

test('a rule is marked with the paragraph as proposed', () => {
  expect(proposedParagraph({ id: 'IAM.MfaForUsers' })).toBe('164.312(f)(2)(ii)');
  expect(proposedParagraph({ id: 'S3.EventNotifications' })).toBeUndefined();
});
