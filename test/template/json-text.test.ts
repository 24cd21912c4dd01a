import { first, told } from './read';

describe('texts of JSON', () => {
  test('are read as what they spell', () => {
    expect(told(first('{"Statement":[{"Effect":"Allow"}]}').parsed().at('Statement[*].Effect'))).toBe('Allow');
  });

  test('keep references where they stand inside strings', () => {
    const policy = first({ 'Fn::Join': ['', ['{"Resource":"', { 'Fn::GetAtt': ['Subject', 'Arn'] }, '/*","Region":"', { Ref: 'AWS::Region' }, '"}']] }).parsed();
    expect([told(policy.at('Resource')), told(policy.at('Region'))]).toEqual(['${t#Subject.Arn}/*', '${AWS::Region}']);
  });

  test.each([
    ['a plain text', 'text'], ['JSON that is cut off', '{"a":'], ['a number', 5], ['a mark of our own', '{"a":"\uE0000\uE000"}'],
  ])('leave alone what is none: %s', (_, value) => {
    expect(first(value).parsed().resolved).toEqual(value);
  });

  test('whose structure is not known stay unknown', () => {
    const policy = first({ 'Fn::Sub': '{"Statement":${Any}}' }, { Parameters: { Any: { Type: 'String' } } }).parsed();
    expect(policy.at('Statement').unknown).toBeDefined();
  });

  test('and objects are the same', () => {
    expect(told(first({ a: 1 }).parsed().at('a'))).toBe(1);
  });
});
