import { all, isObject, Judgement, Resource, Template } from '../template';
import { Basis, RuleLevel } from './level';
import { holdNoPhi, inWords, mayHoldPhi, phiIn } from './phi-literals';
import { pathsHoldNoPhi, pathsOwnedByService, TEXT_PATHS } from './phi-paths';
import { EVERY_TYPE, rule, templateRule } from './rule';
import { secretsIn } from './secrets';
import { writtenAt } from './written';

const NAMES = /(?:[Nn]ame|Identifier|Description|Tags|Prefix)$/;

/** Metadata that tools write: paths and hashes of CDK, and the reasons that people give to cdk-nag. */
const TOOL_METADATA = /^(?:aws:cdk:|aws:asset:|cdk_nag$)/;

export const noPhiInIdentifiers = rule({
  id: 'General.NoPhiInIdentifiers',
  title: 'Names, descriptions, tags, metadata and texts for programs hold no PHI',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.306(a)'],
  source: 'Architecting for HIPAA, which asks for it service by service, among them Amazon S3, AWS KMS, Amazon Route 53 and AWS Batch',
  appliesTo: EVERY_TYPE,
  rationale: 'Names, tags, prefixes and metadata are not encrypted, and they show up in consoles, logs and bills; so do environment variables, '
    + 'state machines and user data. What looks like a Social Security number, a record or member number, a birth date or a diagnosis counts, '
    + 'and a name, an e-mail address or a phone number beside a word for a patient.',
  fix: 'Name things by what they are for. Addresses of the people who run the system are in order.',
  crosswalk: {},
  check: (resource) => all(logicalIdHoldsNoPhi(resource), pathsHoldNoPhi(resource, namesOf(resource)), metadataHoldsNoPhi(resource)),
});

/** CDK ends its ids with a hash that may look like a number after a key word. */
const CDK_HASH = /(?=[0-9A-F]*[A-F])[0-9A-F]{8}$/;

function logicalIdHoldsNoPhi({ logicalId }: Resource): Judgement {
  const what = mayHoldPhi(logicalId) ? phiIn(inWords(logicalId.replace(CDK_HASH, ''))) : undefined;
  return what === undefined ? Judgement.pass() : Judgement.fail('LogicalId', `the logical id holds what looks like ${what}`);
}

/** The properties that name or describe a resource, but for those that its service's own rule scans. */
function namesOf({ type, declaration, application }: Resource): string[] {
  const owned = application.once(`names of ${type}`, () => new Set(pathsOwnedByService(type).map((path) => path.split('.')[0].replace('[*]', ''))));
  const names = Object.keys(declaration.properties).filter((name) => NAMES.test(name) && !owned.has(name));
  return [...names, ...TEXT_PATHS.get(type) ?? []];
}

function metadataHoldsNoPhi({ declaration }: Resource): Judgement {
  const { Metadata } = declaration.raw;
  const keys = isObject(Metadata) ? Object.keys(Metadata).filter((key) => !TOOL_METADATA.test(key)) : [];
  return all(...keys.map((key) => holdNoPhi(writtenAt(isObject(Metadata) ? Metadata[key] : undefined, '', `Metadata.${key}`))));
}

export const noPhiInTemplate = templateRule({
  id: 'CloudFormation.NoPhiInTemplate',
  title: 'Descriptions, parameters, mappings, outputs and metadata of templates hold no PHI',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.306(a)'],
  source: 'Architecting for HIPAA, "AWS CloudFormation": it does not itself store, transmit or process PHI',
  rationale: 'Everyone who may read a stack reads its template. What resources take from parameters, mappings and outputs is scanned here.',
  fix: 'Keep values that identify a patient out of templates; let programs read them from an encrypted store.',
  crosswalk: {},
  checkTemplate: templateHoldsNoPhi,
});

const SECTIONS = ['Description', 'Parameters', 'Mappings', 'Outputs', 'Metadata'];

function templateHoldsNoPhi({ raw }: Template): Judgement {
  return all(...SECTIONS.map((section) => holdNoPhi(
    writtenAt(isObject(raw) ? raw[section] : undefined, '', section).map((literal) => ({ ...literal, context: contextIn(literal) })))));
}

/** What a default belongs to is its parameter. */
function contextIn({ path, context }: { readonly path: string; readonly context: string }): string {
  const [, parameter] = /^Parameters\.([^.]+)\.(?:Default|AllowedValues)/.exec(path) ?? [];
  return parameter ?? context;
}

export const noPlaintextSecrets = rule({
  id: 'General.NoPlaintextSecrets',
  title: 'Passwords, tokens and secrets are not written into templates',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(5)(ii)(D)', '164.312(d)'],
  source: 'AWS CloudFormation user guide, "Security best practices for CloudFormation"',
  appliesTo: EVERY_TYPE,
  rationale: 'Everyone who may read a stack, its template or its parameters reads what is written there, and nothing rotates it.',
  fix: 'Use a secret of Secrets Manager through a dynamic reference, or let the service manage the password. '
    + 'A parameter with NoEcho is in order.',
  crosswalk: {},
  check: (resource) => all(...secretsIn(resource.attribute('Properties'))),
});

/** Rules that hold for resources of every service. */
export const GENERAL_RULES = [noPhiInIdentifiers, noPhiInTemplate, noPlaintextSecrets] as const;
