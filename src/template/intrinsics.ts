import { CROSS_REGION_READER } from './application';
import { holds } from './conditions';
import { asText, isObject, Json } from './json';
import { resolveParameter, resolvePseudoParameter } from './parameters';
import type { Resolved, Scope } from './scope';
import { Part, Text } from './text';

type Intrinsic = (argument: Json | undefined, scope: Scope) => Resolved;

/** CloudFormation's intrinsic functions, each evaluated as far as its arguments are known. */
export const INTRINSICS: { readonly [name: string]: Intrinsic | undefined } = {
  'Ref': ref,
  'Fn::GetAtt': getAtt,
  'Fn::If': fnIf,
  'Fn::Join': join,
  'Fn::Sub': sub,
  'Fn::FindInMap': findInMap,
  'Fn::Select': select,
  'Fn::Split': split,
  'Fn::ImportValue': importValue,
  'Fn::GetStackOutput': getStackOutput,
  'Fn::Base64': (argument) => keyed('Fn::Base64', 'encoded text', argument),
  'Fn::GetAZs': (argument) => keyed('Fn::GetAZs', 'the availability zones of the region', argument),
  'Fn::Cidr': (argument) => keyed('Fn::Cidr', 'address ranges that are computed at deployment', argument),
};

function ref(argument: Json | undefined, scope: Scope): Resolved {
  const name = typeof argument === 'string' ? argument : '';
  const declaration = scope.template.resource(name);
  return name === 'AWS::NoValue'
    ? undefined
    : declaration
      ? Text.reference(declaration)
      : resolveParameter(name, scope) ?? resolvePseudoParameter(name, scope) ?? undeclared(`Ref to "${name}"`);
}

function getAtt(argument: Json | undefined, scope: Scope): Resolved {
  const [logicalId, attribute] = typeof argument === 'string'
    ? [argument.split('.')[0], argument.split('.').slice(1).join('.')]
    : Array.isArray(argument) ? argument : [];
  const declaration = scope.template.resource(asText(logicalId));
  if (!declaration) {
    return undeclared(`Fn::GetAtt of "${asText(logicalId)}"`);
  }
  const nested = scope.application.nestedTemplate(declaration);
  const output = nested && typeof attribute === 'string' ? nested.outputs[attribute.replace(/^Outputs\./, '')] : undefined;
  if (nested && isObject(output)) {
    return scope.in(nested).resolve(output.Value);
  }
  if (declaration.type === CROSS_REGION_READER && typeof attribute === 'string') {
    return imported(attribute, 'Fn::GetAtt', scope);
  }
  return typeof attribute === 'string'
    ? Text.reference(declaration, attribute)
    : keyed('Fn::GetAtt', 'an attribute that is chosen at deployment', argument);
}

function fnIf(argument: Json | undefined, scope: Scope): Resolved {
  const [condition, whenTrue, whenFalse] = Array.isArray(argument) ? argument : [];
  return scope.resolve(holds({ Condition: condition }, scope) ? whenTrue : whenFalse);
}

function join(argument: Json | undefined, scope: Scope): Resolved {
  const [delimiter, list] = Array.isArray(argument) ? argument : [];
  const items = scope.resolve(list);
  if (!Array.isArray(items) || typeof delimiter !== 'string') {
    return keyed('Fn::Join', 'a text joined from a list that is known at deployment only', argument);
  }
  // CloudFormation leaves AWS::NoValue out of the list, its delimiter too.
  const texts = (items as Json[]).map((item) => scope.resolve(item)).filter((item) => item !== undefined).map(asPart);
  return Text.join(texts.flatMap((text, index) => (index === 0 ? [text] : [delimiter, text])));
}

function sub(argument: Json | undefined, scope: Scope): Resolved {
  const [template, variables] = Array.isArray(argument) ? argument : [argument, {}];
  if (typeof template !== 'string') {
    return keyed('Fn::Sub', 'a text that is not a literal', argument);
  }
  const own = isObject(variables) ? variables : {};
  const pieces = template.split(/\$\{([^}]*)\}/);
  return Text.join(pieces.map((piece, index) => {
    const isLiteral = index % 2 === 0;
    if (isLiteral) {
      return asPart(scope.resolve(piece));
    }
    if (piece.startsWith('!')) {
      return `\${${piece.slice(1)}}`;
    }
    const name = piece.trim();
    const value = own[name] !== undefined ? scope.resolve(own[name]) : name.includes('.') ? getAtt(name, scope) : ref(name, scope);
    return asPart(value);
  }));
}

function findInMap(argument: Json | undefined, scope: Scope): Resolved {
  const [mapName, topKey, secondKey, options] = Array.isArray(argument) ? argument : [];
  const fallback = isObject(options) && 'DefaultValue' in options ? options.DefaultValue : undefined;
  const map = scope.template.mappings[asText(scope.resolve(mapName))];
  const top = isObject(map) ? map[chooseKey(topKey, map, scope)] : undefined;
  const found = isObject(top) ? top[chooseKey(secondKey, top, scope)] : undefined;
  return found !== undefined || fallback !== undefined
    ? scope.resolve(found ?? fallback)
    : undeclared('Fn::FindInMap of an entry');
}

/** A key that is known picks its entry; any other could pick every one, so each is tried. */
function chooseKey(key: Json | undefined, map: object, scope: Scope): string {
  const resolved = scope.resolve(key);
  if (!(resolved instanceof Text)) {
    return asText(resolved);
  }
  const keys = Object.keys(map);
  const chosen = scope.world.choose(`${scope.template.name}[${resolved.render()}:${keys.join()}]`, resolved.describe(), keys);
  scope.world.bind(resolved.render(), chosen);
  return chosen;
}

function select(argument: Json | undefined, scope: Scope): Resolved {
  const [index, list] = Array.isArray(argument) ? argument : [];
  const items = scope.resolve(list);
  const position = Number(asText(scope.resolve(index)));
  return Array.isArray(items) && Number.isInteger(position)
    ? scope.resolve((items as Json[])[position])
    : keyed('Fn::Select', 'an item of a list that is known at deployment only', argument, splitText(list, scope) ?? (items instanceof Text ? items : undefined));
}

/** The text that a list is split from. */
function splitText(list: Json | undefined, scope: Scope): Text | undefined {
  const [, source] = isObject(list) && Array.isArray(list['Fn::Split']) ? list['Fn::Split'] as Json[] : [];
  const text = scope.resolve(source);
  return text instanceof Text ? text : undefined;
}

function split(argument: Json | undefined, scope: Scope): Resolved {
  const [delimiter, source] = Array.isArray(argument) ? argument : [];
  const text = scope.resolve(source);
  return typeof text === 'string' && typeof delimiter === 'string'
    ? text.split(delimiter)
    : keyed('Fn::Split', 'the parts of a text that is known at deployment only', argument);
}

function importValue(argument: Json | undefined, scope: Scope): Resolved {
  const name = scope.resolve(argument);
  return typeof name === 'string'
    ? imported(name, 'Fn::ImportValue', scope)
    : notHere(JSON.stringify(argument), 'Fn::ImportValue of a computed name');
}

/** What another template exports, to this region or another one. */
function imported(name: string, how: string, scope: Scope): Resolved {
  const output = scope.application.exported(name);
  return output ? scope.in(output.template).resolve(output.value) : notHere(name, `${how} of "${name}"`);
}

/** Newer versions of CDK refer to other stacks by this, and export nothing. */
function getStackOutput(argument: Json | undefined, scope: Scope): Resolved {
  const { StackName: stackName, OutputName: outputName, Region: region } = isObject(argument) ? argument : {};
  const [stack, name, where] = [stackName, outputName, region].map((value) => scope.resolve(value));
  const output = typeof stack === 'string' && typeof name === 'string'
    ? scope.application.outputOf(stack, name, scope.template, typeof where === 'string' ? where : undefined)
    : undefined;
  return output
    ? scope.in(output.template).resolve(output.value)
    : notHere(JSON.stringify(argument), `Fn::GetStackOutput of "${asText(name)}" of stack "${asText(stack)}"`);
}

function notHere(name: string, what: string): Text {
  return Text.unknown({
    key: `import:${name}`,
    what: `${what}, whose exporting template is not judged here`,
    advice: 'Judge the exporting stack together with this one, or write the value out.',
  });
}

function asPart(value: Resolved): Part | Text {
  if (typeof value === 'object' && !(value instanceof Text)) {
    return Text.unknown({ what: 'a list or object where a text is expected', advice: 'Write a text.' });
  }
  return value instanceof Text || typeof value === 'string' ? value : value === undefined ? '' : String(value);
}

function keyed(name: string, what: string, argument: Json | undefined, from?: Text): Text {
  return Text.unknown({
    key: `${name}:${JSON.stringify(argument)}`,
    what: `${name}: ${what}`,
    advice: 'Write the value out, or name the resource with Ref or Fn::GetAtt.',
    from,
  });
}

function undeclared(what: string): Text {
  return Text.unknown({ what: `${what}, which this template does not declare`, advice: 'Declare it, or correct the name.', mayBeAbsent: true });
}
