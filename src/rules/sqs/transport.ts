import { encryptionAtRest, QUEUE } from './encryption';
import { any, Judgement, Resource } from '../../template';
import { deniesPlainHttp } from '../iam/denies-plain-http';
import { noPublicResourcePolicy } from '../iam/resource-policies';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';

export const tlsOnly = rule({
  id: 'SQS.TlsOnly',
  title: 'Queues take no requests without TLS',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'Architecting for HIPAA, "Amazon SQS"; Amazon SQS developer guide, "Encryption at rest in Amazon SQS" and "Amazon SQS security best practices"',
  appliesTo: [QUEUE],
  rationale: 'Requests that carry PHI must be encrypted with HTTPS. SQS itself turns away whoever asks an encrypted queue without HTTPS; '
    + 'a queue that is not encrypted answers plain HTTP unless its policy denies it. A policy that says so stays when encryption is changed.',
  fix: 'Use HipaaQueue, or set enforceSSL: true.',
  crosswalk: {},
  check: (queue) => any(deniesHttp(queue), encryptedQueuesDo(queue)),
});

function deniesHttp(queue: Resource): Judgement {
  return deniesPlainHttp({
    policies: [
      ...queue.relatedBy('AWS::SQS::QueuePolicy', 'Queues', 'QueueName'),
      ...queue.relatedBy('AWS::SQS::QueueInlinePolicy', 'Queue', 'QueueName'),
    ],
    isNamedBy: (text) => isArnOf(queue, text),
    actions: ['sqs:SendMessage', 'sqs:ReceiveMessage'],
  });
}

/** "All requests to queues with SSE enabled must use HTTPS and Signature Version 4." */
function encryptedQueuesDo(queue: Resource): Judgement {
  return encryptionAtRest.check(queue).conclusion === 'pass'
    ? queue.byDefault('KmsMasterKeyId', 'SQS turns away requests without HTTPS to a queue that is encrypted')
    : Judgement.fail('Properties', 'the queue is not encrypted, so SQS answers plain HTTP');
}

function isArnOf(queue: Resource, text: string): boolean {
  const name = queue.at('QueueName').text;
  return text === `\${${queue.declaration.key}.Arn}` || (name !== undefined && /^arn:.+:sqs:/.test(text) && text.endsWith(`:${name}`));
}

export const noPublicPolicy = rule({
  id: 'SQS.NoPublicPolicy',
  title: 'Policies of queues let no strangers in',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)'],
  source: 'Amazon SQS developer guide, "Amazon SQS security best practices"; AWS IAM user guide, global condition keys',
  appliesTo: ['AWS::SQS::QueuePolicy', 'AWS::SQS::QueueInlinePolicy'],
  rationale: 'A statement that allows everyone lets anybody send to the queue or read from it. IAM.NoPublicResourcePolicy blocks it for every service.',
  fix: 'Name the principals, or restrict everyone by a condition with a fixed value, such as aws:SourceArn or aws:PrincipalOrgID.',
  crosswalk: {},
  check: noPublicResourcePolicy.check,
});
