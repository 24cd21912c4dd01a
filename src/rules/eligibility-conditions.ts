import { all, Judgement, Resource, Text } from '../template';

/** What a template shows of the conditions under which a service may hold PHI, by resource type. */
const CONDITIONS: { readonly [type: string]: (resource: Resource) => Judgement } = {
  'AWS::ElastiCache::CacheCluster': (cluster) => cluster.at('Engine').mustBeOneOf('redis', 'valkey'),
  'AWS::RDS::DBInstance': runsListedEngine,
  'AWS::SMSVOICE::PhoneNumber': (number) => number.at('NumberCapabilities[*]').mustNotBe('VOICE'),
  'AWS::SageMaker::Workteam': isPrivateWorkforce,
  'AWS::Chime::VoiceConnector': (connector) => connector.at('RequireEncryption').mustBe(true),
};

export const CONDITIONAL_TYPES = Object.keys(CONDITIONS);

export function conditionHolds(resource: Resource): Judgement {
  return CONDITIONS[resource.type](resource);
}

/** The engines of the list: SQL Server (the whitepaper excludes Express), MySQL, Oracle, PostgreSQL, Db2, MariaDB and Aurora. */
const LISTED_ENGINE = /^(?:aurora(?:-mysql|-postgresql)?|mysql|mariadb|postgres|(?:custom-)?oracle-.+|(?:custom-)?sqlserver-(?!ex).+|db2-.+)$/i;

function runsListedEngine(instance: Resource): Judgement {
  const engine = instance.at('Engine');
  return engine.isAbsent
    ? inheritsListedEngine(instance)
    : engine.must('must be an engine that the list of eligible services names: SQL Server (not Express), MySQL, Oracle, PostgreSQL, Db2, '
      + 'MariaDB or Aurora', (value) => LISTED_ENGINE.test(String(value)));
}

/** Without an engine of its own an instance runs that of its cluster, of what it replicates, or of the snapshot it is restored from. */
function inheritsListedEngine(instance: Resource): Judgement {
  const source = instance.at('SourceDBInstanceIdentifier').resolved;
  // CDK writes the ARN of the instance that is replicated, which ends with a reference to it.
  const judgedItself = source instanceof Text && source.parts.some((part) => typeof part !== 'string' && part.kind === 'reference');
  return judgedItself || instance.at('DBClusterIdentifier').isPresent
    ? Judgement.pass()
    : Judgement.unverifiable('Properties.Engine',
      'Properties.Engine is not set, and the snapshot or instance that it comes from is not in these templates. Set Engine.');
}

function isPrivateWorkforce(workteam: Resource): Judgement {
  return all(
    workteam.at('MemberDefinitions').mustBePresent(),
    workteam.at('WorkforceName').mustWherePresent('must be a private workforce', (name) => !/(?:public|vendor)-crowd/.test(String(name))),
  );
}
