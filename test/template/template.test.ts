import { Application, InputError, MAX_DEPTH, refuseDeepNesting, Template } from '../../src/template';

describe('input that is no template', () => {
  test.each<[string, unknown, string]>([
    ['nothing', null, 'expected an object with Resources, got nothing'],
    ['a list', [], 'got a list'],
    ['a text', 'Resources', 'got a string'],
    ['a number', 7, 'got a number'],
    ['an object without Resources', { AWSTemplateFormatVersion: '2010-09-09' }, 'it has no Resources'],
    ['Resources that are a list', { Resources: [] }, 'it has Resources that are a list'],
    ['Resources that are a text', { Resources: 'Bucket' }, 'it has Resources that are a string'],
    ['Resources that are nothing', { Resources: null }, 'it has Resources that are nothing'],
  ])('%s is refused by name', (_, raw, message) => {
    const make = () => new Template('stack.json', raw);
    expect(make).toThrow(InputError);
    expect(make).toThrow('stack.json: not a CloudFormation template: ');
    expect(make).toThrow(message);
  });

  function nested(depth: number): unknown {
    let raw: unknown = 'x';
    for (let level = 0; level < depth; level++) {
      raw = level % 2 === 0 ? [raw] : { a: raw };
    }
    return raw;
  }

  test('what is nested too deeply to be read is refused by name', () => {
    expect(() => refuseDeepNesting('stack.json', nested(MAX_DEPTH + 2))).toThrow(InputError);
    expect(() => refuseDeepNesting('stack.json', nested(MAX_DEPTH + 2))).toThrow(`stack.json: nested more than ${MAX_DEPTH} levels deep`);
    expect(() => refuseDeepNesting('stack.json', nested(MAX_DEPTH))).not.toThrow();
  });

  test('a hundred thousand levels are refused, not run out of stack on', () => {
    expect(() => refuseDeepNesting('stack.json', nested(100_000))).toThrow(InputError);
  });
});

describe('a template', () => {
  const template = new Template('stack.json', {
    Resources: {
      Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'b' }, Metadata: { 'aws:cdk:path': 'Stack/Bucket/Resource' } },
      Broken: 'not an object',
      Untyped: { Properties: [] },
    },
    Parameters: 'broken',
    Conditions: null,
  });

  test('declares what is written, broken or not', () => {
    expect(template.resources.map(({ logicalId, type, properties }) => [logicalId, type, properties])).toEqual([
      ['Bucket', 'AWS::S3::Bucket', { BucketName: 'b' }], ['Broken', '', {}], ['Untyped', '', {}],
    ]);
  });

  test('takes a section that is no object for an empty one', () => {
    expect([template.parameters, template.conditions, template.mappings, template.outputs]).toEqual([{}, {}, {}, {}]);
  });

  test('finds resources by id, and none by the names of JavaScript', () => {
    expect(template.resource('Bucket')?.constructPath).toBe('Stack/Bucket/Resource');
    expect(template.resource('constructor')).toBeUndefined();
    expect(template.resource('__proto__')).toBeUndefined();
  });

  test('keeps resources of the same id in different templates apart', () => {
    const other = new Template('other.json', { Resources: { Bucket: { Type: 'AWS::S3::Bucket' } } });
    const application = new Application([template, other]);
    expect(application.ofType('AWS::S3::Bucket').map(({ key }) => key)).toEqual(['stack.json#Bucket', 'other.json#Bucket']);
    expect(application.ofType('AWS::SQS::Queue')).toEqual([]);
  });

  test('computes what is asked once, once', () => {
    const application = new Application([template]);
    const compute = jest.fn(() => undefined);
    application.once('x', compute);
    application.once('x', compute);
    expect(compute).toHaveBeenCalledTimes(1);
  });
});
