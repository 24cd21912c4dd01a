import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { Stack, Token } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';

/** Services that send into queues and topics, and what of a request says that it comes from this account. */
const SENDERS: { readonly [service: string]: (scope: IConstruct) => Record<string, Record<string, string>> } = {
  s3: fromThisAccount,
  cloudwatch: fromThisAccount,
  events: fromThisAccount,
  // SNS names the topic; the pattern stands for all topics of the account.
  sns: (scope) => ({ ArnLike: { 'aws:SourceArn': `arn:${Stack.of(scope).partition}:sns:*:${Stack.of(scope).account}:*` } }),
};

function fromThisAccount(scope: IConstruct): Record<string, Record<string, string>> {
  return { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } };
}

/**
 * Lets services use a key to send into an encrypted queue or topic, on behalf of this account. A key that is imported is left as it is: its policy
 * must say so already.
 *
 * Source: Amazon SQS developer guide, "Configure KMS permissions for AWS services"; Amazon SNS developer guide, "Managing Amazon SNS encryption keys".
 */
export function letSendersUse(key: kms.IKey, scope: IConstruct, ...services: readonly string[]): void {
  for (const service of services) {
    // The same statement for every queue and topic: CDK writes it once, and none is named that needs the key first.
    key.addToResourcePolicy(new iam.PolicyStatement({
      principals: [new iam.ServicePrincipal(`${service}.amazonaws.com`)],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
      resources: ['*'],
      conditions: SENDERS[service](scope),
    }));
  }
}

/**
 * What CDK lets S3 and SNS do with a key, limited to this account. CDK writes no condition, or one that names the bucket or the topic: what is
 * encrypted with the same key could then not be made before the key, nor the key before it.
 */
export function onBehalfOfThisAccount(statement: iam.PolicyStatement, key: IConstruct): iam.PolicyStatement {
  const [principal, ...others] = statement.principals;
  const service = principal instanceof iam.ServicePrincipal && others.length === 0 ? principal.service : '';
  const [name] = service.split('.');
  if (!['s3', 'sns'].includes(name) || !namesNobodyElse(statement.conditions as Conditions)) {
    return statement;
  }
  return new iam.PolicyStatement({
    sid: statement.sid,
    effect: statement.effect,
    // A principal of its own: that of CDK would bring its condition along.
    principals: [new iam.ServicePrincipal(service)],
    actions: statement.actions,
    resources: statement.resources,
    conditions: SENDERS[name](key),
  });
}

type Conditions = Record<string, Record<string, unknown>>;

/** No condition, or only that the source is a resource of these stacks. */
function namesNobodyElse(conditions: Conditions): boolean {
  const keys = Object.values(conditions).flatMap((block) => Object.entries(block));
  return keys.every(([name, value]) => name === 'aws:SourceArn' && Token.isUnresolved(value));
}
