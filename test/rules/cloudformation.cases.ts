import { ANY, ANY_TEXT, fails, Given, MACRO, passes, RuleCases, subject, unverifiable } from './cases';
import { nestedStackHttps, noEchoSecrets } from '../../src/rules/cloudformation';
import { JsonObject } from '../../src/template';

function nested(TemplateURL: JsonObject[string], rest: Partial<Given> = {}): Given {
  return subject('AWS::CloudFormation::Stack', { TemplateURL }, {}, rest);
}

function parameter(name: string, rest: JsonObject, outputs: JsonObject = {}): Given {
  return { Resources: {}, Parameters: { [name]: { Type: 'String', ...rest } }, Outputs: outputs };
}

const HIDDEN = { NoEcho: true };

export const CLOUDFORMATION_CASES: readonly RuleCases[] = [
  {
    rule: nestedStackHttps,
    cases: [
      passes('an https address', nested('https://s3.amazonaws.com/templates/a.json')),
      passes('the address that CDK joins', nested({ 'Fn::Join': ['', ['https://s3.', { Ref: 'AWS::Region' }, '.', { Ref: 'AWS::URLSuffix' }, '/a.json']] })),
      fails('an http address', nested('http://templates.clinic.org/a.json'), 'https://'),
      fails('an http address of whatever host', nested({ 'Fn::Sub': 'http://${Any}/a.json' }, ANY_TEXT)),
      fails('a path', nested('a.json')),
      unverifiable('an address that a parameter brings', nested(ANY, ANY_TEXT)),
      unverifiable('an address whose beginning a parameter brings', nested({ 'Fn::Sub': '${Any}/a.json' }, ANY_TEXT)),
    ],
  },
  {
    rule: noEchoSecrets,
    cases: [
      passes('no parameters', { Resources: {} }),
      passes('a hidden password', parameter('DbPassword', HIDDEN)),
      passes('a hidden password that may be empty', parameter('DbPassword', { NoEcho: 'true', Default: '' })),
      passes('a default that is kept elsewhere', parameter('DbPassword', { NoEcho: true, Default: '{{resolve:secretsmanager:db}}' })),
      passes('where a secret is kept', parameter('DbSecretArn', { Default: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:x' })),
      passes('how long a password is', parameter('PasswordLength', { Default: '16' })),
      passes('a switch', parameter('RotateSecret', { AllowedValues: ['true', 'false'], Default: 'true' })),
      passes('a number', parameter('TokenCount', { Type: 'Number', Default: 2 })),
      passes('an output of something else', parameter('DbPassword', HIDDEN, { Name: { Value: { Ref: 'Other' } } })),
      fails('a password that is shown', parameter('DbPassword', {}), 'NoEcho is not true'),
      fails('a default', parameter('ApiToken', { NoEcho: true, Default: 'hunter2' }), 'Parameters.ApiToken.Default'),
      fails('an output of it', parameter('ClientSecret', HIDDEN, { Shown: { Value: { Ref: 'ClientSecret' } } }), 'Outputs.Shown.Value'),
      fails('an output with it inside', parameter('ClientSecret', HIDDEN, { Shown: { Value: { 'Fn::Sub': 'token=${ClientSecret}' } } })),
      unverifiable('an output that a macro writes', parameter('ClientSecret', HIDDEN, { Shown: { Value: MACRO } })),
    ],
  },
];
