import { allowing, managed } from './policies';
import { ruleById } from '../../../src/rules';
import { snowballJobKms } from '../../../src/rules/iam/api-only';
import { ResourceRule } from '../../../src/rules/rule';
import { ANY, ANY_TEXT, Case, fails, MACRO, passes, RuleCases, subject, unverifiable } from '../cases';

const DOMAIN = 'arn:aws:swf:us-east-1:111122223333:/domain/claims';

/** What is alike for every service that is reached by its API only. */
function scoped(id: string, prefix: string, action: string, more: readonly Case[] = []): RuleCases {
  return {
    rule: ruleById(id) as ResourceRule,
    cases: [
      passes('a named action on a named resource', allowing(`${prefix}:${action}`, { Resource: DOMAIN })),
      passes('another service', allowing('s3:*')),
      passes('a Deny of everything', allowing(`${prefix}:*`, { Effect: 'Deny' })),
      fails('everything', allowing(`${prefix}:*`), 'must name the actions'),
      fails('everything, in another case and in a list', allowing(['s3:GetObject', `${prefix.toUpperCase()}:*`])),
      unverifiable('an action that a parameter completes', allowing({ 'Fn::Sub': `${prefix}:\${Any}` }, id.startsWith('Rek') ? {} : { Resource: DOMAIN }, ANY_TEXT)),
      unverifiable('an action that a parameter brings', allowing(ANY, {}, ANY_TEXT)),
      unverifiable('an effect that a parameter brings', allowing(`${prefix}:*`, { Effect: ANY }, ANY_TEXT)),
      unverifiable('a document that a macro writes', subject('AWS::IAM::ManagedPolicy', { PolicyDocument: MACRO })),
      ...more,
    ],
  };
}

const KEY = { Effect: 'Allow', Action: ['kms:CreateGrant'], Resource: 'arn:aws:kms:us-east-1:111122223333:key/1234' };
const JOB = { Effect: 'Allow', Action: 'snowball:CreateJob', Resource: '*' };

export const API_ONLY_CASES: readonly RuleCases[] = [
  scoped('CloudDirectory.IamScoped', 'clouddirectory', 'GetObjectInformation', [
    fails('a named action on every resource', allowing('clouddirectory:GetObjectInformation'), 'every resource'),
    passes('an action that takes no resource', allowing('clouddirectory:ListDirectories')),
  ]),
  scoped('SWF.IamScoped', 'swf', 'StartWorkflowExecution', [
    fails('a named action on every domain', allowing('swf:StartWorkflowExecution')),
    passes('an action that takes no domain', allowing('swf:ListDomains')),
    unverifiable('a domain that a parameter names', allowing('swf:StartWorkflowExecution', { Resource: ANY }, ANY_TEXT)),
  ]),
  scoped('Rekognition.IamScoped', 'rekognition', 'DetectText', [
    passes('everything on one collection', allowing('rekognition:*', { Resource: 'arn:aws:rekognition:us-east-1:111122223333:collection/faces' })),
    passes('a named action on everything: detection takes no resource', allowing('rekognition:DetectText')),
  ]),
  scoped('ComprehendMedical.IamScoped', 'comprehendmedical', 'DetectEntitiesV2', [
    passes('actions that begin alike', allowing('comprehendmedical:Detect*')),
    fails('actions that end alike', allowing('comprehendmedical:*Job')),
  ]),
  scoped('Translate.IamScoped', 'translate', 'TranslateText'),
  scoped('Textract.IamScoped', 'textract', 'AnalyzeDocument', [
    fails('everything of Polly', allowing('polly:*')),
  ]),
  {
    rule: snowballJobKms,
    cases: [
      passes('a policy without Snowball', allowing('s3:GetObject')),
      passes('jobs beside one key', managed(JOB, KEY)),
      passes('actions of Snowball that make no job', allowing('snowball:DescribeJob')),
      fails('jobs without a key', managed(JOB), 'kms:CreateGrant'),
      fails('jobs in a wildcard', allowing('snowball:*')),
      fails('jobs beside every key', managed(JOB, { ...KEY, Resource: '*' })),
      fails('jobs beside every key of an account', managed(JOB, { ...KEY, Resource: 'arn:aws:kms:us-east-1:111122223333:key/*' })),
      unverifiable('an action that a parameter completes', allowing({ 'Fn::Sub': 'snowball:${Any}' }, {}, ANY_TEXT)),
    ],
  },
];
