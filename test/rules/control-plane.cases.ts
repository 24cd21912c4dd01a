import { ANY, ANY_TEXT, Case, fails, Given, MACRO, passes, RuleCases, subject, unverifiable } from './cases';
import { allowing } from './iam/policies';
import { ruleById } from '../../src/rules';
import { exportEncrypted } from '../../src/rules/data-exchange';
import { noPhiInMetadata } from '../../src/rules/service-catalog';
import { resourceGroupsNotUsed } from '../../src/rules/ssm';
import { JsonObject } from '../../src/template';

function exporting(Encryption: JsonObject | undefined, bucket: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::DataExchange::EventAction', {
    Action: { ExportRevisionToS3: { RevisionDestination: { Bucket: { Ref: 'Bucket' } }, ...(Encryption && { Encryption }) } },
  }, { Bucket: { Type: 'AWS::S3::Bucket', Properties: bucket } }, rest);
}

const ENCRYPTED = { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }] } };
const PRODUCT = 'AWS::ServiceCatalog::CloudFormationProduct';

/** A service that has ended and shows in policies only. */
function notAllowed(id: string, prefix: string, more: readonly Case[] = []): RuleCases {
  return {
    rule: ruleById(id)!,
    cases: [
      passes('other services', allowing(['s3:GetObject', `${prefix}-other:*`])),
      passes('a Deny', allowing(`${prefix}:*`, { Effect: 'Deny' })),
      fails('one of its actions', allowing(['s3:GetObject', `${prefix}:Describe*`]), 'Action[1]'),
      unverifiable('an action that a parameter brings', allowing(ANY, {}, ANY_TEXT)),
      ...more,
    ],
  };
}

/** A rule that finds fault with every resource of some types. */
function notUsed(id: string, ...types: readonly string[]): RuleCases {
  return { rule: ruleById(id)!, never: ['pass', 'unverifiable'], cases: types.map((type) => fails(type, subject(type, {}))) };
}

export const CONTROL_PLANE_CASES: readonly RuleCases[] = [
  {
    rule: exportEncrypted,
    cases: [
      passes('another action', subject('AWS::DataExchange::EventAction', {})),
      passes('SSE-S3', exporting({ Type: 'AES256' })),
      passes('a key', exporting({ Type: 'aws:kms', KmsKeyArn: ANY }, {}, ANY_TEXT)),
      passes('a bucket that encrypts', exporting(undefined, ENCRYPTED)),
      fails('KMS without a key', exporting({ Type: 'aws:kms' }), 'KmsKeyArn'),
      fails('another encryption', exporting({ Type: 'none' })),
      fails('a bucket that says nothing', exporting(undefined)),
      unverifiable('a bucket that is made elsewhere', subject('AWS::DataExchange::EventAction', {
        Action: { ExportRevisionToS3: { RevisionDestination: { Bucket: 'elsewhere' } } },
      })),
      unverifiable('an encryption that a parameter names', exporting({ Type: ANY }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: noPhiInMetadata,
    cases: [
      passes('a product with an owner and a mailbox', subject(PRODUCT, { Name: 'clinic', Owner: 'jane.doe@clinic.org', SupportEmail: 'help@clinic.org' })),
      fails('a record number in a description', subject(PRODUCT, { Description: 'For MRN 00412345' })),
      fails('a record number in a version', subject(PRODUCT, { ProvisioningArtifactParameters: [{ Description: 'v1' }, { Description: 'MRN 00412345' }] }),
        'ProvisioningArtifactParameters[1]'),
      fails('a member number as a tag option', subject('AWS::ServiceCatalog::TagOption', { Key: 'member', Value: 'member-48210077' })),
      fails('a birth date in a portfolio', subject('AWS::ServiceCatalog::Portfolio', { Description: 'dob 1980-02-29' })),
      unverifiable('a name that a macro writes', subject(PRODUCT, { Name: MACRO })),
    ],
  },
  {
    rule: resourceGroupsNotUsed,
    never: ['pass', 'unverifiable'],
    cases: [fails('a group', subject('AWS::ResourceGroups::Group', { Name: 'g' }), 'not in scope for the BAA')],
  },
  notUsed('OpsWorks.NotUsed', 'AWS::OpsWorks::Stack', 'AWS::OpsWorks::App', 'AWS::OpsWorks::Layer', 'AWS::OpsWorks::Instance'),
  notUsed('OpsWorksCM.NotUsed', 'AWS::OpsWorksCM::Server'),
  notUsed('RoboMaker.NotUsed', 'AWS::RoboMaker::SimulationApplication', 'AWS::RoboMaker::RobotApplication', 'AWS::RoboMaker::Robot', 'AWS::RoboMaker::Fleet'),
  notUsed('QLDB.NotUsed', 'AWS::QLDB::Ledger', 'AWS::QLDB::Stream'),
  notAllowed('WorkDocs.NotUsed', 'workdocs'),
  notAllowed('SMS.NotUsed', 'sms', [passes('the voice service', allowing('sms-voice:SendTextMessage'))]),
  notAllowed('AlexaForBusiness.NotUsed', 'a4b', [unverifiable('a skill, whose own BAA no template shows', subject('Alexa::ASK::Skill', {}), 'BAA')]),
];
