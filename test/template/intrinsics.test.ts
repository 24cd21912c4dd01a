import { first, inEveryWorld, read, told } from './read';
import { JsonObject, Template } from '../../src/template';

const BUCKET = { Resources: { Bucket: { Type: 'AWS::S3::Bucket' } } };

function readNested(nested: Template, parent: Template): unknown[] {
  return inEveryWorld(nested, (subject) => told(subject.at('P')), [parent]);
}

describe('literals', () => {
  test.each([['text'], [7], [true], ['']])('%p is itself', (value) => {
    expect(read(value)).toEqual([value]);
  });

  test('null and AWS::NoValue are absent', () => {
    expect([read(null), read({ Ref: 'AWS::NoValue' })]).toEqual([[undefined], [undefined]]);
  });

  test('an object with a function\'s name beside another key is no function', () => {
    expect(read({ Ref: 'Bucket', Other: 1 }, BUCKET)).toEqual([{ Ref: 'Bucket', Other: 1 }]);
  });
});

describe('Ref and Fn::GetAtt', () => {
  test('a resource is a reference that can be followed', () => {
    const reference = first({ Ref: 'Bucket' }, BUCKET);
    expect(told(reference)).toBe('${t#Bucket}');
    expect(reference.resolved).toMatchObject({ reference: { declaration: { logicalId: 'Bucket' } } });
    expect(reference.unknown).toBeUndefined();
  });

  test('both spellings of Fn::GetAtt are the same', () => {
    expect(read({ 'Fn::GetAtt': ['Bucket', 'Arn'] }, BUCKET)).toEqual(read({ 'Fn::GetAtt': 'Bucket.Arn' }, BUCKET));
  });

  test('an attribute with a dot keeps it', () => {
    expect(read({ 'Fn::GetAtt': 'Bucket.Endpoint.Address' }, BUCKET)).toEqual(['${t#Bucket.Endpoint.Address}']);
  });

  test('what nobody declares can\'t be known', () => {
    expect(first({ Ref: 'Nobody' }).unknown?.describe()).toContain('"Nobody"');
    expect(first({ 'Fn::GetAtt': ['Nobody', 'Arn'] }).unknown?.describe()).toContain('"Nobody"');
    expect(first({ Ref: 'constructor' }).unknown).toBeDefined();
  });

  test('a pseudo parameter equals itself', () => {
    expect(first({ Ref: 'AWS::Region' }).text).toBe(first({ 'Fn::Sub': '${AWS::Region}' }).text);
  });
});

describe('parameters', () => {
  const allowing = { Parameters: { Size: { Type: 'String', AllowedValues: ['a', 'b'] } } };

  test('each allowed value is a world of its own', () => {
    expect(read({ Ref: 'Size' }, allowing)).toEqual(['a', 'b']);
  });

  test('one parameter has one value in one world', () => {
    expect(read({ 'Fn::Sub': '${Size}${Size}' }, allowing)).toEqual(['aa', 'bb']);
  });

  test('allowed numbers are read as text, as CloudFormation passes them', () => {
    expect(read({ Ref: 'N' }, { Parameters: { N: { Type: 'Number', AllowedValues: [1, 2] } } })).toEqual(['1', '2']);
  });

  test.each([
    ['no AllowedValues', { Type: 'String' }],
    ['a default only', { Type: 'String', Default: 'a' }],
    ['a list type', { Type: 'CommaDelimitedList', AllowedValues: ['a'] }],
    ['a value from SSM', { Type: 'AWS::SSM::Parameter::Value<String>', AllowedValues: ['/a'] }],
    ['empty AllowedValues', { Type: 'String', AllowedValues: [] }],
  ])('%s: it may be anything', (_, parameter) => {
    const value = first({ Ref: 'P' }, { Parameters: { P: parameter } });
    expect(value.unknown?.unknown).toMatchObject({ parameter: 'P', secret: false });
  });

  test('NoEcho keeps it secret, whether a boolean or a text', () => {
    for (const NoEcho of [true, 'true']) {
      expect(first({ Ref: 'P' }, { Parameters: { P: { Type: 'String', NoEcho, AllowedValues: ['a'] } } }).unknown?.unknown?.secret).toBe(true);
    }
  });

  test('a nested stack gets what its parent passes', () => {
    const parent = new Template('parent', {
      Resources: {
        Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Name: { Ref: 'Bucket' } } } }, Bucket: { Type: 'AWS::S3::Bucket' },
      },
    });
    const nested = new Template('nested', {
      Parameters: { Name: { Type: 'String' } }, Resources: { Subject: { Type: 'T', Properties: { P: { Ref: 'Name' } } } },
    }, { parent: { template: parent, logicalId: 'Nested' } });
    expect(readNested(nested, parent)).toEqual(['${parent#Bucket}']);
  });

  test('parent and nested stack that pass a value round in a circle end', () => {
    const parent = new Template('parent', {
      Resources: {
        Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Name: { 'Fn::GetAtt': ['Nested', 'Outputs.Name'] } } } },
      },
    });
    const nested = new Template('nested', {
      Parameters: { Name: { Type: 'String' } },
      Outputs: { Name: { Value: { Ref: 'Name' } } },
      Resources: { Subject: { Type: 'T', Properties: { P: { Ref: 'Name' } } } },
    }, { parent: { template: parent, logicalId: 'Nested' } });
    expect(readNested(nested, parent)).toEqual(['${?}']);
  });
});


describe('Fn::Join and Fn::Sub', () => {
  test('what is known is a plain text', () => {
    expect(read({ 'Fn::Join': ['-', ['a', 1, { 'Fn::Sub': '${x}' }]] }, { Parameters: { x: { Type: 'String', AllowedValues: ['z'] } } })).toEqual(['a-1-z']);
  });

  test('both make the same of the same parts', () => {
    expect(read({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':s3:::', { Ref: 'Bucket' }, '/*']] }, BUCKET))
      .toEqual(read({ 'Fn::Sub': 'arn:${AWS::Partition}:s3:::${Bucket}/*' }, BUCKET));
  });

  test('variables of Fn::Sub come first', () => {
    expect(read({ 'Fn::Sub': ['${Bucket}-${ x }', { Bucket: 'own', x: 'y' }] }, BUCKET)).toEqual(['own-y']);
  });

  test('an escaped variable is a literal', () => {
    expect(read({ 'Fn::Sub': 'a${!Bucket}' }, BUCKET)).toEqual(['a${Bucket}']);
  });

  test('AWS::NoValue in a list leaves no trace', () => {
    expect(read({ 'Fn::Join': ['-', ['a', { Ref: 'AWS::NoValue' }, 'b']] })).toEqual(['a-b']);
  });

  test.each([[{ 'Fn::Join': ['-', { Ref: 'AWS::NotificationARNs' }] }], [{ 'Fn::Join': 'x' }], [{ 'Fn::Sub': { a: 1 } }], [{ 'Fn::Join': [] }]])(
    '%j can\'t be known', (value) => {
      expect(first(value).unknown).toBeDefined();
    });
});

describe('Fn::FindInMap', () => {
  const mapped = { Mappings: { M: { a: { x: 1, y: 2 }, b: { x: 3, y: 4 } } } };

  test('known keys pick one entry', () => {
    expect(read({ 'Fn::FindInMap': ['M', 'b', 'y'] }, mapped)).toEqual([4]);
  });

  test('an unknown key picks each', () => {
    expect(read({ 'Fn::FindInMap': ['M', { Ref: 'AWS::Region' }, 'x'] }, mapped)).toEqual([1, 3]);
  });

  test('the same unknown key picks the same', () => {
    const at = (key: string) => ({ 'Fn::FindInMap': ['M', { Ref: 'AWS::Region' }, key] });
    expect(read({ 'Fn::Join': ['', [at('x'), at('y')]] }, mapped)).toEqual(['12', '34']);
  });

  test('a missing entry takes the default, or can\'t be known', () => {
    expect(read({ 'Fn::FindInMap': ['M', 'c', 'x', { DefaultValue: 9 }] }, mapped)).toEqual([9]);
    expect(first({ 'Fn::FindInMap': ['M', 'c', 'x'] }, mapped).unknown).toBeDefined();
    expect(first({ 'Fn::FindInMap': ['M', 'constructor', 'name'] }, mapped).unknown).toBeDefined();
  });
});

describe('Fn::Select and Fn::Split', () => {
  test('an item of a split text', () => {
    expect(read({ 'Fn::Select': [1, { 'Fn::Split': [',', 'a,b'] }] })).toEqual(['b']);
  });

  test('an index written as text', () => {
    expect(read({ 'Fn::Select': ['0', ['a', 'b']] })).toEqual(['a']);
  });

  test('an item of what is not known can\'t be known, and equals itself', () => {
    const value = { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] };
    expect(first(value).unknown).toBeDefined();
    expect(read(value)).toEqual(read(value));
  });
});

describe('Fn::ImportValue', () => {
  const exporting = new Template('exporting', {
    Resources: { Bucket: { Type: 'AWS::S3::Bucket' } }, Outputs: { Arn: { Value: { 'Fn::GetAtt': ['Bucket', 'Arn'] }, Export: { Name: 'Arn' } } },
  });

  test('follows to the exporting template', () => {
    expect(read({ 'Fn::ImportValue': 'Arn' }, {}, [exporting])).toEqual(['${exporting#Bucket.Arn}']);
  });

  test('can\'t be known without it, and equals itself', () => {
    expect(first({ 'Fn::ImportValue': 'Arn' }).unknown?.describe()).toContain('"Arn"');
    expect(first({ 'Fn::ImportValue': 'Arn' }).text).toBe(first({ 'Fn::ImportValue': 'Arn' }).text);
  });
});

describe('Fn::GetStackOutput', () => {
  const output = { StackName: 'offsite', OutputName: 'Copy', Region: 'us-west-2' };
  const CONTENT = { Resources: { Bucket: { Type: 'AWS::S3::Bucket' } }, Outputs: { Copy: { Value: { 'Fn::GetAtt': ['Bucket', 'Arn'] } } } };
  const stack = (name: string, environment: object) => new Template(name, CONTENT, { environment: { stackName: 'offsite', ...environment } });
  const offsite = stack('west', { region: 'us-west-2' });

  test.each<[string, Template[]]>([
    ['the stack of that name', [offsite]],
    ['one that may be deployed anywhere', [stack('west', {})]],
    ['that of the region, of two', [offsite, stack('east', { region: 'us-east-1' })]],
    ['the stack, and not one that is nested in it', [offsite, new Template('nested', CONTENT, { environment: offsite.environment, parent: { template: offsite, logicalId: 'N' } })]],
  ])('follows to %s', (_which, others) => {
    expect(read({ 'Fn::GetStackOutput': output }, {}, others)).toEqual(['${west#Bucket.Arn}']);
  });

  test.each<[string, Template[], object]>([
    ['the stack is not here', [], output],
    ['it has no such output', [offsite], { ...output, OutputName: 'Other' }],
    ['its name is not known', [offsite], { ...output, StackName: { Ref: 'AWS::StackName' } }],
    ['two stacks may be it', [offsite, stack('other', { region: 'us-west-2' })], output],
  ])('can\'t be known where %s', (_why, others, argument) => {
    expect(read({ 'Fn::GetStackOutput': argument } as JsonObject, {}, others)).toEqual([`\${import:${JSON.stringify(argument)}}`]);
  });
});

describe('a reference to a stack of another region, as aws-cdk-lib makes it', () => {
  const NAME = '/cdk/exports/Clinic/OffsiteCopy';
  const WRITER = { Type: 'Custom::CrossRegionExportWriter', Properties: { WriterProps: { region: 'us-east-1', exports: { [NAME]: { 'Fn::GetAtt': ['Bucket', 'Arn'] } } } } };
  const offsite = new Template('offsite', { Resources: { Bucket: { Type: 'AWS::S3::Bucket' }, Writer: WRITER } });
  const rest = { Reader: { Type: 'Custom::CrossRegionExportReader', Properties: { ReaderProps: { imports: { [NAME]: `{{resolve:ssm:${NAME}}}` } } } } };

  test('follows to what is written there', () => {
    expect(read({ 'Fn::GetAtt': ['Reader', NAME] }, { Resources: rest }, [offsite])).toEqual(['${offsite#Bucket.Arn}']);
  });

  test('can\'t be known without it, and is no reference to the custom resource that reads it', () => {
    expect(read({ 'Fn::GetAtt': ['Reader', NAME] }, { Resources: rest })).toEqual([`\${import:${NAME}}`]);
  });
});

describe('what is not read here', () => {
  test.each([['Fn::Transform'], ['Fn::Length'], ['Fn::NeverHeardOf']])('%s may come to anything, or to nothing', (name) => {
    expect(first({ [name]: {} }).unknown?.unknown).toMatchObject({ mayBeAbsent: true });
  });

  test('a member that a Fn::Transform beside it may write can\'t be known; one that is written is', () => {
    const value = first({ 'Written': 1, 'Fn::Transform': { Name: 'Macro' } });
    expect([value.at('Written').literal, value.at('Other').unknown?.unknown?.mayBeAbsent]).toEqual([1, true]);
  });

  test('a dynamic reference is not known, and secret unless it is a plain SSM parameter', () => {
    expect(first('{{resolve:secretsmanager:x}}').unknown?.unknown?.secret).toBe(true);
    expect(first('{{resolve:ssm-secure:x:1}}').unknown?.unknown?.secret).toBe(true);
    expect(first('a{{resolve:ssm:x}}b').unknown?.unknown?.secret).toBe(false);
  });

  test('functions nested beyond all sense end', () => {
    let value: object = { Ref: 'AWS::Region' };
    for (let depth = 0; depth < 200; depth++) {
      value = { 'Fn::Join': ['', [value]] };
    }
    expect(first(value as never).unknown?.describe()).toContain('nested in more than');
  });
});
