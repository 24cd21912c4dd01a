import { matchesAction, serviceIn } from './action-pattern';
import { Judgement, Text, Value } from '../../template';

/** One operator on one key of a statement's condition. */
export interface Condition {
  /** As it is written: `StringEquals`, `ForAnyValue:StringLike`, `BoolIfExists`. */
  readonly operator: string;
  /** In small letters: IAM does not mind the case of a key. */
  readonly key: string;
  readonly values: Value;
}

/** The statements of a policy document, which may be a text of JSON. */
export function statementsOf(document: Value): readonly Statement[] {
  let statements = read.get(document);
  if (!statements) {
    statements = document.parsed().at('Statement').items().map((statement) => new Statement(statement));
    read.set(document, statements);
  }
  return statements;
}

/** Several rules ask the same policy: its statements are read once. */
const read = new WeakMap<Value, readonly Statement[]>();

/** One statement of a policy, read as IAM reads it: lists of one without brackets, wildcards, actions and keys in any case. */
export class Statement {
  private readonly members = new Map<string, Value>();
  private known?: { readonly conditions: readonly Condition[] | undefined };

  constructor(private readonly value: Value) {}

  get path(): string {
    return this.value.path;
  }

  /** Whether the whole statement comes from elsewhere, so that nothing of it is known. */
  get isOpen(): boolean {
    return this.value.resolved instanceof Text;
  }

  at(path: string): Value {
    let member = this.members.get(path);
    if (!member) {
      member = this.value.at(path);
      this.members.set(path, member);
    }
    return member;
  }

  unverifiable(): Judgement {
    return this.value.unverifiable();
  }

  effectIs(effect: 'Allow' | 'Deny'): Judgement {
    return this.at('Effect').mustBe(effect);
  }

  /** Whether it is for everyone: `"*"`, or a list or `AWS` member with `"*"` in it. */
  isForEveryone(): Judgement {
    const principal = this.at('Principal');
    const items = (principal.keys().length > 0 ? principal.at('AWS') : principal).items();
    if (items.some(({ text }) => text === '*')) {
      return Judgement.pass();
    }
    const open = items.find(({ resolved }) => resolved instanceof Text && (this.isOpen || couldBeAnything(resolved)));
    return open ? open.unverifiable() : Judgement.fail(principal.path, `${principal.path} is not everyone`);
  }

  /** Whether it is for people whom nobody named: everyone, or everyone but those in NotPrincipal. */
  isForStrangers(): Judgement {
    return this.at('NotPrincipal').isAbsent || this.isOpen ? this.isForEveryone() : Judgement.pass();
  }

  /** Whether it is about an action, such as `kms:Decrypt`: by name, by a wildcard, or because NotAction leaves it in. */
  covers(action: string): Judgement {
    const left = this.at('NotAction');
    if (left.isAbsent || this.isOpen) {
      return includes(this.at('Action'), (pattern) => matchesAction(pattern, action), serviceIn(action), action);
    }
    return includes(left, (pattern) => matchesAction(pattern, action), serviceIn(action), action)
      .not(left.path, `${left.path} leaves out ${action}`);
  }

  /** Whether it is about every action of a service, spelled `s3:*` or `*`. */
  coversAllOf(service: string): Judgement {
    return includes(this.at('Action'), (pattern) => /^(?:\*+|\*:\*+)$/.test(pattern) || pattern.replace(/\*+$/, '*') === `${service}:*`, service, `${service}:*`);
  }

  /** Whether it is about every resource: `"*"`, or everything but those in NotResource. */
  coversEveryResource(): Judgement {
    const resources = this.at('Resource');
    const items = resources.items();
    if (!this.at('NotResource').isAbsent || items.some(({ text }) => text === '*')) {
      return this.isOpen ? this.unverifiable() : Judgement.pass();
    }
    const open = items.find(({ resolved }) => resolved instanceof Text && (this.isOpen || couldBeAnything(resolved)));
    return open ? open.unverifiable() : Judgement.fail(resources.path, `${resources.path} names its resources`);
  }

  /** Whether one of its resources is meant, as `Text.render` tells it. */
  namesResource(isMeant: (text: string) => boolean): Judgement {
    const resources = this.at('Resource');
    const items = resources.items();
    if (items.some(({ text }) => text !== undefined && isMeant(text))) {
      return Judgement.pass();
    }
    const open = items.find(({ resolved }) => resolved instanceof Text && couldBeAnything(resolved));
    return open?.unverifiable() ?? Judgement.fail(resources.path, `${resources.path} does not cover the whole resource`);
  }

  /** Everything that its condition asks, each operator and key apart; undefined where that can't be read. */
  conditions(): readonly Condition[] | undefined {
    this.known ??= { conditions: this.readConditions() };
    return this.known.conditions;
  }

  private readConditions(): readonly Condition[] | undefined {
    const condition = this.at('Condition');
    const operators = condition.keys().map((operator) => ({ operator, block: condition.member(operator) }));
    return [condition, ...operators.map(({ block }) => block)].some(({ resolved }) => resolved instanceof Text)
      ? undefined
      : operators.flatMap(({ operator, block }) => block.keys().map((key) => ({ operator, key: key.toLowerCase(), values: block.member(key) })));
  }

  /** Whether one operator on one key is its only condition; any further one would narrow it. */
  hasOnlyCondition(operators: readonly string[], key: string, test: (value: string) => boolean): Judgement {
    const { path } = this.at('Condition');
    const conditions = this.conditions();
    if (conditions === undefined) {
      return this.at('Condition').unverifiable();
    }
    const [only] = conditions;
    if (conditions.length !== 1 || !operators.includes(only.operator) || only.key !== key.toLowerCase()) {
      return Judgement.fail(path, `${path} is not just ${operators[0]} on ${key}`);
    }
    const items = only.values.items();
    return items.length === 1
      ? items[0].must(`must fit ${key}`, (value) => test(String(value)))
      : Judgement.fail(path, `${path} gives ${key} ${items.length} values`);
  }
}

/** Whether a text could be "*" for all that is known: it stands for nothing but what a parameter or an import brings. */
export function couldBeAnything(text: Text): boolean {
  return text.unknown !== undefined
    && !text.unknown.key?.startsWith('AWS::')
    && text.parts.every((part) => typeof part !== 'string');
}

/** Whether a list of actions has one that fits; one of another service, whatever it is, does not. */
function includes(actions: Value, fits: (pattern: string) => boolean, service: string, wanted: string): Judgement {
  const items = actions.items();
  if (items.some(({ literal }) => typeof literal === 'string' && fits(literal.toLowerCase()))) {
    return Judgement.pass();
  }
  const open = items.find(({ resolved }) => resolved instanceof Text && [undefined, '*', service].includes(serviceIn(resolved)));
  return open?.unverifiable() ?? Judgement.fail(actions.path, `${actions.path} does not include ${wanted}`);
}
