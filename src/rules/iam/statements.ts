import { Judgement, Text, Value } from '../../template';

/** The statements of a policy document. */
export function statementsOf(document: Value): readonly Value[] {
  return document.at('Statement').items();
}

/** Whether a statement is for everyone: `"*"`, or a list or `AWS` member with `"*"` in it. */
export function principalIsEveryone(statement: Value): Judgement {
  if (!statement.at('NotPrincipal').isAbsent) {
    return Judgement.pass();
  }
  const principal = statement.at('Principal');
  const named = principal.keys().length > 0 ? principal.at('AWS') : principal;
  const items = named.items();
  const open = items.find(({ resolved }) => resolved instanceof Text && couldBeAnything(resolved));
  if (items.some(({ text }) => text === '*')) {
    return Judgement.pass();
  }
  return open ? open.unverifiable() : Judgement.fail(principal.path, `${principal.path} is not everyone`);
}

/** Whether a statement has one of these actions, as a whole word; IAM does not mind the case. */
export function actionIncludes(statement: Value, ...actions: readonly string[]): Judgement {
  const wanted = actions.map((action) => action.toLowerCase());
  const items = statement.at('Action').items();
  const path = statement.at('Action').path;
  if (items.some(({ text }) => text !== undefined && wanted.includes(text.toLowerCase()))) {
    return Judgement.pass();
  }
  return items.find(({ unknown }) => unknown)?.unverifiable() ?? Judgement.fail(path, `${path} does not include ${actions.join(' or ')}`);
}

/** Whether one of the statement's resources is one of these, each rendered as text. */
export function resourceIncludes(statement: Value, accepted: ReadonlySet<string>): Judgement {
  const path = statement.at('Resource').path;
  const items = statement.at('Resource').items();
  if (items.some(({ text }) => text !== undefined && accepted.has(text))) {
    return Judgement.pass();
  }
  const open = items.find(({ resolved }) => resolved instanceof Text && couldBeAnything(resolved));
  return open?.unverifiable() ?? Judgement.fail(path, `${path} does not cover the whole resource`);
}

/**
 * Whether one operator on one key is the statement's only condition; any further one would narrow it.
 *
 * @param operators the condition operators that mean the same here
 * @param key the condition key; IAM does not mind its case
 */
export function onlyCondition(statement: Value, operators: readonly string[], key: string, test: (value: string) => boolean): Judgement {
  const condition = statement.at('Condition');
  const [operator, ...others] = condition.keys();
  const block = condition.at(operator ?? '');
  const [found, ...more] = block.keys();
  const isOnly = operators.includes(operator) && others.length === 0 && found?.toLowerCase() === key.toLowerCase() && more.length === 0;
  if (!isOnly) {
    return condition.unknown
      ? condition.unverifiable()
      : Judgement.fail(condition.path, `${condition.path} is not just ${operators[0]} on ${key}`);
  }
  const items = block.member(found).items();
  return items.length === 1
    ? items[0].must(`must fit ${key}`, (value) => test(String(value)))
    : Judgement.fail(condition.path, `${condition.path} gives ${key} ${items.length} values`);
}

/** Whether a text could be "*" for all that is known: it stands for nothing but what a parameter or an import brings. */
export function couldBeAnything(text: Text): boolean {
  return text.unknown !== undefined
    && !text.unknown.key?.startsWith('AWS::')
    && text.parts.every((part) => typeof part !== 'string');
}
