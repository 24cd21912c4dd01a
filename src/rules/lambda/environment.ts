import { all, Judgement, Resource } from '../../template';
import { Basis, RuleLevel } from '../level';
import { listedPathsHoldNoPhi } from '../phi-paths';
import { rule } from '../rule';
import { writtenAt } from '../written';

/** Where each type has its environment variables. */
const VARIABLES: { readonly [type: string]: string } = {
  'AWS::Lambda::Function': 'Environment.Variables',
  'AWS::Lambda::WebFunctionRevision': 'ServiceConfig.EnvironmentVariables',
  'AWS::Lambda::MicrovmImage': 'EnvironmentVariables',
};

export const noPhiInEnvironment = rule({
  id: 'Lambda.NoPhiInEnvironment',
  title: 'Variables, names and tags of functions hold no PHI and no plain http:// address',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.306(a)', '164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'Architecting for HIPAA, "AWS Lambda"',
  appliesTo: Object.keys(VARIABLES),
  rationale: 'Who may see a function sees its variables, its name and its tags. The whitepaper asks for HTTPS or TLS on every connection to the outside, and an '
    + 'address that begins with http:// is one without. Loopback, proxies and identifiers such as http://hl7.org/fhir are no such connections.',
  fix: 'Let the function read PHI from an encrypted store, and address others by https://.',
  crosswalk: {},
  check: (fn) => all(listedPathsHoldNoPhi(fn), callsNobodyInClear(fn)),
});

const ADDRESS = /\bhttp:\/\/([^\s/:"'?#]+)/gi;

/** Hosts that a request never leaves the machine for, or that only name something: terminologies, XML namespaces and standards. */
const NO_CONNECTION = new RegExp([
  '^(?:localhost|127\\.[\\d.]+|0\\.0\\.0\\.0|169\\.254\\.[\\d.]+|\\[.*)$',
  '(?:^|\\.)(?:hl7\\.org|loinc\\.org|snomed\\.info|unitsofmeasure\\.org|nucc\\.org|nubc\\.org|ama-assn\\.org|nlm\\.nih\\.gov|dicom\\.nema\\.org)$',
  '(?:^|\\.)(?:w3\\.org|xmlsoap\\.org|schemas\\.microsoft\\.com|purl\\.org|json-schema\\.org|ietf\\.org|example\\.(?:com|org|net))$',
].join('|'), 'i');

function callsNobodyInClear({ type, declaration }: Resource): Judgement {
  const literals = writtenAt(declaration.raw.Properties, VARIABLES[type], 'Properties').filter(({ context }) => !/proxy/i.test(context));
  const inClear = literals.flatMap(({ path, text = '' }) => [...text.matchAll(ADDRESS)]
    .filter(([, host]) => !NO_CONNECTION.test(host))
    .map(([address]) => Judgement.fail(path, `${path} holds "${address}", which is not encrypted on its way; use https://`)));
  return all(...inClear);
}
