import { first, inEveryWorld } from './read';
import { all, any, Judgement, Template, when } from '../../src/template';

const UNKNOWN = { 'Fn::ImportValue': 'x' };
const MACRO = { 'Fn::Transform': { Name: 'Macro' } };

function conclusions(...judgements: Judgement[]): string[] {
  return judgements.map(({ conclusion }) => conclusion);
}

describe('demands', () => {
  test.each([
    ['true', true, 'pass'], ['"true"', 'true', 'pass'], ['"True"', 'True', 'pass'], ['false', false, 'fail'], ['1', 1, 'fail'], ['nothing', null, 'fail'],
    ['a list', [true], 'fail'], ['an object', { a: true }, 'fail'], ['what is not known', UNKNOWN, 'unverifiable'],
  ])('mustBe(true): %s', (_, value, conclusion) => {
    expect(first(value as never).mustBe(true).conclusion).toBe(conclusion);
  });

  test.each([
    [1, 'pass'], ['1', 'pass'], [' 1', 'pass'], ['', 'fail'], [2, 'fail'], [null, 'fail'],
  ])('mustBe(1): %p', (value, conclusion) => {
    expect(first(value).mustBe(1).conclusion).toBe(conclusion);
  });

  test.each([
    [30, 'pass'], ['30', 'pass'], [31, 'pass'], [29, 'fail'], ['many', 'fail'], [null, 'fail'], [UNKNOWN, 'unverifiable'],
  ])('mustBeAtLeast(30): %p', (value, conclusion) => {
    expect(first(value as never).mustBeAtLeast(30).conclusion).toBe(conclusion);
  });

  test('presence is known even where the value is not, unless a macro may leave it out', () => {
    expect(conclusions(first('').mustBePresent(), first(null).mustBePresent(), first(UNKNOWN).mustBePresent(), first(MACRO).mustBePresent()))
      .toEqual(['pass', 'fail', 'pass', 'unverifiable']);
    expect(conclusions(first('').mustBeAbsent(), first(null).mustBeAbsent(), first(UNKNOWN).mustBeAbsent(), first(MACRO).mustBeAbsent()))
      .toEqual(['fail', 'pass', 'fail', 'unverifiable']);
  });

  test('what is not set is in order where only what is set counts', () => {
    expect(conclusions(first(null).mustNotBe('a'), first('a').mustNotBe('a'), first('b').mustNotBe('a'), first(UNKNOWN).mustNotBe('a')))
      .toEqual(['pass', 'fail', 'pass', 'unverifiable']);
  });

  test('a message names the path, what was got and what is wanted', () => {
    expect(first({ A: [{ B: 'x' }] }).at('A[*].B').mustBe('y', 'z').remarks).toEqual([
      { path: 'Properties.P.A[0].B', message: 'Properties.P.A[0].B is "x"; it must be "y" or "z"' },
    ]);
    expect(first(UNKNOWN).mustBe('y').remarks[0].message).toBe(
      'Properties.P can\'t be verified: it is Fn::ImportValue of "x", whose exporting template is not judged here. '
      + 'Judge the exporting stack together with this one, or write the value out.');
  });
});

describe('paths', () => {
  test('all items of a list must hold', () => {
    expect(first([{ A: 1 }, { A: 2 }]).at('A').isAbsent).toBe(true);
    expect(first({ L: [{ A: 1 }, { A: 2 }] }).at('L[*].A').mustBe(1).remarks[0].path).toBe('Properties.P.L[1].A');
  });

  test('an empty list is a place where something is missing', () => {
    expect(first({ L: [] }).at('L[*].A').mustBe(1).conclusion).toBe('fail');
  });

  test('items that AWS::NoValue takes away do not count', () => {
    expect(first({ L: [{ Ref: 'AWS::NoValue' }, { A: 1 }] }).at('L[*].A').mustBe(1).conclusion).toBe('pass');
    expect(first({ L: [{ Ref: 'AWS::NoValue' }] }).at('L').items()).toEqual([]);
  });

  test('one object stands for a list of one', () => {
    expect(first({ L: { A: 1 } }).at('L[*].A').mustBe(1).conclusion).toBe('pass');
  });

  test('what is below something unknown is unknown', () => {
    expect(first(UNKNOWN).at('A.B[*].C').mustBe(1).conclusion).toBe('unverifiable');
  });

  test('what is below a text is absent', () => {
    expect(first('text').at('length').isAbsent).toBe(true);
    expect(first({}).at('constructor').isAbsent).toBe(true);
    expect(first({}).at('__proto__').isAbsent).toBe(true);
  });

  test('a member whose name has dots is reached by its name', () => {
    expect(first({ 'a.b': 1 }).member('a.b').literal).toBe(1);
  });
});

describe('judgements', () => {
  const pass = Judgement.pass();
  const fail = Judgement.fail('p', 'no');
  const open = Judgement.unverifiable('p', 'who knows');
  const byDefault = Judgement.passByDefault('p', 'the default');

  test('all: one that fails decides, then one that is open', () => {
    expect(conclusions(all(), all(pass, pass), all(pass, open), all(open, fail), all(fail, pass))).toEqual(['pass', 'pass', 'unverifiable', 'fail', 'fail']);
  });

  test('any: one that passes decides, then one that is open', () => {
    expect(conclusions(any(), any(fail, pass), any(fail, open), any(fail, fail), any(open, pass))).toEqual(['fail', 'pass', 'unverifiable', 'fail', 'pass']);
  });

  test('a default is remembered where it matters, and not where something better passes', () => {
    expect(all(pass, byDefault).isByDefault).toBe(true);
    expect(any(byDefault, pass).isByDefault).toBe(false);
    expect(any(byDefault, fail).isByDefault).toBe(true);
  });

  test('when: an open condition is open only where the consequence does not hold', () => {
    expect(conclusions(when(fail, () => fail), when(pass, () => fail), when(open, () => pass), when(open, () => fail), when(pass, () => open)))
      .toEqual(['pass', 'fail', 'pass', 'unverifiable', 'unverifiable']);
  });

  test('not: turns round what is known', () => {
    expect(conclusions(pass.not('p', 'm'), fail.not('p', 'm'), open.not('p', 'm'))).toEqual(['fail', 'pass', 'unverifiable']);
  });

  test('every remark of what speaks against it is kept', () => {
    expect(any(Judgement.fail('a', '1'), Judgement.fail('b', '2')).remarks).toHaveLength(2);
    expect(fail.seenFrom('Other').remarks).toEqual([{ path: 'Other.p', message: 'no' }]);
  });
});

describe('other resources', () => {
  const template = new Template('t', {
    Parameters: { Stage: { Type: 'String' } },
    Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
    Resources: {
      Subject: { Type: 'Bucket', Properties: { Name: 'records' } },
      ByReference: { Type: 'Policy', Properties: { Bucket: { Ref: 'Subject' } } },
      ByName: { Type: 'Policy', Properties: { Bucket: 'records' } },
      ByBranch: { Type: 'Policy', Properties: { Bucket: { 'Fn::If': ['IsProd', { Ref: 'Subject' }, 'other'] } } },
      Sometimes: { Type: 'Policy', Condition: 'IsProd', Properties: { Bucket: 'records' } },
      ByJoin: { Type: 'Policy', Properties: { Bucket: { 'Fn::Join': ['', ['rec', 'ords']] } } },
      Other: { Type: 'Policy', Properties: { Bucket: 'other' } },
    },
  });

  test('are found by reference, by name and by branch, where they exist', () => {
    const found = inEveryWorld(template, (subject, world) => {
      const related = subject.relatedBy('Policy', 'Bucket', 'Name').map(({ logicalId }) => logicalId).sort();
      return [world.description, ...related];
    });
    expect(found).toEqual([
      ['Stage = prod is true', 'ByBranch', 'ByJoin', 'ByName', 'ByReference', 'Sometimes'],
      ['Stage = prod is false', 'ByJoin', 'ByName', 'ByReference'],
    ]);
  });

  test('are found by a name that depends on a condition', () => {
    const name = { 'Fn::If': ['IsProd', 'records', 'drafts'] };
    const raw = {
      ...template.raw as object,
      Resources: {
        Subject: { Type: 'Bucket', Properties: { Name: name } },
        Same: { Type: 'Policy', Properties: { Bucket: name } },
        Prod: { Type: 'Policy', Properties: { Bucket: 'records' } },
      },
    };
    expect(inEveryWorld(new Template('t', raw), (subject) => subject.relatedBy('Policy', 'Bucket', 'Name').map(({ logicalId }) => logicalId)))
      .toEqual([['Same', 'Prod'], ['Same']]);
  });

  test('are found by reference only where the name does not count', () => {
    expect(inEveryWorld(template, (subject) => subject.relatedBy('Policy', 'Bucket').length)).toEqual([2, 1]);
  });
});
