import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Duration, Token } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { LAMBDA_RULES } from '../../rules/lambda';
import { acknowledgeNag } from '../acknowledge-nag';
import { HipaaBaseline } from '../baseline/baseline';
import { privateSubnets } from '../ec2/placement';
import { encryptedLogGroup } from '../logs/encrypted-log-group';

const PROMISES = LAMBDA_RULES.map(({ id }) => id);

/** So many events at a time unless somebody says otherwise; what an account has is 1,000 for all of its functions. */
const CONCURRENCY = 10;

/** How long events that failed are kept: the longest that SQS takes. */
const KEPT_DAYS = 14;

/** The props of a function as somebody gave them, with what PHI needs where nothing was said. */
export function hardened<T extends lambda.FunctionOptions>(scope: Construct, id: string, props: T): T {
  const { encryptionKey } = HipaaBaseline.of(scope);
  return {
    ...props,
    ...networkOf(props),
    environmentEncryption: props.environmentEncryption ?? encryptionKey,
    logGroup: props.logGroup ?? (props.logRetention === undefined ? encryptedLogGroup(scope, `${id}Logs`) : undefined),
    deadLetterQueue: keepsFailuresOtherwise(props) ? props.deadLetterQueue : deadLetters(scope, id, encryptionKey),
    reservedConcurrentExecutions: props.reservedConcurrentExecutions ?? CONCURRENCY,
    tracing: props.tracing ?? lambda.Tracing.ACTIVE,
  };
}

/** Private subnets, and a security group that lets nobody in and only HTTPS out: see `letHttpsOut`. */
function networkOf(props: lambda.FunctionOptions): lambda.FunctionOptions {
  return props.vpc === undefined ? {} : {
    vpcSubnets: props.vpcSubnets ?? privateSubnets(props.vpc),
    ...isOwnNetwork(props) ? { allowAllOutbound: false, allowAllIpv6Outbound: false } : {},
  };
}

function isOwnNetwork({ vpc, securityGroups, allowAllOutbound, allowAllIpv6Outbound }: lambda.FunctionOptions): boolean {
  return vpc !== undefined && (securityGroups ?? []).length === 0 && allowAllOutbound === undefined && allowAllIpv6Outbound === undefined;
}

function keepsFailuresOtherwise({ deadLetterQueue, deadLetterQueueEnabled, deadLetterTopic, onFailure }: lambda.FunctionOptions): boolean {
  return deadLetterQueue !== undefined || deadLetterQueueEnabled === false || deadLetterTopic !== undefined || onFailure !== undefined;
}

function deadLetters(scope: Construct, id: string, encryptionMasterKey: kms.IKey): sqs.Queue {
  return new sqs.Queue(scope, `${id}DeadLetters`, {
    encryption: sqs.QueueEncryption.KMS, encryptionMasterKey, enforceSSL: true, retentionPeriod: Duration.days(KEPT_DAYS),
  });
}

/** What a function needs once it is made: its way out, its keys, and its promises. */
export function finish(fn: lambda.Function, props: lambda.FunctionOptions, { environmentEncryption }: lambda.FunctionOptions): void {
  if (isOwnNetwork(props)) {
    fn.connections.allowTo(ec2.Peer.anyIpv4(), ec2.Port.HTTPS, 'HTTPS, to AWS and others');
  }
  if (isKey(environmentEncryption)) {
    environmentEncryption.grantDecrypt(fn);
  }
  encryptDurableState(fn, HipaaBaseline.of(fn).encryptionKey);
  // CDK lets the role send, and leaves out the key that it has to send with.
  fn.deadLetterQueue?.grantSendMessages(fn);
  acknowledgeNag(fn, {
    IAMNoInlinePolicy: 'CDK writes what the role of the function may do as a policy of that role; no other role uses it.',
    ...props.onFailure ? { LambdaDLQ: 'Events that fail go to a destination for failures, which tells more than a dead-letter queue.' } : {},
  });
  keepPromises(fn, PROMISES);
}

/** The L2 has no prop for the key of a durable function. */
function encryptDurableState(fn: lambda.Function, key: kms.IKey): void {
  const resource = fn.node.defaultChild as lambda.CfnFunction;
  const { durableConfig } = resource;
  if (durableConfig !== undefined && !Token.isUnresolved(durableConfig)) {
    resource.durableConfig = { kmsKeyArn: key.keyArn, ...durableConfig as lambda.CfnFunction.DurableConfigProperty };
    key.grantEncryptDecrypt(fn);
  }
}

function isKey(key: kms.IKeyRef | undefined): key is kms.IKey {
  return key !== undefined && 'grantDecrypt' in key;
}
