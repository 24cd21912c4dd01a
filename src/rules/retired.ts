import { Eligibility } from '../eligibility';
import { Judgement, Resource } from '../template';
import { forEachGrant } from './iam/api-only';
import { IDENTITY_TYPES } from './iam/identity-policies';
import { Basis, RuleLevel } from './level';
import { ResourceRule, rule } from './rule';

/** A service that AWS has ended: its types must not be used, or, where it has none, its actions not be allowed. */
interface RetiredService {
  readonly id: string;
  readonly name: string;
  readonly types?: readonly string[];
  readonly prefixes?: readonly string[];
  readonly source: string;
  /** Where to go from there. */
  readonly fix: string;
}

const SERVICES: readonly RetiredService[] = [
  {
    id: 'OpsWorks.NotUsed',
    name: 'AWS OpsWorks Stacks',
    types: ['Stack', 'App', 'Layer', 'Instance', 'Volume', 'UserProfile', 'ElasticLoadBalancerAttachment'].map((name) => `AWS::OpsWorks::${name}`),
    source: 'AWS announcement of the end of OpsWorks Stacks, as the registry of this library records it',
    fix: 'Move to EC2 with Systems Manager, or to containers.',
  },
  {
    id: 'OpsWorksCM.NotUsed',
    name: 'AWS OpsWorks for Chef Automate and for Puppet Enterprise',
    types: ['AWS::OpsWorksCM::Server'],
    source: 'AWS announcement of the end of OpsWorks, as the registry of this library records it',
    fix: 'Move to Systems Manager, or run Chef or Puppet yourself.',
  },
  {
    id: 'RoboMaker.NotUsed',
    name: 'AWS RoboMaker',
    types: ['SimulationApplication', 'SimulationApplicationVersion', 'RobotApplication', 'RobotApplicationVersion', 'Robot', 'Fleet']
      .map((name) => `AWS::RoboMaker::${name}`),
    source: 'AWS announcement of the end of RoboMaker, as the registry of this library records it; it is off the list of eligible services',
    fix: 'Run simulations on AWS Batch.',
  },
  {
    id: 'KinesisAnalytics.NoSqlV1',
    name: 'Amazon Kinesis Data Analytics for SQL',
    types: ['Application', 'ApplicationOutput', 'ApplicationReferenceDataSource'].map((name) => `AWS::KinesisAnalytics::${name}`),
    source: 'AWS announcement of the end of Kinesis Data Analytics for SQL, as the registry of this library records it; the list of eligible services names '
      + 'Managed Service for Apache Flink',
    fix: 'Move to Managed Service for Apache Flink: AWS::KinesisAnalyticsV2::Application with a FLINK runtime.',
  },
  {
    id: 'QLDB.NotUsed',
    name: 'Amazon QLDB',
    types: ['AWS::QLDB::Ledger', 'AWS::QLDB::Stream'],
    source: 'AWS announcement of the end of QLDB, as the registry of this library records it',
    fix: 'Move to Aurora PostgreSQL with an audit trail.',
  },
  {
    id: 'WorkDocs.NotUsed',
    name: 'Amazon WorkDocs',
    prefixes: ['workdocs'],
    source: 'AWS announcement of the end of WorkDocs in 2025-04',
    fix: 'Take the actions of WorkDocs out of the policy.',
  },
  {
    id: 'SMS.NotUsed',
    name: 'AWS Server Migration Service',
    prefixes: ['sms'],
    source: 'AWS announcement of the end of Server Migration Service in 2022',
    fix: 'Use Application Migration Service (mgn).',
  },
  {
    id: 'AlexaForBusiness.NotUsed',
    name: 'Alexa for Business',
    types: ['Alexa::ASK::Skill'],
    prefixes: ['a4b'],
    source: 'AWS announcement of the end of Alexa for Business; Architecting for HIPAA, "Alexa for Business": skills with PHI take a BAA of their own',
    fix: 'Take the actions of Alexa for Business out of the policy. A skill needs the BAA with the Alexa organization: accept the risk with its date.',
  },
];

function notUsed(service: RetiredService): ResourceRule {
  const { id, name, types = [], prefixes = [], source, fix } = service;
  const blocks = prefixes.length === 0;
  return rule({
    id,
    title: `${name}, which has ended, is not used`,
    level: blocks ? RuleLevel.REQUIRED : RuleLevel.RECOMMENDED,
    basis: blocks ? Basis.BAA : Basis.PRACTICE,
    safeguards: ['164.308(b)(1)', '164.314(a)(2)(i)'],
    source,
    appliesTo: [...types, ...(blocks ? [] : IDENTITY_TYPES)],
    rationale: 'A service that has ended keeps nothing safe, whether the list of eligible services still names it or not; '
      + 'what a template or a policy keeps of it hides where the PHI went.',
    fix,
    crosswalk: {},
    check: (resource) => (types.includes(resource.type) ? isUsed(resource, name) : allowsNoneOf(resource, prefixes, name)),
  });
}

function isUsed({ type }: Resource, name: string): Judgement {
  if (type === 'Alexa::ASK::Skill') {
    return Judgement.unverifiable('Type', 'whether the BAA with the Alexa organization is signed, which skills with PHI take beside the AWS BAA, '
      + 'no template tells. Accept the risk with its date, or say that no PHI comes near.');
  }
  return Judgement.fail('Type', `${type} belongs to ${name}: ${Eligibility.ofResourceType(type).lifecycle ?? 'ended.'}`);
}

function allowsNoneOf(resource: Resource, prefixes: readonly string[], name: string): Judgement {
  return forEachGrant(resource, prefixes, ([{ path, text }]) => Judgement.fail(path, `${path} allows ${JSON.stringify(text)} of ${name}, which has ended`));
}

/** Services that AWS has ended. */
export const RETIRED_RULES: readonly ResourceRule[] = SERVICES.map(notUsed);
