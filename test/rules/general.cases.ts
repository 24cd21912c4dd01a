import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, passes, RuleCases, subject, unverifiable } from './cases';
import { noPhiInIdentifiers, noPhiInTemplate, noPlaintextSecrets } from '../../src/rules/general';
import { JsonObject } from '../../src/template';

function queue(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::SQS::Queue', properties, {}, rest);
}

function named(logicalId: string, rest: JsonObject = {}): Given {
  return { about: logicalId, Resources: { [logicalId]: { Type: 'AWS::SQS::Queue', ...rest } } };
}

/** A container with environment variables. */
function container(variables: JsonObject, rest: Partial<Given> = {}): Given {
  const Environment = Object.entries(variables).map(([Name, Value]) => ({ Name, Value }));
  return subject('AWS::ECS::TaskDefinition', { ContainerDefinitions: [{ Name: 'app', Environment }] }, {}, rest);
}

const NO_PHI_IN_IDENTIFIERS: RuleCases = {
  rule: noPhiInIdentifiers,
  cases: [
    passes('a resource without names', named('Intake')),
    passes('names that say what things are for', queue({ QueueName: 'patient-intake', Tags: [{ Key: 'Data', Value: 'patients' }] })),
    passes('a logical id that CDK ends with a hash of digits', named('Patient83908E77')),
    passes('a name that a parameter gives', queue({ QueueName: ANY }, ANY_TEXT)),
    passes('a name that joins a reference to a key word', queue({ QueueName: { 'Fn::Join': ['-', ['patient', { Ref: 'AWS::AccountId' }]] } })),
    passes('a tag that says who owns it', queue({ Tags: [{ Key: 'Owner', Value: 'jane.doe@clinic.org' }] })),
    passes('a date at the end of a name', queue({ QueueName: 'patient-20260131' })),
    passes('metadata that CDK and cdk-nag write', named('Intake', {
      Metadata: {
        'aws:cdk:path': 'App/Patient/12345/Resource', 'aws:asset:path': 'asset.123-45-6789', 'cdk_nag': { rules_to_suppress: [{ reason: 'ask jane@clinic.org' }] },
      },
    })),
    passes('an IAM user who is named by an e-mail address', subject('AWS::IAM::User', { UserName: 'jane.doe@clinic.org' })),
    passes('a mailbox of no person in an environment variable', container({ SENDER: 'noreply@clinic.org' })),
    passes('the user and host of a database URL', container({ DATABASE_URL: 'postgres://app:secret@db.clinic.internal:5432/visits' })),
    passes('a repository and a package version', queue({ Description: 'git@github.com:clinic/app, with lodash@4.17.21' })),
    passes('a key word that is switched on', container({ DIAGNOSIS: 'true', MRN: 'enabled' })),
    passes('what its service\'s own rule reports', subject('AWS::S3::Bucket', { BucketName: 'mrn-00412345' })),
    passes('a property that neither names nor describes', queue({ DelaySeconds: 4821007 })),
    fails('a record number in the logical id', named('ScansMrn00412345'), 'the logical id holds what looks like a medical record number'),
    fails('a record number in a name', queue({ QueueName: 'intake_mrn_00412345' }), 'Properties.QueueName'),
    fails('a member number in an identifier', subject('AWS::RDS::DBInstance', { DBInstanceIdentifier: 'member-48210077' }), 'DBInstanceIdentifier'),
    fails('a birth date in a description', subject('AWS::SecretsManager::Secret', { Description: 'Token for dob 1980-02-29' }), 'a date of birth'),
    passes('an e-mail address of nobody knows whom', queue({ Tags: [{ Key: 'about', Value: 'jane.doe@example.com' }] })),
    passes('where alarms about patients go', container({ PATIENT_ALARM_EMAIL: 'nurses@clinic.org', PATIENT_PORTAL_SUPPORT_PHONE: '(555) 234-5678' })),
    fails('an e-mail address of a patient in a list of tags', queue({ Tags: [{ Key: 'patient', Value: 'jane.doe@example.com' }] }), 'Properties.Tags[0].Value'),
    fails('an e-mail address under a key of members', container({ member_email: 'jane.doe@example.com' }), 'an e-mail address of a patient'),
    fails('a Social Security number in a map of tags', subject('AWS::Batch::SchedulingPolicy', { Tags: { about: '123-45-6789' } }), 'Properties.Tags.about'),
    fails('a Social Security number as a key of a map of tags', subject('AWS::Batch::SchedulingPolicy', { Tags: { '123-45-6789': 'x' } }), 'Properties.Tags'),
    fails('a phone number in metadata', named('Intake', { Metadata: { Note: { text: ['call patient (555) 234-5678'] } } }), 'Metadata.Note'),
    fails('a record number in an environment variable', container({ TEST_CASE: 'MRN: 00412345' }), 'Environment[0].Value'),
    fails('a record number in a container', subject('AWS::ECS::TaskDefinition', {
      ContainerDefinitions: [
        { Name: 'app', Environment: [{ Name: 'MRN', Value: '00412345' }] },
      ],
    }), 'ContainerDefinitions[0].Environment[0].Value'),
    fails('a record number in a log group', subject('AWS::Logs::LogGroup', { LogGroupName: '/clinic/mrn-00412345' }), 'LogGroupName'),
    fails('a birth date in a view', subject('AWS::Connect::View', { Name: 'dob-1980-02-29' }), 'Name'),
    fails('a Social Security number in user data', subject('AWS::EC2::Instance', { UserData: { 'Fn::Base64': 'export TEST=123-45-6789' } }), 'UserData'),
    fails('a record number in the user data of a launch template', subject('AWS::EC2::LaunchTemplate', {
      LaunchTemplateData: { UserData: { 'Fn::Base64': { 'Fn::Sub': 'load --mrn 00412345 ${AWS::Region}' } } },
    })),
    fails('a record number in a prefix', subject('AWS::KinesisFirehose::DeliveryStream', { ExtendedS3DestinationConfiguration: { Prefix: 'mrn=00412345/' } })),
    fails('a record number in a tag of a collection, of which its own rule only warns', subject('AWS::Rekognition::Collection', { Tags: [{ Key: 'MRN', Value: '00412345' }] })),
    fails('a record number that is passed to a nested stack', subject('AWS::CloudFormation::Stack', { Parameters: { Mrn: '00412345' } })),
    fails('a name in the branch that is not taken in production', queue({ QueueName: ifProd('intake', 'mrn-00412345') }, EITHER_WAY)),
    fails('a default of Fn::FindInMap', queue({ QueueName: { 'Fn::FindInMap': ['Names', 'a', 'b', { DefaultValue: 'mrn-00412345' }] } })),
    fails('a variable of Fn::Sub', queue({ QueueName: { 'Fn::Sub': ['${x}-q', { x: 'mrn-00412345' }] } })),
    unverifiable('a name that a macro writes', queue({ QueueName: MACRO })),
    unverifiable('tags to which a macro adds', queue({ Tags: [{ 'Fn::Transform': { Name: 'Tagger' } }] })),
  ],
};

function template(rest: Partial<Given>): Given {
  return { Resources: {}, ...rest };
}

function defaulting(name: string, parameter: JsonObject): Given {
  return template({ Parameters: { [name]: { Type: 'String', ...parameter } } });
}

const NO_PHI_IN_TEMPLATE: RuleCases = {
  rule: noPhiInTemplate,
  cases: [
    passes('an empty template', template({})),
    passes('a parameter that anybody may fill', defaulting('Mrn', {})),
    passes('an owner\'s address', defaulting('OwnerEmail', { Default: 'jane.doe@clinic.org' })),
    passes('the groups of parameters for the console', template({ Metadata: { 'AWS::CloudFormation::Interface': { ParameterGroups: [{ Parameters: ['Patient'] }] } } })),
    fails('a record number in the description', template({ Description: 'Stack of MRN 00412345' }), 'Description holds'),
    fails('a default', defaulting('About', { Default: '123-45-6789' }), 'Parameters.About.Default'),
    fails('a number as the default of a key word', defaulting('Mrn', { Default: '00412345' }), 'Parameters.Mrn.Default'),
    fails('a default that NoEcho hides in the console only', defaulting('About', { Default: '123-45-6789', NoEcho: true })),
    fails('an allowed value', defaulting('About', { AllowedValues: ['none', 'dob 1980-02-29'] }), 'Parameters.About.AllowedValues[1]'),
    fails('an entry of a mapping', template({ Mappings: { People: { first: { mail: 'x', patientEmail: 'jane.doe@example.com' } } } }), 'Mappings.People.first.patientEmail'),
    fails('an output', template({ Outputs: { About: { Value: '123-45-6789' } } }), 'Outputs.About.Value'),
    unverifiable('outputs to which a macro adds', template({ Outputs: { About: { Value: MACRO } } })),
  ],
};

function secret(properties: JsonObject, rest: Partial<Given> = {}, type = 'AWS::RDS::DBInstance'): Given {
  return subject(type, properties, { Secret: { Type: 'AWS::SecretsManager::Secret' } }, rest);
}

function fromParameter(parameter: JsonObject): Given {
  return secret({ MasterUserPassword: { Ref: 'Password' } }, { Parameters: { Password: { Type: 'String', ...parameter } } });
}

const NO_PLAINTEXT_SECRETS: RuleCases = {
  rule: noPlaintextSecrets,
  cases: [
    passes('a resource without secrets', secret({ DBName: 'visits' })),
    passes('a dynamic reference to Secrets Manager', secret({ MasterUserPassword: '{{resolve:secretsmanager:db:SecretString:password}}' })),
    passes('the dynamic reference that CDK joins', secret({
      MasterUserPassword: {
        'Fn::Join': ['', [
          '{{resolve:secretsmanager:', { Ref: 'Secret' }, ':SecretString:password::}}',
        ]],
      },
    })),
    passes('the ARN of a secret, which elastic clusters take', subject('AWS::DocDBElastic::Cluster', {
      AuthType: 'SECRET_ARN', AdminUserPassword: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:db-AbCdEf',
    })),
    passes('a dynamic reference to a SecureString', secret({ MasterUserPassword: '{{resolve:ssm-secure:db-password:1}}' })),
    passes('a parameter with NoEcho', fromParameter({ NoEcho: true })),
    passes('NoEcho written as text', fromParameter({ NoEcho: 'true' })),
    passes('a parameter with NoEcho that a condition compares with nothing', secret(
      { MasterUserPassword: { 'Fn::If': ['Given', { Ref: 'Password' }, { Ref: 'AWS::NoValue' }] } },
      { Parameters: { Password: { Type: 'String', NoEcho: true } }, Conditions: { Given: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'Password' }, ''] }] } } })),
    passes('a reference to a resource', secret({ AuthToken: { Ref: 'Secret' } })),
    passes('a switch', secret({ Password: false }, {}, 'Custom::Thing')),
    passes('a schema that describes a password', secret({ Body: { properties: { password: { type: 'string' } } } }, {}, 'AWS::ApiGateway::RestApi')),
    passes('conditions beside the secret that make thousands of worlds', secret(
      Object.fromEntries([...Array(12).keys()].map((index) => [`P${index}`, { Ref: `P${index}` }])),
      { Parameters: Object.fromEntries([...Array(12).keys()].map((index) => [`P${index}`, { Type: 'String', AllowedValues: ['a', 'b'] }])) })),
    fails('a literal', secret({ MasterUserPassword: 'hunter2hunter2' }), 'MasterUserPassword is written out'),
    fails('a literal in a list', secret({ Passwords: ['hunter2hunter2hunter2'] }, {}, 'AWS::ElastiCache::User'), 'Properties.Passwords[0]'),
    fails('a literal far down', secret({ AdvancedSecurityOptions: { MasterUserOptions: { MasterUserPassword: 'hunter2' } } }, {}, 'AWS::OpenSearchService::Domain')),
    fails('the second user of a broker', secret({ Users: [{ Username: 'a', Password: { Ref: 'Secret' } }, { Username: 'b', Password: 'x' }] }, {}, 'AWS::AmazonMQ::Broker'),
      'Properties.Users[1].Password'),
    fails('a name in another spelling', secret({ ProviderDetails: { client_secret: 'hunter2' } }, {}, 'AWS::Cognito::UserPoolIdentityProvider')),
    fails('a default-less parameter without NoEcho', fromParameter({}), 'parameter "Password"'),
    fails('one of the allowed values', fromParameter({ AllowedValues: ['hunter2'] })),
    fails('a plain SSM parameter', secret({ MasterUserPassword: '{{resolve:ssm:db-password:1}}' }), 'ssm-secure'),
    fails('a literal in one branch', secret({ AuthToken: ifProd({ Ref: 'Secret' }, 'hunter2') }, EITHER_WAY), 'when'),
    fails('a parameter without NoEcho inside a secret string', secret({ SecretString: { 'Fn::Sub': '{"password":"${Any}"}' } }, ANY_TEXT)),
    unverifiable('an import', secret({ MasterUserPassword: { 'Fn::ImportValue': 'password' } })),
    unverifiable('what a macro writes', secret({ MasterUserPassword: MACRO })),
  ],
};

export const GENERAL_CASES: readonly RuleCases[] = [NO_PHI_IN_IDENTIFIERS, NO_PHI_IN_TEMPLATE, NO_PLAINTEXT_SECRETS];
