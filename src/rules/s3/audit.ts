import { all, any, Judgement, Resource, Value } from '../../template';
import { Basis, RuleLevel } from '../level';
import { isOneOfNames } from '../one-of-names';
import { listedPathsHoldNoPhi } from '../phi-paths';
import { rule } from '../rule';
import { bucketArns } from './bucket-arns';
import { isLogTarget } from './log-target';

export const accessLogging = rule({
  id: 'S3.AccessLogging',
  title: 'Buckets record who reads and writes objects',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(1)(ii)(D)', '164.308(a)(3)(ii)(A)', '164.308(a)(6)(ii)', '164.312(b)', '164.312(e)(2)(i)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon S3 user guide, "Logging requests with server access logging"',
  appliesTo: ['AWS::S3::Bucket'],
  rationale: 'Audit controls need a record of access to objects, which CloudTrail does not keep unless data events are on.',
  fix: 'Use HipaaBucket, or set serverAccessLogsBucket, or record data events of the bucket with CloudTrail.',
  crosswalk: { cdkNag: 'S3BucketLoggingEnabled', configRule: 's3-bucket-logging-enabled', guard: 'S3_BUCKET_LOGGING_ENABLED' },
  check: (bucket) => (isLogTarget(bucket) ? Judgement.pass() : any(
    bucket.at('LoggingConfiguration.DestinationBucketName').mustBePresent(),
    ...trailsOver(bucket),
  ).orElse('Properties.LoggingConfiguration', 'no access log is configured and no trail in these templates records data events of the bucket')),
});

/** Whether trails record the data events of a bucket, one judgement for each that might. */
function trailsOver(bucket: Resource): Judgement[] {
  const prefixes = new Set(['arn:aws:s3', 'arn:aws:s3:::', 'arn:${AWS::Partition}:s3:::', ...bucketArns(bucket).map((arn) => `${arn}/`)]);
  return bucket.all('AWS::CloudTrail::Trail').map((trail) => all(trail.at('IsLogging').mustNotBe(false), any(
    trail.at('EventSelectors').someItem((selector) => all(
      selector.at('ReadWriteType').mustWherePresent('must be "All"', (type) => type === 'All'),
      selector.at('DataResources').someItem((data) => all(
        data.at('Type').mustBe('AWS::S3::Object'),
        data.at('Values').someItem((value) => isOneOfNames(value, prefixes, 'another bucket')),
      )),
    )),
    trail.at('AdvancedEventSelectors').someItem((selector) => selectsObjects(selector, prefixes)),
  )).seenFrom(trail.logicalId));
}

function selectsObjects(selector: Value, prefixes: ReadonlySet<string>): Judgement {
  const fields = selector.at('FieldSelectors');
  const field = (name: string) => fields.items().filter((item) => item.at('Field').text === name);
  return all(
    any(...field('resources.type').map((item) => item.at('Equals').someItem((value) => value.mustBe('AWS::S3::Object')))),
    ...field('resources.ARN').map((item) => item.at('StartsWith').someItem((value) => isOneOfNames(value, prefixes, 'another bucket'))),
    ...field('readOnly').map((item) => Judgement.fail(item.path, `${item.path} records only reads or only writes`)),
  );
}

export const eventNotifications = rule({
  id: 'S3.EventNotifications',
  title: 'Buckets send events',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.312(b)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon S3 user guide, "Amazon S3 Event Notifications"',
  appliesTo: ['AWS::S3::Bucket'],
  rationale: 'Events let a system notice at once what the access log tells hours later. Buckets that receive access logs are exempt.',
  fix: 'Set eventBridgeEnabled, or add an event notification.',
  crosswalk: { configRule: 's3-event-notifications-enabled' },
  check: (bucket) => (isLogTarget(bucket) ? Judgement.pass() : any(
    sendsToEventBridge(bucket),
    ...NOTIFICATIONS.map((name) => bucket.at(`NotificationConfiguration.${name}`).someItem((target) => target.mustBePresent())),
    ...notifiedByCdk(bucket),
  ).orElse('Properties.NotificationConfiguration', 'no event notification is configured')),
});

const NOTIFICATIONS = ['LambdaConfigurations', 'QueueConfigurations', 'TopicConfigurations'];

function sendsToEventBridge(bucket: Resource): Judgement {
  const eventBridge = bucket.at('NotificationConfiguration.EventBridgeConfiguration');
  return all(eventBridge.mustBePresent(), eventBridge.at('EventBridgeEnabled').mustNotBe(false));
}

/** CDK configures notifications through a custom resource of its own. */
function notifiedByCdk(bucket: Resource): Judgement[] {
  return bucket.relatedBy('Custom::S3BucketNotifications', 'BucketName', 'BucketName').map(() => Judgement.pass());
}

export const noPhiInNames = rule({
  id: 'S3.NoPhiInNames',
  title: 'Names, tags and prefixes of buckets hold no PHI',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.306(a)'],
  source: 'Architecting for HIPAA, "Amazon S3"',
  appliesTo: ['AWS::S3::Bucket'],
  rationale: 'Bucket names, object names and metadata are not encrypted, and they show up in logs and bills.',
  fix: 'Name the bucket, its tags and its prefixes by what they are for, never by a person.',
  crosswalk: {},
  check: listedPathsHoldNoPhi,
});
