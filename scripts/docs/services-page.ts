import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { bullets, code, GENERATED, linkTo, paragraphs, table } from './markdown';
import { ConstructClass, constructClasses } from './public-api';
import { SERVICES } from './services';
import { Fact, ServiceFacts } from './services/facts';
import { GuardState } from '../../src/guard/state';
import { Basis, EVERY_TYPE, looksAt, Rule, RuleLevel, RULES } from '../../src/rules';
import { SAMPLES } from '../../test/constructs/samples';

/** docs/SERVICES.md: a table of the constructs. */
export function servicesPage(): string {
  return paragraphs(
    '# Services',
    GENERATED,
    'Each construct, what it stands in for, the rules it keeps, and which of them AWS demands: those that its whitepaper or the Business Associate '
    + 'Addendum asks for. The others are judgement, ours or that of AWS Config\'s conformance pack.',
    'A construct blocks the synthesis when a REQUIRED rule fails on it, and when a RECOMMENDED rule fails that it promises to keep. '
    + `All rules: ${linkTo('Rules', 'RULES.md')}.`,
    table(['Construct', 'In place of', 'Service', 'Rules it keeps', 'AWS demands'], constructClasses().map(row)),
  );
}

/** docs/services/*.md: what the constructs of a service set, what they cost, and what changes for resources that are there already. */
export function servicePages(): { readonly path: string; readonly text: string }[] {
  const untold = constructClasses().find(({ name }) => folderOf(name) === undefined);
  if (untold) {
    throw new Error(`${untold.name} is exported, and scripts/docs/services does not say what changes for resources that are deployed already.`);
  }
  return Object.entries(SERVICES).map(([folder, facts]) => ({ path: `docs/services/${folder}.md`, text: servicePage(facts) }));
}

/** The folder of a construct's service. */
export function folderOf(construct: string): string | undefined {
  return Object.entries(SERVICES).find(([, { movingOver }]) => construct in movingOver)?.[0];
}

function row({ name, base }: ConstructClass): string[] {
  const { promised } = promisesOf(name);
  const folder = folderOf(name)!;
  return [
    linkTo(name, `services/${folder}.md`),
    base === 'Construct' || base === 'Resource' ? '' : code(base),
    SERVICES[folder].title,
    String(promised.length),
    promised.filter(({ basis }) => basis === Basis.WHITEPAPER || basis === Basis.BAA).map(({ id }) => id).join(', '),
  ];
}

function servicePage({ title, movingOver, cost, notes = {} }: ServiceFacts): string {
  const constructs = constructClasses().filter(({ name }) => name in movingOver);
  return paragraphs(
    `# ${title}`,
    GENERATED,
    ...constructs.map((construct) => section(construct, movingOver[construct.name])),
    '## What it costs',
    bullets(cost.map(inWords)),
    ...Object.entries(notes).flatMap(([heading, facts]) => [`## ${heading}`, bullets(facts.map(inWords))]),
  );
}

function section({ name, base, summary, remarks }: ConstructClass, movingOver: readonly Fact[]): string {
  const { promised, left } = promisesOf(name);
  return paragraphs(
    `## ${name}`,
    base === 'Construct' || base === 'Resource' ? '' : `In place of ${code(base)}.`,
    summary,
    remarks,
    promised.length > 0 ? `Rules it keeps:\n\n${bullets(promised.map(inOneLine))}` : '',
    left.length > 0 ? `Rules that it does not promise:\n\n${bullets(left.map(inOneLine))}` : '',
    '**Moving over:** what happens to a resource that is deployed already when its class is renamed in the code. The construct id stays, so the '
    + 'logical id stays, and CloudFormation updates what is there.',
    bullets(movingOver.map(inWords)),
  ).trimEnd();
}

function inOneLine({ id, title, level }: Rule): string {
  return `${linkTo(id, '../RULES.md')} (${level}): ${title}`;
}

function inWords({ text, source }: Fact): string {
  return source === undefined ? text : `${text} *${source}*`;
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
