import { bucket, BUCKET_ARN, LOGS_INTO_SUBJECT } from './buckets';
import { accessLogging, eventNotifications, noPhiInNames } from '../../../src/rules/s3/audit';
import { Json, JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, ifProd, MACRO, NO_VALUE, passes, RuleCases, unverifiable } from '../cases';

const OBJECTS_IN_TRAIL = { 'Fn::Join': ['', [BUCKET_ARN, '/']] };

function trail(properties: JsonObject): JsonObject {
  return { Trail: { Type: 'AWS::CloudTrail::Trail', Properties: { IsLogging: true, S3BucketName: 'trails', ...properties } } };
}

function dataEvents(...values: Json[]): JsonObject {
  return trail({ EventSelectors: [{ ReadWriteType: 'All', DataResources: [{ Type: 'AWS::S3::Object', Values: values }] }] });
}

function advanced(...fields: JsonObject[]): JsonObject {
  return trail({ AdvancedEventSelectors: [{ FieldSelectors: [{ Field: 'eventCategory', Equals: ['Data'] }, ...fields] }] });
}

const OBJECTS_FIELD = { Field: 'resources.type', Equals: ['AWS::S3::Object'] };

const ACCESS_LOGGING: RuleCases = {
  rule: accessLogging,
  cases: [
    passes('a bucket that logs to another', bucket({ LoggingConfiguration: { DestinationBucketName: 'logs' } })),
    passes('a bucket that logs to one that a parameter names', bucket({ LoggingConfiguration: { DestinationBucketName: ANY } }, {}, ANY_TEXT)),
    passes('a bucket that logs are delivered to', bucket({}, LOGS_INTO_SUBJECT)),
    passes('a trail over the objects of every bucket', bucket({}, dataEvents('arn:aws:s3'))),
    passes('a trail over the objects of this bucket', bucket({}, dataEvents(OBJECTS_IN_TRAIL))),
    passes('a trail that spells out its name', bucket({ BucketName: 'records' }, dataEvents('arn:aws:s3:::records/'))),
    passes('an advanced selector over all objects', bucket({}, advanced(OBJECTS_FIELD))),
    passes('an advanced selector over its objects', bucket({}, advanced(OBJECTS_FIELD, { Field: 'resources.ARN', StartsWith: [OBJECTS_IN_TRAIL] }))),
    fails('a bucket without a log', bucket()),
    fails('a bucket that logs into itself', bucket({ LoggingConfiguration: { LogFilePrefix: 'logs/' } })),
    passes('a trail that is meant to record everything by default', bucket({}, trail({
      EventSelectors: [
        { DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3:::'] }] },
      ],
    }))),
    fails('a trail over another bucket', bucket({}, dataEvents('arn:aws:s3:::other/'))),
    fails('a trail over some of its objects', bucket({}, dataEvents({ 'Fn::Join': ['', [BUCKET_ARN, '/public/']] }))),
    fails('a trail of management events', bucket({}, trail({ EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true }] }))),
    fails('a trail that records writes only', bucket({}, trail({
      EventSelectors: [
        { ReadWriteType: 'WriteOnly', DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }] },
      ],
    }))),
    fails('an advanced selector that records reads only', bucket({}, advanced(OBJECTS_FIELD, { Field: 'readOnly', Equals: ['true'] }))),
    fails('an advanced selector over another bucket', bucket({}, advanced(OBJECTS_FIELD, { Field: 'resources.ARN', StartsWith: ['arn:aws:s3:::other/'] }))),
    fails('an advanced selector that leaves this bucket out', bucket({}, advanced(OBJECTS_FIELD, { Field: 'resources.ARN', NotStartsWith: [OBJECTS_IN_TRAIL] }))),
    fails('a trail that is switched off', bucket({}, trail({
      IsLogging: false,
      EventSelectors: [
        { ReadWriteType: 'All', DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }] },
      ],
    }))),
    fails('a log that one branch leaves out', bucket({ LoggingConfiguration: ifProd({ DestinationBucketName: 'logs' }, NO_VALUE) }, {}, EITHER_WAY), 'when'),
    unverifiable('a configuration that a macro writes', bucket({ LoggingConfiguration: MACRO })),
    unverifiable('a trail over a bucket that a parameter names', bucket({}, dataEvents(ANY), ANY_TEXT)),
  ],
};

const EVENTS: RuleCases = {
  rule: eventNotifications,
  cases: [
    passes('EventBridge', bucket({ NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } } })),
    passes('a queue', bucket({ NotificationConfiguration: { QueueConfigurations: [{ Event: 's3:ObjectCreated:*', Queue: 'arn' }] } })),
    passes('what CDK configures by its custom resource', bucket({}, {
      Notifications: { Type: 'Custom::S3BucketNotifications', Properties: { BucketName: { Ref: 'Subject' } } },
    })),
    passes('a bucket that access logs are delivered to', bucket({}, LOGS_INTO_SUBJECT)),
    fails('a bucket that sends nothing', bucket()),
    fails('EventBridge that is off', bucket({ NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: false } } })),
    fails('an empty list', bucket({ NotificationConfiguration: { QueueConfigurations: [] } })),
    unverifiable('what a macro writes', bucket({ NotificationConfiguration: MACRO })),
  ],
};

const NO_PHI: RuleCases = {
  rule: noPhiInNames,
  cases: [
    passes('a plain name', bucket({ BucketName: 'claims-archive-111122223333' })),
    passes('an account number after a key word', bucket({ BucketName: 'clinic-patient-111122223333' })),
    passes('a name that a parameter gives', bucket({ BucketName: ANY }, {}, ANY_TEXT)),
    passes('a name that is joined from the account', bucket({ BucketName: { 'Fn::Join': ['-', ['patient', { Ref: 'AWS::AccountId' }]] } })),
    passes('thousands of combinations of tags', bucket({ Tags: Array.from({ length: 12 }, (_, index) => ({ Key: `k${index}`, Value: { Ref: `P${index}` } })) }, {},
      { Parameters: Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`P${index}`, { Type: 'String', AllowedValues: ['a', 'b'] }])) })),
    fails('a record number in the name', bucket({ BucketName: 'scans-mrn-00412345' }), 'a medical record number'),
    fails('a record number that is joined', bucket({ BucketName: { 'Fn::Join': ['-', ['mrn', '00412345']] } })),
    fails('a record number in a text with a reference', bucket({ BucketName: { 'Fn::Sub': 'mrn-00412345-${AWS::Region}' } })),
    fails('a Social Security number in a tag', bucket({ Tags: [{ Key: 'about', Value: '123-45-6789' }] }), 'Properties.Tags[0].Value'),
    fails('a birth date in one branch of a tag', bucket({ Tags: [{ Key: 'about', Value: ifProd('none', 'dob=1980-02-29') }] }, {}, EITHER_WAY)),
    fails('an e-mail address at a domain with "mail" in it', bucket({ Tags: [{ Key: 'patient', Value: 'jane.doe@gmail.com' }] }), 'e-mail'),
    fails('a prefix for one member', bucket({ LifecycleConfiguration: { Rules: [{ Status: 'Enabled', Prefix: 'member-48210077/' }] } }), 'Rules[0].Prefix'),
    fails('an inventory of one patient', bucket({ InventoryConfigurations: [{ Id: 'ok' }, { Id: 'patient12345' }] }), 'InventoryConfigurations[1].Id'),
    unverifiable('a name that a macro writes', bucket({ BucketName: { 'Fn::Transform': { Name: 'Macro' } } })),
  ],
};

export const S3_AUDIT_CASES: readonly RuleCases[] = [ACCESS_LOGGING, EVENTS, NO_PHI];

