import { inEveryWorld, read, withProperty } from './read';
import { JsonObject } from '../../src/template';

const STAGE = { Stage: { Type: 'String' } };

function either(Conditions: JsonObject, Parameters: JsonObject = STAGE): unknown[] {
  return read({ 'Fn::If': ['C', 'yes', 'no'] }, { Conditions, Parameters });
}

function equals(left: unknown, right: unknown): JsonObject {
  return { 'Fn::Equals': [left as string, right as string] };
}

const IS_PROD = equals({ Ref: 'Stage' }, 'prod');

describe('what is decided by the template', () => {
  test.each<[string, JsonObject, unknown[]]>([
    ['equal literals', equals('a', 'a'), ['yes']],
    ['different literals', equals('a', 'b'), ['no']],
    ['a boolean and its text', equals(true, 'true'), ['yes']],
    ['a parameter and itself', equals({ Ref: 'Stage' }, { Ref: 'Stage' }), ['yes']],
    ['the region and itself, in another spelling', equals({ Ref: 'AWS::Region' }, { 'Fn::Sub': '${AWS::Region}' }), ['yes']],
    ['not', { 'Fn::Not': [equals('a', 'a')] }, ['no']],
    ['and', { 'Fn::And': [equals('a', 'a'), equals('a', 'b')] }, ['no']],
    ['or', { 'Fn::Or': [equals('a', 'a'), equals('a', 'b')] }, ['yes']],
  ])('%s', (_, condition, expected) => {
    expect(either({ C: condition })).toEqual(expected);
  });

  test('allowed values of a parameter are told apart', () => {
    expect(either({ C: IS_PROD }, { Stage: { Type: 'String', AllowedValues: ['dev', 'prod', 'test'] } })).toEqual(['no', 'yes', 'no']);
  });

  test('a default decides nothing', () => {
    expect(either({ C: IS_PROD }, { Stage: { Type: 'String', Default: 'prod' } })).toEqual(['yes', 'no']);
  });
});

describe('what deployment decides', () => {
  test('both branches are worlds, and the description says which', () => {
    const template = withProperty({ 'Fn::If': ['C', 'yes', 'no'] }, { Conditions: { C: IS_PROD }, Parameters: STAGE });
    expect(inEveryWorld(template, (subject, world) => [subject.at('P').literal, world.description])).toEqual([
      ['yes', 'Stage = prod is true'], ['no', 'Stage = prod is false'],
    ]);
  });

  test('a parameter that may be empty is told with what it is compared with', () => {
    const template = withProperty({ 'Fn::If': ['C', 'yes', 'no'] }, { Conditions: { C: { 'Fn::Equals': [{ Ref: 'Stage' }, ''] } }, Parameters: STAGE });
    expect(inEveryWorld(template, (subject, world) => [subject.at('P').literal, world.description])[0]).toEqual(['yes', 'Stage = "" is true']);
  });

  test('the same condition is decided once', () => {
    expect(read({ 'Fn::Join': ['', [{ 'Fn::If': ['C', 'a', 'b'] }, { 'Fn::If': ['C', 'a', 'b'] }]] }, { Conditions: { C: IS_PROD }, Parameters: STAGE }))
      .toEqual(['aa', 'bb']);
  });

  test('two names for the same comparison are decided together', () => {
    expect(read({ 'Fn::Join': ['', [{ 'Fn::If': ['C', 'a', 'b'] }, { 'Fn::If': ['D', 'a', 'b'] }]] },
      { Conditions: { C: IS_PROD, D: IS_PROD }, Parameters: STAGE })).toEqual(['aa', 'bb']);
  });

  test('a condition and its opposite never hold together', () => {
    expect(read({ 'Fn::Join': ['', [{ 'Fn::If': ['C', 'a', 'b'] }, { 'Fn::If': ['D', 'a', 'b'] }]] },
      { Conditions: { C: IS_PROD, D: { 'Fn::Not': [{ Condition: 'C' }] } }, Parameters: STAGE })).toEqual(['ab', 'ba']);
  });

  test('what equals one literal equals no other', () => {
    expect(read({ 'Fn::If': ['C', { 'Fn::If': ['D', 'both', 'C'] }, { 'Fn::If': ['D', 'D', 'neither'] }] },
      { Conditions: { C: IS_PROD, D: equals({ Ref: 'Stage' }, 'test') }, Parameters: STAGE })).toEqual(['C', 'D', 'neither']);
  });

  test('what equals a literal is that literal', () => {
    expect(read({ 'Fn::If': ['C', { Ref: 'Stage' }, 'other'] }, { Conditions: { C: IS_PROD }, Parameters: STAGE })).toEqual(['prod', 'other']);
  });

  test('each branch of nested conditions is seen', () => {
    const nested = { 'Fn::If': ['C', { 'Fn::If': ['D', 1, 2] }, { Ref: 'AWS::NoValue' }] };
    expect(read(nested, { Conditions: { C: IS_PROD, D: equals({ Ref: 'AWS::Region' }, 'us-east-1') }, Parameters: STAGE })).toEqual([1, 2, undefined]);
  });
});

describe('conditions that can\'t be followed', () => {
  test.each<[string, JsonObject]>([
    ['nobody declares', {}],
    ['refers to itself', { C: { Condition: 'C' } }],
    ['refers to itself by way of another', { C: { 'Fn::Not': [{ Condition: 'D' }] }, D: { Condition: 'C' } }],
    ['is no expression', { C: 'true' }],
    ['is nothing', { C: null }],
    ['has no operands', { C: { 'Fn::Equals': [] } }],
    ['compares lists', { C: equals(['a'], ['b']) }],
    ['uses a function that is not known', { C: { 'Fn::NeverHeardOf': [] } }],
    ['compares what a macro writes', { C: equals({ 'Fn::Transform': {} }, 'a') }],
    ['has a name of JavaScript', { C: { Condition: 'constructor' } }],
  ])('one that %s may hold or not', (_, conditions) => {
    expect(new Set(either(conditions))).toEqual(new Set(['yes', 'no']));
  });
});

describe('a condition on the resource itself', () => {
  test('the resource is looked at only where it exists', () => {
    const template = withProperty('x', {
      Conditions: { C: IS_PROD },
      Parameters: STAGE,
      Resources: { Subject: { Type: 'T', Condition: 'C', Properties: { P: { 'Fn::If': ['C', 'here', 'never'] } } } },
    });
    expect(inEveryWorld(template, (subject) => subject.at('P').literal)).toEqual(['here']);
  });

  test('a resource whose condition never holds is looked at nowhere', () => {
    const template = withProperty('x', { Conditions: { C: equals('a', 'b') }, Resources: { Subject: { Type: 'T', Condition: 'C' } } });
    expect(inEveryWorld(template, (subject) => subject.logicalId)).toEqual([]);
  });
});
