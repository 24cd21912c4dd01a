import { all, Judgement, when } from '../../template';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { runs } from './databases';
import { DB2 } from './engines';
import { judgeEngineParameter, listed } from './parameters';

export const transportEncryption = rule({
  id: 'RdsDb2.TransportEncryption',
  title: 'Db2 takes connections over TLS only',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(ii)'],
  source: DB2.source,
  appliesTo: ['AWS::RDS::DBInstance'],
  rationale: 'Db2 opens a port for clear text by default, and TLS on a second one. The whitepaper demands encryption in transit engine by engine and is older than '
    + 'RDS for Db2: that it holds here too is our judgement.',
  fix: 'Use HipaaRdsInstance, or a parameter group with DB2COMM: SSL and SSL_SVCENAME: a port of its own.',
  crosswalk: {},
  check: (instance) => when(runs(instance, DB2.engine), () => all(
    judgeEngineParameter(instance, 'DB2COMM', (value) => (isBoth(value.literal)
      ? Judgement.unverifiable(value.path, `${value.path} leaves the port for clear text open beside the one for TLS. Set it to SSL, or keep everyone from that port `
        + 'and accept the risk with that as the alternative.')
      : value.must('must be SSL', (protocols) => listed(protocols).join() === 'ssl')), clearText),
    judgeEngineParameter(instance, 'SSL_SVCENAME', (value) => value.mustBePresent(), noPort),
  )),
});

function isBoth(protocols: unknown): boolean {
  return protocols !== undefined && ['ssl', 'tcpip'].every((protocol) => listed(protocols).includes(protocol));
}

function clearText(path: string): Judgement {
  return Judgement.fail(path, `${path}: DB2COMM is not set, and clear text by default`);
}

function noPort(path: string): Judgement {
  return Judgement.fail(path, `${path}: SSL_SVCENAME is not set, so there is no port for TLS`);
}

/** Amazon RDS for Db2. */
export const DB2_RULES = [transportEncryption] as const;
