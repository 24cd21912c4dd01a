import { fails, Given, MACRO, passes, RuleCases, subject, unverifiable } from './cases';
import { customResource, sdkCallsEligible } from '../../src/rules/opaque/custom-resources';
import { macro, moduleType, nestedTemplate, provisionedProduct, stackSet, transformedResource } from '../../src/rules/opaque/templates';
import { JsonObject } from '../../src/template';

const PROVIDER = { Provider: { Type: 'AWS::Lambda::Function', Properties: {} } };
const TOKEN = { 'Fn::GetAtt': ['Provider', 'Arn'] };

function custom(type: string, properties: JsonObject): Given {
  return subject(type, properties, PROVIDER);
}

function sdkCall(service: string, action: string): Given {
  return custom('Custom::AWS', { ServiceToken: TOKEN, Create: JSON.stringify({ service, action, parameters: {} }) });
}

const BUCKET = { Subject: { Type: 'AWS::S3::Bucket', Properties: {} } };

export const OPAQUE_CASES: readonly RuleCases[] = [
  {
    rule: customResource,
    never: ['fail'],
    cases: [
      passes('a custom resource of CDK whose program is in the template', custom('Custom::S3AutoDeleteObjects', { ServiceToken: TOKEN })),
      passes('calls of the SDK that are written down', sdkCall('S3', 'putBucketTagging')),
      passes('calls of the SDK with values that deployment fills in', custom('Custom::AWS', {
        ServiceToken: TOKEN, Create: { 'Fn::Join': ['', ['{"service":"SSM","action":"getParameter","parameters":{"Name":"', { Ref: 'Provider' }, '"}}']] },
      })),
      unverifiable('a custom resource of somebody', custom('Custom::Importer', { ServiceToken: TOKEN }), 'Custom::Importer is made by a program'),
      unverifiable('one that has no name of its own', custom('AWS::CloudFormation::CustomResource', { ServiceToken: TOKEN })),
      unverifiable('one that only borrows a name of CDK: its program is somewhere else',
        custom('Custom::LogRetention', { ServiceToken: 'arn:aws:lambda:us-east-1:444455556666:function:importer' }), 'arn:aws:lambda:us-east-1:444455556666'),
      unverifiable('one that only looks like calls of the SDK',
        custom('Custom::AWS', { ServiceToken: 'arn:aws:lambda:us-east-1:444455556666:function:x', Create: '{"service":"S3","action":"listBuckets"}' })),
      unverifiable('one without a program', custom('Custom::Importer', {}), 'no ServiceToken is set'),
    ],
  },
  {
    rule: sdkCallsEligible,
    never: ['unverifiable'],
    cases: [
      passes('a call of an eligible service', sdkCall('S3', 'putBucketTagging')),
      passes('a client whose name is not its prefix', sdkCall('@aws-sdk/client-cloudwatch-logs', 'PutResourcePolicy')),
      passes('the same client as version 2 calls it', sdkCall('CloudWatchLogs', 'putResourcePolicy')),
      fails('a call of a service that is not eligible', sdkCall('AppRunner', 'startDeployment'), 'App Runner'),
      fails('the same, on deletion', custom('Custom::AWS', { ServiceToken: TOKEN, Delete: '{"service":"@aws-sdk/client-lightsail","action":"DeleteDisk"}' })),
      fails('a service that nobody has heard of', sdkCall('Nonesuch', 'doIt'), 'nobody has decided'),
    ],
  },
  {
    rule: nestedTemplate,
    never: ['fail'],
    cases: [
      passes('a nested stack whose template is judged too', {
        Resources: { Subject: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'https://s3.amazonaws.com/t/child.json' } } },
        others: [{ name: 'child.json', nestedAs: 'Subject', Resources: {} }],
      }),
      unverifiable('a nested stack from a URL', subject('AWS::CloudFormation::Stack', { TemplateURL: 'https://s3.amazonaws.com/t/child.json' }),
        'https://s3.amazonaws.com/t/child.json'),
    ],
  },
  {
    rule: stackSet,
    never: ['pass', 'fail'],
    cases: [unverifiable('what a stack set deploys', subject('AWS::CloudFormation::StackSet', { TemplateURL: 'https://s3.amazonaws.com/t/a.json' }))],
  },
  {
    rule: provisionedProduct,
    never: ['pass', 'fail'],
    cases: [unverifiable('what a product deploys', subject('AWS::ServiceCatalog::CloudFormationProvisionedProduct', { ProductId: 'prod-1' }))],
  },
  {
    rule: moduleType,
    never: ['pass', 'fail'],
    cases: [unverifiable('a module', subject('Clinic::S3::Bucket::MODULE', {}), 'expands to resources')],
  },
  {
    rule: transformedResource,
    never: ['fail'],
    cases: [
      passes('a resource without macros', subject('AWS::S3::Bucket', { BucketName: 'a' })),
      unverifiable('a property that a macro writes', subject('AWS::S3::Bucket', { Tags: MACRO }), 'Properties.Tags'),
      unverifiable('a macro deep inside', subject('AWS::S3::Bucket', { CorsConfiguration: { CorsRules: [{ AllowedOrigins: [MACRO] }] } }),
        'CorsConfiguration.CorsRules.0.AllowedOrigins.0.Fn::Transform'),
      unverifiable('a resource of SAM', subject('AWS::Serverless::Function', {}), 'is replaced by other resources'),
    ],
  },
  {
    rule: macro,
    never: ['fail'],
    cases: [
      passes('a template without macros', { Resources: BUCKET, about: '' }),
      passes('a transform of AWS that changes nothing that is read', { Resources: BUCKET, Transform: 'AWS::LanguageExtensions', about: '' } as Given),
      unverifiable('a macro of somebody', { Resources: BUCKET, Transform: ['AWS::LanguageExtensions', 'Rewriter'], about: '' } as Given, 'Rewriter'),
      unverifiable('SAM', { Resources: BUCKET, Transform: 'AWS::Serverless-2016-10-31', about: '' } as Given),
      unverifiable('a loop over resources', { Resources: { ...BUCKET, 'Fn::ForEach::Buckets': [] as never }, about: '' }, 'Fn::ForEach::Buckets'),
    ],
  },
];
