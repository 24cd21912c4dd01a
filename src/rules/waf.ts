import { all, any, Judgement, Resource, Value } from '../template';
import { mustNameKey } from './customer-key';
import { Basis, RuleLevel } from './level';
import { rule } from './rule';

const ACL = 'AWS::WAFv2::WebACL';
const GROUP = 'AWS::WAFv2::RuleGroup';
const LOGGING = 'AWS::WAFv2::LoggingConfiguration';

export const logging = rule({
  id: 'WAF.Logging',
  title: 'Web ACLs log what they see',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.312(b)'],
  source: 'AWS Config conformance pack for HIPAA; AWS CloudFormation, AWS::WAFv2::LoggingConfiguration',
  appliesTo: [ACL],
  rationale: 'What a web ACL turned away shows in no other log.',
  fix: 'Use HipaaWebAcl, or add an AWS::WAFv2::LoggingConfiguration with its ARN. The destination\'s name begins with aws-waf-logs-.',
  crosswalk: { cdkNag: 'WAFv2LoggingEnabled', configRule: 'wafv2-logging-enabled', guard: '(no rule) wafv2_logging_enabled.guard' },
  check: (acl) => {
    const configurations = acl.relatedBy(LOGGING, 'ResourceArn');
    return configurations.length > 0
      ? any(...configurations.map((each) => each.at('LogDestinationConfigs').someItem((item) => item.mustBePresent()).seenFrom(each.logicalId)))
      : Judgement.fail('Properties', `no ${LOGGING} in these templates names it`);
  },
});

const HEADERS = ['authorization', 'cookie'];

export const logRedaction = rule({
  id: 'WAF.LogRedaction',
  title: 'Logs of web ACLs hold no credentials and no query strings, and are encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.306(a)'],
  source: 'AWS CloudFormation, AWS::WAFv2::LoggingConfiguration RedactedFields; AWS WAF developer guide, "Data protection"',
  appliesTo: [LOGGING],
  rationale: 'A log entry holds the headers and the query string of the request: tokens with which to go on in the user\'s name, and whatever the application puts into addresses.',
  fix: 'Use HipaaWebAcl, or redact the headers authorization and cookie and the query string, or protect them with dataProtectionConfig on the web ACL.',
  crosswalk: {},
  check: (configuration) => all(
    any(redacts(configuration.at('RedactedFields')), aclProtects(configuration)),
    ...configuration.at('LogDestinationConfigs').items().map((arn) => keepsLogSafe(configuration, arn)),
  ),
});

function redacts(fields: Value): Judgement {
  return all(
    ...HEADERS.map((header) => fields.someItem((field) => isHeader(field.at('SingleHeader'), header))
      .orElse(fields.path, `${fields.path} leaves in the header ${header}`)),
    fields.someItem((field) => field.at('QueryString').mustBePresent()).orElse(fields.path, `${fields.path} leaves in the query string`),
  );
}

/** Web ACLs do not mind the case of a header; templates write `Name`, or in small letters what the API takes. */
function isHeader(header: Value, name: string): Judgement {
  const written = header.at('Name').isAbsent ? header.at('name') : header.at('Name');
  return written.must(`must be "${name}"`, (value) => String(value).toLowerCase() === name);
}

function aclProtects(configuration: Resource): Judgement {
  const acl = configuration.named(configuration.at('ResourceArn'), ACL);
  return acl ? protects(acl).seenFrom(acl.logicalId) : Judgement.fail('Properties.ResourceArn', 'Properties.ResourceArn names a web ACL that is not in these templates');
}

/** The web ACL itself replaces what may be PHI, in logs and in samples. */
function protects(acl: Resource): Judgement {
  const protections = acl.at('DataProtectionConfig.DataProtections');
  return all(
    ...HEADERS.map((header) => protections.someItem((item) => all(
      item.at('Action').mustBeOneOf('SUBSTITUTION', 'HASH'),
      any(
        all(item.at('Field.FieldType').mustBe('SINGLE_HEADER'), covers(item.at('Field.FieldKeys'), header)),
        // Cookies without names are all of them.
        all(item.at('Field.FieldType').mustBe('SINGLE_COOKIE'), item.at('Field.FieldKeys').mustBeAbsent(), header === 'cookie' ? Judgement.pass() : NEVER),
      ),
    ))),
    protections.someItem((item) => all(item.at('Action').mustBeOneOf('SUBSTITUTION', 'HASH'), item.at('Field.FieldType').mustBe('QUERY_STRING'))),
  ).orElse(protections.path, `${protections.path} does not protect the headers authorization and cookie and the query string`);
}

const NEVER = Judgement.fail('Properties', 'a cookie is no other header');

function covers(keys: Value, header: string): Judgement {
  return keys.isAbsent ? Judgement.pass() : keys.someItem((key) => key.must(`must be "${header}"`, (value) => String(value).toLowerCase() === header));
}

/** A bucket or a delivery stream is judged where it is made. */
function keepsLogSafe(configuration: Resource, arn: Value): Judgement {
  const group = configuration.named(arn, 'AWS::Logs::LogGroup');
  if (group) {
    return mustNameKey(group.at('KmsKeyId')).seenFrom(group.logicalId);
  }
  return configuration.named(arn, 'AWS::S3::Bucket') || configuration.named(arn, 'AWS::KinesisFirehose::DeliveryStream')
    ? Judgement.pass()
    : Judgement.unverifiable(arn.path, `${arn.path} names a destination that is not in these templates, so nobody can tell its key. `
      + 'Judge the template that makes it together with this one.');
}

export const noSampledRequests = rule({
  id: 'WAF.NoSampledRequests',
  title: 'Web ACLs keep no samples of requests, or none with what may be PHI',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.306(a)'],
  source: 'AWS CloudFormation, AWS::WAFv2::WebACL VisibilityConfig and DataProtectionConfig',
  appliesTo: [ACL, GROUP],
  rationale: 'Samples show whole headers and addresses to everyone who may read the web ACL. Redaction of logs does not reach them.',
  fix: 'Use HipaaWebAcl, or set sampledRequestsEnabled: false on the web ACL and on every rule.',
  crosswalk: {},
  check: (resource) => {
    const samples = all(
      resource.at('VisibilityConfig.SampledRequestsEnabled').mustBe(false),
      resource.at('Rules').everyItem((item) => item.at('VisibilityConfig.SampledRequestsEnabled').mustBe(false)),
    );
    return resource.type === ACL && protects(resource).conclusion === 'pass' ? Judgement.pass() : samples;
  },
});

export const noClassic = rule({
  id: 'WAF.NoClassic',
  title: 'AWS WAF Classic is not used',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(5)(ii)(B)'],
  source: 'AWS WAF developer guide, "AWS WAF Classic"',
  appliesTo: ['AWS::WAF::*', 'AWS::WAFRegional::*'],
  rationale: 'AWS has announced the end of WAF Classic: a web ACL of it protects nothing from then on.',
  fix: 'Use HipaaWebAcl, and AWS::WAFv2 in place of AWS::WAF and AWS::WAFRegional.',
  crosswalk: {},
  check: ({ type }) => Judgement.fail('Type', `${type} belongs to AWS WAF Classic, whose end AWS has announced`),
});

/** AWS WAF. */
export const WAF_RULES = [logging, logRedaction, noSampledRequests, noClassic] as const;
