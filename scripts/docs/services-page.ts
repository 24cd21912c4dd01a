import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { bullets, code, GENERATED, linkTo, paragraphs } from './markdown';
import { Fact, MOVING_OVER, S3_BACKUPS } from './moving-over';
import { ConstructClass, constructClasses } from './public-api';
import { GuardState } from '../../src/guard/state';
import { EVERY_TYPE, looksAt, Rule, RuleLevel, RULES } from '../../src/rules';
import { SAMPLES } from '../../test/constructs/samples';

/** docs/SERVICES.md: what every construct sets and keeps, and what changes for a resource that is there already. */
export function servicesPage(): string {
  const constructs = constructClasses();
  return paragraphs(
    '# Services',
    GENERATED,
    'What each construct sets, which rules it keeps, and what happens to a resource that is deployed already when its class is renamed in the code. '
    + 'The construct id stays, so the logical id stays, and CloudFormation updates what is there.',
    'A construct blocks the synthesis when a REQUIRED rule fails on it, and when a RECOMMENDED rule fails that it promises to keep. '
    + `All rules: ${linkTo('Rules', 'RULES.md')}.`,
    bullets([...constructs.map(({ name }) => name), BACKUPS].map((heading) => linkTo(heading))),
    ...constructs.map(section),
    `## ${BACKUPS}`,
    facts(S3_BACKUPS),
  );
}

const BACKUPS = 'AWS Backup for S3';

function section({ name, base, summary, remarks }: ConstructClass): string {
  const { promised, left } = promisesOf(name);
  return paragraphs(
    `## ${name}`,
    base === 'Construct' ? '' : `In place of ${code(base)}.`,
    summary,
    remarks,
    promised.length > 0 ? `Rules it keeps:\n\n${bullets(promised.map(inOneLine))}` : '',
    left.length > 0 ? `Rules that it does not promise:\n\n${bullets(left.map(inOneLine))}` : '',
    `**Moving over**\n\n${facts(movingOver(name))}`,
  ).trimEnd();
}

function inOneLine({ id, title, level }: Rule): string {
  return `${linkTo(id, 'RULES.md')} (${level}): ${title}`;
}

function facts(all: readonly Fact[]): string {
  return bullets(all.map(({ text, source }) => (source === undefined ? text : `${text} *${source}*`)));
}

function movingOver(name: string): readonly Fact[] {
  const told = MOVING_OVER[name];
  if (told === undefined) {
    throw new Error(`${name} is exported, and scripts/docs/moving-over.ts does not say what changes for resources that are deployed already.`);
  }
  return told;
}

/** The rules that a construct promises to keep, and those about its own resource that it does not. */
function promisesOf(name: string): { readonly promised: readonly Rule[]; readonly left: readonly Rule[] } {
  const sample = SAMPLES[name];
  if (sample === undefined) {
    throw new Error(`${name} is exported, and test/constructs/samples.ts has no sample of it.`);
  }
  const construct = sample.minimal(new Stack(new App(), 'Stack'));
  const promises = GuardState.of(construct).promises.find((promise) => promise.construct === construct)?.rules ?? new Set();
  const type = ownType(construct);
  const isAbout = (rule: Rule): boolean => type !== undefined && looksAt(rule, type) && rule.appliesTo !== EVERY_TYPE;
  return {
    promised: RULES.filter((rule) => promises.has(rule.id) || (isAbout(rule) && rule.level === RuleLevel.REQUIRED)),
    left: RULES.filter((rule) => isAbout(rule) && rule.level === RuleLevel.RECOMMENDED && !promises.has(rule.id)),
  };
}

function ownType(construct: IConstruct): string | undefined {
  const resource = construct.node.defaultChild;
  return CfnResource.isCfnResource(resource) ? resource.cfnResourceType : undefined;
}
