import { serviceIn } from './action-pattern';
import { IDENTITY_TYPES, identityStatements } from './identity-policies';
import { Statement } from './statement';
import { all, any, Judgement, Resource, Text, Value, when } from '../../template';
import { Basis, RuleLevel } from '../level';
import { ResourceRule, rule } from '../rule';

/** A service that templates show only where a policy allows its actions. */
interface ApiOnlyService {
  readonly id: string;
  readonly name: string;
  readonly prefixes: readonly string[];
  /** Whether its actions take the ARN of what they are about; where some do not, those are named. */
  readonly takesResources?: { readonly exceptFor: readonly string[] };
  /** Whether a wildcard is in order where the resources are named. */
  readonly orResources?: boolean;
  /** What AWS's whitepaper or documentation says of it. */
  readonly source: string;
}

const SERVICES: readonly ApiOnlyService[] = [
  {
    id: 'CloudDirectory.IamScoped',
    name: 'Amazon Cloud Directory',
    prefixes: ['clouddirectory'],
    takesResources: { exceptFor: ['CreateSchema', 'ListDirectories', 'ListDevelopmentSchemaArns', 'ListPublishedSchemaArns', 'ListManagedSchemaArns'] },
    source: 'Architecting for HIPAA, "Amazon Cloud Directory"',
  },
  {
    id: 'SWF.IamScoped',
    name: 'Amazon SWF',
    prefixes: ['swf'],
    takesResources: { exceptFor: ['ListDomains', 'RegisterDomain'] },
    source: 'Architecting for HIPAA, "Amazon Simple Workflow Service"',
  },
  { id: 'Rekognition.IamScoped', name: 'Amazon Rekognition', prefixes: ['rekognition'], orResources: true, source: 'Architecting for HIPAA, "Amazon Rekognition"' },
  { id: 'ComprehendMedical.IamScoped', name: 'Amazon Comprehend Medical', prefixes: ['comprehendmedical'], source: 'Architecting for HIPAA, "Amazon Comprehend Medical"' },
  { id: 'Translate.IamScoped', name: 'Amazon Translate', prefixes: ['translate'], source: 'Architecting for HIPAA, "Amazon Translate"' },
  { id: 'Textract.IamScoped', name: 'Amazon Textract and Amazon Polly', prefixes: ['textract', 'polly'], source: 'AWS HIPAA Eligible Services Reference' },
];

const SAFEGUARDS = ['164.308(a)(4)(ii)(B)', '164.312(a)(1)'];

function scopedRule(service: ApiOnlyService): ResourceRule {
  const { id, name, source } = service;
  return rule({
    id,
    title: `Policies name the actions of ${name} that they allow`,
    level: RuleLevel.RECOMMENDED,
    basis: Basis.PRACTICE,
    safeguards: SAFEGUARDS,
    source: `${source}; AWS IAM user guide, "Security best practices in IAM" (least privilege)`,
    appliesTo: IDENTITY_TYPES,
    rationale: `What ${name} does with PHI is decided by who may call it with what: no property of a template shows more than the policy does.`,
    fix: 'List the actions that the program needs, and the resources where the service takes them.',
    crosswalk: {},
    check: (resource) => forEachGrant(resource, service.prefixes, (actions, statement) => isScoped(actions, statement, service)),
  });
}

/** Looks at each statement that allows actions of these services, with the items of its Action that are about them. */
export function forEachGrant(
  resource: Resource, prefixes: readonly string[], check: (actions: readonly Value[], statement: Statement) => Judgement,
): Judgement {
  return all(...identityStatements(resource).map((statement) => {
    if (statement.isOpen) {
      return statement.unverifiable();
    }
    const items = statement.at('Action').items();
    const open = items.find(({ resolved }) => resolved instanceof Text && serviceIn(resolved) === undefined);
    const actions = items.filter((action) => prefixes.includes(prefixOf(action)));
    return when(statement.effectIs('Allow'), () => all(
      actions.length > 0 ? check(actions, statement) : Judgement.pass(),
      open?.unverifiable() ?? Judgement.pass(),
    ));
  }));
}

function prefixOf({ resolved, text = '' }: Value): string {
  return serviceIn(resolved instanceof Text ? resolved : text) ?? '';
}

function isScoped(actions: readonly Value[], statement: Statement, { takesResources, orResources }: ApiOnlyService): Judgement {
  const named = namesActions(actions);
  if (orResources) {
    return any(named, statement.coversEveryResource().not(statement.path, `${statement.path} is about every resource`));
  }
  const needsNoResource = actions.every(({ text = '' }) => takesResources?.exceptFor.includes(text.split(':')[1]) ?? true);
  return needsNoResource ? named : all(named, statement.coversEveryResource()
    .not(statement.path, `${statement.path} allows this on every resource; name the ARNs of those it is about`));
}

/** No action is nothing but a wildcard, or begins with one: `swf:*`. */
export function namesActions(actions: readonly Value[]): Judgement {
  return all(...actions.map((action) => action.must('must name the actions, such as those that begin with Get', (text) => !/^[^:]*:[*?]/.test(String(text)))));
}

export const snowballJobKms = rule({
  id: 'Snowball.JobKmsIam',
  title: 'Policies that allow Snowball jobs allow them a KMS key that they name',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.310(d)(1)', '164.312(a)(2)(iv)'],
  source: 'Architecting for HIPAA, "AWS Snowball": the job is given the ARN of the KMS key that protects the data in the device',
  appliesTo: IDENTITY_TYPES,
  rationale: 'Which key a job uses is a parameter of its call and shows in no template. A policy that grants jobs and one key shows which it can be. '
    + 'The bucket that the data comes to is judged by S3.EncryptionAtRest.',
  fix: 'Beside snowball:CreateJob allow kms:CreateGrant or kms:GenerateDataKey on the ARN of the key, in the same policy.',
  crosswalk: {},
  check: (resource) => forEachGrant(resource, ['snowball'], (_, statement) => when(
    statement.covers('snowball:CreateJob'),
    () => any(...identityStatements(resource).map(grantsOneKey))
      .orElse(statement.path, `${statement.path} allows snowball:CreateJob, and no statement beside it allows kms:CreateGrant or kms:GenerateDataKey on a key it names`),
  )),
});

function grantsOneKey(statement: Statement): Judgement {
  const keys = statement.at('Resource');
  return all(
    statement.effectIs('Allow'),
    any(statement.covers('kms:CreateGrant'), statement.covers('kms:GenerateDataKey')),
    keys.isAbsent ? keys.mustBePresent() : keys.everyItem((key) => (key.resolved instanceof Text
      ? Judgement.pass()
      : key.must('must name a key', (arn) => !/^(?:\*|arn:[^:]*:kms:.*[*?].*)$/.test(String(arn))))),
  );
}

/** Services that are called by programs and have few resources of their own. */
export const API_ONLY_RULES: readonly ResourceRule[] = [...SERVICES.map(scopedRule), snowballJobKms];
