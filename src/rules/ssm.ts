import { all, any, Judgement, Resource, Value, when } from '../template';
import { mustNameKey } from './customer-key';
import { mustBeEncryptedBucket } from './encrypted-bucket';
import { Basis, RuleLevel } from './level';
import { phiIn } from './phi-literals';
import { listedPathsHoldNoPhi } from './phi-paths';
import { rule } from './rule';
import { looksSecret } from './secrets';
import { writtenAt } from './written';

export const noPhiInNames = rule({
  id: 'SSM.NoPhiInNames',
  title: 'Names and descriptions of parameters, documents and associations hold no PHI',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.306(a)'],
  source: 'Architecting for HIPAA, "AWS Systems Manager"',
  appliesTo: ['AWS::SSM::Parameter', 'AWS::SSM::Document', 'AWS::SSM::Association', 'AWS::SSM::MaintenanceWindow'],
  rationale: 'The whitepaper keeps PHI out of metadata and identifiers, such as names of documents and parameters: they are not encrypted.',
  fix: 'Name parameters by what they configure.',
  crosswalk: {},
  check: listedPathsHoldNoPhi,
});

export const noSecretsInPlainParameter = rule({
  id: 'SSM.NoSecretsInPlainParameter',
  title: 'Plain parameters hold neither secrets nor PHI',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(5)(ii)(D)', '164.312(a)(2)(iv)'],
  source: 'AWS CloudFormation, AWS::SSM::Parameter: SecureString is not supported',
  appliesTo: ['AWS::SSM::Parameter'],
  rationale: 'String and StringList are not encrypted, and CloudFormation makes no SecureString: what stands in Value stands in the template too.',
  fix: 'Keep secrets in Secrets Manager and write the ARN of the secret into the parameter.',
  crosswalk: {},
  check: (parameter) => holdsPlainValue(parameter),
});

function holdsPlainValue({ declaration }: Resource): Judgement {
  const names = writtenAt(declaration.raw.Properties, 'Name', 'Properties').map(({ text = '' }) => text.split('/').pop()!);
  return all(...writtenAt(declaration.raw.Properties, 'Value', 'Properties').map(({ path, text }) => {
    if (text === undefined) {
      return Judgement.unverifiable(path, `${path} can't be verified: a macro writes it. Write the value out.`);
    }
    const what = ['', ...names].map((name) => phiIn(text, name) ?? (looksSecret(text, name) ? 'a secret' : undefined)).find(Boolean);
    return what === undefined ? Judgement.pass() : Judgement.fail(path, `${path} holds what looks like ${what}; keep it in Secrets Manager`);
  }));
}

export const resourceGroupsNotUsed = rule({
  id: 'SSM.ResourceGroupsNotUsed',
  title: 'Resource Groups is not used near PHI',
  level: RuleLevel.REQUIRED,
  basis: Basis.BAA,
  safeguards: ['164.308(b)(1)', '164.314(a)(2)(i)'],
  source: 'Architecting for HIPAA, "AWS Systems Manager": Resource Groups is not in scope for the HIPAA BAA',
  appliesTo: ['AWS::ResourceGroups::Group', 'AWS::ResourceGroups::TagSyncTask'],
  rationale: 'The whitepaper says that Resource Groups is not in scope for the BAA and asks customers with PHI not to use it.',
  fix: 'Group by tags, or say that no PHI comes near: PhiBoundary.of(scope).exclude({ reason, owner }).',
  crosswalk: {},
  check: ({ type }) => Judgement.fail('Type', `${type} belongs to Resource Groups, which is not in scope for the BAA`),
});

/** Where each type sends the output of what it runs, and the name of the bucket below that. */
const OUTPUTS: { readonly [type: string]: readonly string[] } = {
  'AWS::SSM::Association': ['OutputLocation.S3Location.OutputS3BucketName'],
  'AWS::SSM::MaintenanceWindowTask': ['TaskInvocationParameters.MaintenanceWindowRunCommandParameters.OutputS3BucketName', 'LoggingInfo.S3Bucket'],
};

export const outputEncrypted = rule({
  id: 'SSM.OutputEncrypted',
  title: 'Output of commands and synced data go to encrypted buckets',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Architecting for HIPAA, "AWS Systems Manager": output follows the guidance of the service that receives it',
  appliesTo: [...Object.keys(OUTPUTS), 'AWS::SSM::ResourceDataSync'],
  rationale: 'What a command prints may hold PHI, and is kept in the bucket for as long as nobody deletes it.',
  fix: 'Name a bucket of the app that says how it encrypts; give a resource data sync a KMSKeyArn.',
  crosswalk: {},
  check: (resource) => (resource.type === 'AWS::SSM::ResourceDataSync'
    ? syncNamesKey(resource)
    : outputIsEncrypted(resource)),
});

function outputIsEncrypted(resource: Resource): Judgement {
  return all(...OUTPUTS[resource.type].map((path) => resource.at(path))
    .map((bucket) => when(bucket.mustBePresent(), () => mustBeEncryptedBucket(bucket, resource))));
}

/** A sync from sources has no bucket; one to a bucket names its key in either of two places. */
function syncNamesKey(sync: Resource): Judgement {
  return when(
    any(sync.at('S3Destination').mustBePresent(), sync.at('BucketName').mustBePresent()),
    () => any(mustNameKey(sync.at('S3Destination.KMSKeyArn')), mustNameKey(sync.at('KMSKeyArn'))),
  );
}

const PUBLIC_SHARING = '/ssm/documents/console/public-sharing-permission';

export const documentNotPublic = rule({
  id: 'SSM.DocumentNotPublic',
  title: 'Documents can\'t be shared with everyone, and sessions are recorded encrypted',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)'],
  source: 'AWS Config conformance pack for HIPAA; AWS Systems Manager user guide, "Blocking public sharing for SSM documents"',
  appliesTo: ['AWS::SSM::Document', 'AWS::SSM::ServiceSetting'],
  rationale: 'A shared document shows its scripts to every AWS account. Sharing itself is no property of a template; the setting that forbids it is.',
  fix: 'Set the service setting to Disable, and turn encryption on where a Session document writes its log.',
  crosswalk: { configRule: 'ssm-document-not-public' },
  check: (resource) => (resource.type === 'AWS::SSM::Document' ? recordsEncrypted(resource) : forbidsSharing(resource)),
});

function forbidsSharing(setting: Resource): Judgement {
  const isSharing = setting.at('SettingId').must('must be a setting that is not about sharing', (id) => String(id).endsWith(PUBLIC_SHARING));
  return when(isSharing, () => setting.at('SettingValue').mustBe('Disable'));
}

/** Where a session's log goes, and what must be true there. */
const SESSION_LOGS = [['s3BucketName', 's3EncryptionEnabled'], ['cloudWatchLogGroupName', 'cloudWatchEncryptionEnabled']];

function recordsEncrypted(document: Resource): Judgement {
  const inputs = document.at('Content').parsed().at('inputs');
  return when(document.at('DocumentType').mustBe('Session'), () => all(...SESSION_LOGS.map(([target, encrypted]) =>
    when(isNamed(inputs.at(target)), () => inputs.at(encrypted).mustBe(true)))));
}

function isNamed(target: Value): Judgement {
  return all(target.mustBePresent(), target.literal === '' ? Judgement.fail(target.path, `${target.path} is empty`) : Judgement.pass());
}

const PATCHING = /(?:^|[:/])AWS-RunPatchBaseline(?:Association|WithHooks)?$/;

/** What can run the document that patches instances, and where it names it. */
const RUNS: { readonly [type: string]: string } = { 'AWS::SSM::Association': 'Name', 'AWS::SSM::MaintenanceWindowTask': 'TaskArn' };

export const patchBaseline = rule({
  id: 'SSM.PatchBaseline',
  title: 'Instances are patched on a schedule',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(5)(ii)(B)'],
  source: 'AWS Config conformance pack for HIPAA; AWS Systems Manager user guide, "SSM Command documents for patching managed nodes"',
  appliesTo: ['AWS::EC2::Instance'],
  rationale: 'An instance keeps the weaknesses of the day it was made until something patches it. A patch baseline alone runs nothing. '
    + 'That the association or window targets this very instance is not asked: most do so by tag.',
  fix: 'Add an AWS::SSM::Association, or a task of a maintenance window, that runs AWS-RunPatchBaseline.',
  crosswalk: { configRule: ['ec2-managedinstance-patch-compliance-status-check', 'ec2-managedinstance-association-compliance-status-check'] },
  check: (instance) => any(...Object.entries(RUNS).flatMap(([type, path]) => instance.all(type).map((run) =>
    run.at(path).must('must be AWS-RunPatchBaseline', (name) => PATCHING.test(String(name))).seenFrom(run.logicalId))))
    .orElse('Properties', 'no association and no task of a maintenance window in these templates runs AWS-RunPatchBaseline'),
});

/** AWS Systems Manager. */
export const SSM_RULES = [noPhiInNames, noSecretsInPlainParameter, resourceGroupsNotUsed, outputEncrypted, documentNotPublic, patchBaseline] as const;
