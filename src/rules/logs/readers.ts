import { Judgement, Resource, Value } from '../../template';
import { mustNotBePublic } from '../iam/public-access';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';

export const subscriptionEncrypted = rule({
  id: 'Logs.SubscriptionEncrypted',
  title: 'Log events are passed on to what encrypts them',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon CloudWatch Logs user guide, "Real-time processing of log data with subscriptions"',
  appliesTo: ['AWS::Logs::SubscriptionFilter'],
  rationale: 'Events that a log group encrypts lie open in a stream that does not. A function keeps nothing of them; what it does with them is its own affair.',
  fix: 'Encrypt the stream or the delivery stream with a KMS key, and judge the template that makes it together with this one.',
  crosswalk: {},
  check: (filter) => destinationEncrypts(filter, filter.at('DestinationArn')),
});

/** Where a subscription leads, and what shows that events are encrypted there. */
const DESTINATIONS: { readonly [type: string]: (destination: Resource) => Judgement } = {
  'AWS::Kinesis::Stream': (stream) => stream.at('StreamEncryption.EncryptionType').mustBe('KMS'),
  'AWS::KinesisFirehose::DeliveryStream': (stream) => stream.at('DeliveryStreamEncryptionConfigurationInput.KeyType')
    .mustBeOneOf('CUSTOMER_MANAGED_CMK', 'AWS_OWNED_CMK'),
  'AWS::Lambda::Function': () => Judgement.pass(),
  'AWS::Lambda::Alias': () => Judgement.pass(),
  'AWS::Lambda::Version': () => Judgement.pass(),
  'AWS::Logs::Destination': (destination) => destinationEncrypts(destination, destination.at('TargetArn')),
};

function destinationEncrypts(resource: Resource, arn: Value): Judgement {
  for (const [type, encrypts] of Object.entries(DESTINATIONS)) {
    const destination = resource.named(arn, type);
    if (destination) {
      return encrypts(destination).seenFrom(destination.logicalId);
    }
  }
  return /:lambda:/.test(arn.text ?? '') || arn.isAbsent
    ? arn.mustBePresent()
    : Judgement.unverifiable(arn.path, `${arn.path} names what is not in these templates, so nobody can tell whether it encrypts. `
      + 'Judge the template that makes it together with this one.');
}

/** Where each type holds the policy that says who may use it. */
const POLICIES: { readonly [type: string]: string } = {
  'AWS::Logs::ResourcePolicy': 'PolicyDocument',
  'AWS::Logs::Destination': 'DestinationPolicy',
  'AWS::Logs::LogGroup': 'ResourcePolicyDocument',
};

export const resourcePolicyNotPublic = rule({
  id: 'Logs.ResourcePolicyNotPublic',
  title: 'Policies of log groups and destinations let no strangers in',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)'],
  source: 'Amazon CloudWatch Logs user guide, "Overview of managing access permissions to your CloudWatch Logs resources"; AWS IAM user guide, global condition keys',
  appliesTo: Object.keys(POLICIES),
  rationale: 'A statement for everyone lets any AWS account write into an audit trail, or subscribe to events.',
  fix: 'Name the principals, or restrict everyone by a condition with a fixed value, such as aws:SourceArn or aws:SourceAccount.',
  crosswalk: {},
  check: (resource) => mustNotBePublic(resource.at(POLICIES[resource.type])),
});
