import { detailedMonitoring, ebsOptimized, imdsV2, instanceProfile, managedBySsm } from '../../../src/rules/ec2/settings';
import { noPhiInUserData } from '../../../src/rules/ec2/user-data';
import { Json, JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from '../cases';

export function instance(properties: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::EC2::Instance', { InstanceType: 'm7g.large', ...properties }, beside, rest);
}

export function template(data: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::EC2::LaunchTemplate', { LaunchTemplateData: data }, beside, rest);
}

export function configuration(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::AutoScaling::LaunchConfiguration', properties, {}, rest);
}

/** An instance whose launch template is in the same templates. */
export function launchedFrom(data: JsonObject, properties: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return instance({ ...properties, LaunchTemplate: { LaunchTemplateId: { Ref: 'Template' }, Version: '1' } },
    { Template: { Type: 'AWS::EC2::LaunchTemplate', Properties: { LaunchTemplateData: data } } }, rest);
}

export const ELSEWHERE = { LaunchTemplate: { LaunchTemplateId: 'lt-1', Version: '1' } };

export const USED_BY_INSTANCE = { Host: { Type: 'AWS::EC2::Instance', Properties: { LaunchTemplate: { LaunchTemplateId: { Ref: 'Subject' }, Version: '1' } } } };

const V2 = { MetadataOptions: { HttpTokens: 'required' } };

function group(properties: JsonObject, beside: JsonObject = {}): Given {
  return subject('AWS::AutoScaling::AutoScalingGroup', properties, beside);
}

const CORE = { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::aws:policy/AmazonSSMManagedInstanceCore']] };

function role(...policies: Json[]): JsonObject {
  return {
    Profile: { Type: 'AWS::IAM::InstanceProfile', Properties: { Roles: [{ Ref: 'Role' }] } },
    Role: { Type: 'AWS::IAM::Role', Properties: { ManagedPolicyArns: policies } },
  };
}

const PROFILE = { IamInstanceProfile: { Ref: 'Profile' } };

function script(text: Json): JsonObject {
  return { UserData: { 'Fn::Base64': text } };
}

export const LAUNCH_CASES: readonly RuleCases[] = [
  {
    rule: imdsV2,
    cases: [
      passes('an instance that asks for sessions', instance(V2)),
      passes('no metadata at all', instance({ MetadataOptions: { HttpEndpoint: 'disabled' } })),
      passes('what the launch template says', launchedFrom(V2)),
      passes('a launch template', template(V2)),
      passes('a template that leaves it to its instance', template({}, USED_BY_INSTANCE)),
      passes('a group whose template is judged itself', group({ LaunchTemplate: { LaunchTemplateId: { Ref: 'Template' } } }, { Template: { Type: 'AWS::EC2::LaunchTemplate', Properties: {} } })),
      passes('a group with a launch configuration', group({ LaunchConfigurationName: 'old' })),
      fails('version 1', instance({ MetadataOptions: { HttpTokens: 'optional' } }), 'HttpTokens is "optional"'),
      fails('what an instance says in place of its template', launchedFrom(V2, { MetadataOptions: { HttpTokens: 'optional' } })),
      fails('a launch configuration that says nothing', configuration({}), 'lets version 1 in by default'),
      fails('one branch', template({ MetadataOptions: { HttpTokens: ifProd('required', 'optional') } }, {}, EITHER_WAY), 'when'),
      unverifiable('an instance that says nothing', instance({}), 'the image and the account decide'),
      unverifiable('options without tokens', instance({ MetadataOptions: { HttpPutResponseHopLimit: 2 } })),
      unverifiable('a template of somebody else', instance(ELSEWHERE), 'not in these templates'),
      unverifiable('a group with a template of somebody else', group({ LaunchTemplate: { LaunchTemplateId: 'lt-1' } })),
      unverifiable('tokens that a parameter names', instance({ MetadataOptions: { HttpTokens: ANY } }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: instanceProfile,
    cases: [
      passes('a profile', instance(PROFILE, role(CORE))),
      passes('a profile of the launch template', launchedFrom({ IamInstanceProfile: { Arn: 'arn:aws:iam::111122223333:instance-profile/app' } })),
      fails('no profile', instance({}), 'IamInstanceProfile is not set'),
      fails('a launch template without', launchedFrom({})),
      unverifiable('a template of somebody else', instance(ELSEWHERE)),
    ],
  },
  {
    rule: detailedMonitoring,
    cases: [
      passes('an instance', instance({ Monitoring: true })),
      passes('what the launch template says', launchedFrom({ Monitoring: { Enabled: true } })),
      passes('a launch template', template({ Monitoring: { Enabled: true } })),
      passes('a launch configuration that says nothing', configuration({}), 'turn it on'),
      fails('an instance that says nothing', instance({})),
      fails('a launch template that says nothing', template({})),
      fails('a launch configuration that turns it off', configuration({ InstanceMonitoring: false })),
      fails('one branch', instance({ Monitoring: ifProd(true, NO_VALUE) }, {}, EITHER_WAY), 'when'),
      unverifiable('what a parameter says', instance({ Monitoring: ANY }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: ebsOptimized,
    cases: [
      passes('a type of today', instance({})),
      passes('an old type that is told', instance({ InstanceType: 'm3.xlarge', EbsOptimized: true })),
      passes('a type that cannot be', instance({ InstanceType: 't2.micro' })),
      fails('an old type', instance({ InstanceType: 'm3.xlarge' }), 'm3.xlarge'),
      fails('an old type of the launch template', launchedFrom({ InstanceType: 'r3.xlarge' }, { InstanceType: NO_VALUE })),
      unverifiable('a type that a parameter names', instance({ InstanceType: ANY }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: managedBySsm,
    cases: [
      passes('a role with the policy of AWS', instance(PROFILE, role(CORE))),
      passes('a profile of the launch template', {
        Resources: { ...launchedFrom({ IamInstanceProfile: { Arn: { 'Fn::GetAtt': ['Profile', 'Arn'] } } }).Resources, ...role(CORE) },
      }),
      passes('default host management', instance({}, {
        Setting: { Type: 'AWS::SSM::ServiceSetting', Properties: { SettingId: '/ssm/managed-instance/default-ec2-instance-management-role', SettingValue: 'service-role/Default' } },
      })),
      fails('no profile', instance({}), 'no role lets Systems Manager in'),
      fails('a role without the policy', instance(PROFILE, role('arn:aws:iam::aws:policy/ReadOnlyAccess')), 'AmazonSSMManagedInstanceCore'),
      fails('a role without policies', instance(PROFILE, role())),
      unverifiable('a profile of somebody else', instance({ IamInstanceProfile: 'app' })),
      unverifiable('a policy that a parameter names', instance(PROFILE, role(ANY), ANY_TEXT)),
    ],
  },
  {
    rule: noPhiInUserData,
    cases: [
      passes('a script', instance(script('#!/bin/bash\nyum update -y'))),
      passes('no user data', template({})),
      passes('a password that a program fetches', instance(script('DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id db)'))),
      passes('a password that a reference brings', instance(script({ 'Fn::Sub': 'export PASSWORD=${Secret}' }))),
      passes('a parameter', instance({ UserData: ANY }, {}, ANY_TEXT)),
      fails('an access key', instance(script('export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE')), 'an access key'),
      fails('a password', template(script('mysql --user=app --password=hunter2hunter2')), 'a password'),
      fails('a private key in Base64', configuration({ UserData: Buffer.from('-----BEGIN RSA PRIVATE KEY-----\nMIIE').toString('base64') }), 'a private key'),
      fails('a Social Security number', instance(script('echo 078-05-1120')), 'Social Security'),
      fails('a password in one branch', instance({ UserData: ifProd('x', { 'Fn::Base64': 'password=hunter2hunter2' }) }, {}, EITHER_WAY)),
      unverifiable('a script that a macro writes', instance({ UserData: MACRO })),
    ],
  },
];
