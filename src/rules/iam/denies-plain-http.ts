import { Statement, statementsOf } from './statement';
import { all, any, Judgement, Resource } from '../../template';

/** What a policy has to deny without TLS: which actions, on which resource. */
export interface Protected {
  /** The policies that are attached to it. */
  readonly policies: readonly Resource[];
  /** The texts that a policy names it by, as `Text.render` tells them. */
  readonly isNamedBy: (text: string) => boolean;
  readonly actions: readonly string[];
}

/** Whether a policy denies everyone these actions whenever a request comes without TLS. */
export function deniesPlainHttp({ policies, isNamedBy, actions }: Protected): Judgement {
  const documents = policies.map((policy) => ({ policy, document: policy.at('PolicyDocument') }));
  const denials = documents.flatMap(({ policy, document }) => statementsOf(document)
    // What lets somebody in denies nobody: most statements are done with here.
    .filter((statement) => statement.at('Effect').text !== 'Allow')
    .map((statement) => denies(statement, isNamedBy, actions).seenFrom(policy.logicalId)));
  const unreadable = documents.filter(({ document }) => document.unknown)
    .map(({ policy, document }) => document.unverifiable().seenFrom(policy.logicalId));
  return any(...denials, ...unreadable)
    .orElse('Properties', `no statement of a policy in these templates denies ${actions.join(', ')} to everyone without TLS`);
}

function denies(statement: Statement, isNamedBy: Protected['isNamedBy'], actions: readonly string[]): Judgement {
  return all(
    statement.effectIs('Deny'),
    statement.isForEveryone(),
    ...actions.map((action) => statement.covers(action)),
    statement.namesResource((text) => text === '*' || isNamedBy(text)),
    statement.hasOnlyCondition(['Bool', 'BoolIfExists'], 'aws:SecureTransport', (value) => value.toLowerCase() === 'false'),
  );
}
