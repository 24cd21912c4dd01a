import { Judgement, Resource, Value } from '../../template';
import { Basis, RuleLevel } from '../level';
import { judgeParameter } from '../parameter-group';
import { rule } from '../rule';
import { CLUSTER, PARAMETER_GROUP, PARAMETERS } from './types';

export const tls = rule({
  id: 'DocumentDB.Tls',
  title: 'DocumentDB clusters take encrypted connections only',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'Architecting for HIPAA, "Amazon DocumentDB (with MongoDB compatibility)"; Amazon DocumentDB developer guide, "Encrypting data in transit"',
  appliesTo: [CLUSTER, PARAMETER_GROUP],
  rationale: 'Connections that carry PHI must be encrypted. They are, unless the parameter tls of the cluster\'s parameter group says "disabled". '
    + 'Elastic clusters know no other way.',
  fix: 'Use HipaaDocumentDbCluster, or set the parameter tls to tls1.2+ in a cluster parameter group of your own.',
  crosswalk: {},
  check: (resource) => judgeTls(resource, ['enabled', 'tls1.2+', 'tls1.3+', 'fips-140-3'], (path) =>
    Judgement.passByDefault(path, 'DocumentDB takes encrypted connections only when nothing is set')),
});

export const minimumTls12 = rule({
  id: 'DocumentDB.MinimumTls12',
  title: 'DocumentDB clusters refuse TLS older than 1.2',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'Amazon DocumentDB developer guide, "Encrypting data in transit"',
  appliesTo: [CLUSTER, PARAMETER_GROUP],
  rationale: 'TLS 1.0 and 1.1 have known weaknesses, and "enabled" takes them. The stricter values came with patches of engine 4.0 and 5.0.',
  fix: 'Use HipaaDocumentDbCluster, or set the parameter tls to tls1.2+.',
  crosswalk: {},
  check: (resource) => judgeTls(resource, ['tls1.2+', 'tls1.3+', 'fips-140-3'], (path) =>
    Judgement.fail(path, `${path} does not set the parameter tls, which is then "enabled" and takes TLS 1.0 and 1.1 too`)),
});

/** A group that clusters here use is told of with them, so that nothing is reported twice. */
function judgeTls(resource: Resource, accepted: readonly string[], whenUnset: (path: string) => Judgement): Judgement {
  const check = (value: Value) => value.mustBeOneOf(...accepted);
  if (resource.type === CLUSTER) {
    return judgeParameter(resource, PARAMETERS, 'tls', check, whenUnset);
  }
  const value = resource.at('Parameters').member('tls');
  const isUsed = resource.relatedBy(CLUSTER, PARAMETERS.usedAs, PARAMETERS.name).length > 0;
  return isUsed ? Judgement.pass() : value.isAbsent ? whenUnset(value.path) : check(value);
}
