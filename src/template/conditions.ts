import { asText, isObject, Json } from './json';
import type { Resolved, Scope } from './scope';
import { Text } from './text';

/** Whether a condition expression holds in this world; where that depends on deployment, the world chooses. */
export function holds(expression: Json | undefined, scope: Scope, open: readonly string[] = []): boolean {
  const [name] = isObject(expression) ? Object.keys(expression) : [];
  const argument = isObject(expression) ? expression[name] : undefined;
  const operands = Array.isArray(argument) ? (argument as Json[]) : [];
  switch (name) {
    case 'Condition':
      return namedConditionHolds(asText(argument), scope, open);
    case 'Fn::And':
      return operands.map((operand) => holds(operand, scope, open)).every(Boolean);
    case 'Fn::Or':
      return operands.map((operand) => holds(operand, scope, open)).some(Boolean);
    case 'Fn::Not':
      return !holds(operands[0], scope, open);
    case 'Fn::Equals':
      return equals(operands, scope);
    default:
      return chooseEither(JSON.stringify(expression) ?? '', 'a condition that is not read here', scope);
  }
}

function namedConditionHolds(name: string, scope: Scope, open: readonly string[]): boolean {
  const expression = scope.template.conditions[name];
  const label = `condition "${name}"`;
  // A condition that refers to itself, or that nobody declares, is no condition that can be followed: both ways are judged.
  return expression === undefined || open.includes(name)
    ? chooseEither(name, label, scope)
    : holds(expression, scope, [...open, name]);
}

function equals([left, right]: Json[], scope: Scope): boolean {
  const [a, b] = [scope.resolve(left), scope.resolve(right)];
  const [textA, textB] = [comparable(a), comparable(b)];
  if (textA !== undefined && textB !== undefined && (textA === textB || !(a instanceof Text || b instanceof Text))) {
    return textA === textB;
  }
  const isSecret = [a, b].some((side) => side instanceof Text && side.unknown?.secret);
  // What a secret is compared with may be the secret.
  const label = isSecret ? 'a comparison with a secret' : `${inWords(left)} = ${inWords(right)}`;
  const equal = chooseEither(`${textA ?? inWords(left)}=${textB ?? inWords(right)}`, label, scope);
  if (equal && !isSecret) {
    bindTo(a, b, scope);
    bindTo(b, a, scope);
  }
  return equal;
}

/** What is assumed to equal a literal equals no other literal in the same world. */
function bindTo(open: Resolved, value: Resolved, scope: Scope): void {
  if (open instanceof Text && open.unknown?.key && typeof value === 'string') {
    scope.world.bind(open.render(), value);
  }
}

/** One string for what compares equal; undefined where nothing can be compared with it. */
function comparable(value: Resolved): string | undefined {
  if (value instanceof Text) {
    const keyless = value.unknown && value.unknown.key === undefined;
    return keyless ? undefined : value.render();
  }
  return typeof value === 'object' || value === undefined ? undefined : String(value);
}

function inWords(operand: Json | undefined): string {
  const name = isObject(operand) ? operand.Ref : operand;
  return typeof name === 'string' && name !== '' ? name : JSON.stringify(name ?? operand) ?? 'nothing';
}

function chooseEither(key: string, label: string, scope: Scope): boolean {
  return scope.world.choose(`${scope.template.name}?${key}`, label, [true, false]);
}
