import type { EndSource } from '../flow-source';

/** An end that the property names by reference, by ARN or by the bare name of a resource of this type. */
export function named(type: string): (path: string) => EndSource {
  return (path) => ({ path, type });
}

export const bucket = named('AWS::S3::Bucket');
export const queue = named('AWS::SQS::Queue');
export const topic = named('AWS::SNS::Topic');
export const lambda = named('AWS::Lambda::Function');
export const logGroup = named('AWS::Logs::LogGroup');
export const stream = named('AWS::Kinesis::Stream');
export const firehose = named('AWS::KinesisFirehose::DeliveryStream');
export const table = named('AWS::DynamoDB::Table');
export const eventBus = named('AWS::Events::EventBus');
export const fileSystem = named('AWS::EFS::FileSystem');
export const vault = named('AWS::Backup::BackupVault');

/** Whatever is recognized as a place anywhere in the JSON at this path. */
export function anywhereIn(path: string): EndSource {
  return { path, below: 'any' };
}

/** An end that is no resource of any template: a service of this account and region, for example `logs:log-group:*`. */
export function service(name: string, resource = '*'): EndSource {
  return { otherwise: arnOf(name, resource) };
}

export function arnOf(name: string, resource: string): string {
  return `arn:\${AWS::Partition}:${name}:\${AWS::Region}:\${AWS::AccountId}:${resource}`;
}

/** The log groups that CloudWatch Logs makes for what is exported to it. */
export const LOGS = service('logs', 'log-group:*');
