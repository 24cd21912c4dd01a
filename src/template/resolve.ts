import type { Application } from './application';
import { INTRINSICS } from './intrinsics';
import { isObject, Json, JsonObject } from './json';
import type { Resolved, Scope } from './scope';
import type { Template } from './template';
import { Part, Text } from './text';
import type { World } from './world';

/** Functions nested deeper than this are not followed. */
const MAX_NESTED_FUNCTIONS = 100;

const DYNAMIC_REFERENCE = /\{\{resolve:([a-z-]+):[^}]*\}\}/g;

/** Evaluates intrinsic functions, one level at a time, as far as their arguments are known. */
export class Resolver implements Scope {
  constructor(
    readonly application: Application,
    readonly template: Template,
    readonly world: World,
    private readonly depth = 0,
  ) {}

  in(template: Template): Scope {
    return new Resolver(this.application, template, this.world, this.depth + 1);
  }

  resolve(raw: Json | undefined): Resolved {
    if (raw === undefined || raw === null) {
      return undefined;
    }
    if (typeof raw === 'string') {
      return raw.includes('{{resolve:') ? withDynamicReferences(raw) : raw;
    }
    const call = isObject(raw) ? functionCall(raw) : undefined;
    if (!call) {
      return raw;
    }
    if (this.depth > MAX_NESTED_FUNCTIONS) {
      return Text.unknown({ what: `${call.name} nested in more than ${MAX_NESTED_FUNCTIONS} functions`, advice: 'Nest fewer functions.' });
    }
    const evaluate = INTRINSICS[call.name];
    const deeper = new Resolver(this.application, this.template, this.world, this.depth + 1);
    return evaluate ? evaluate(call.argument, deeper) : unknownFunction(call.name);
  }
}

function functionCall(raw: JsonObject): { name: string; argument: Json | undefined } | undefined {
  for (const name in raw) {
    const isCall = name === 'Ref' || name.startsWith('Fn::');
    return isCall && Object.keys(raw).length === 1 ? { name, argument: raw[name] } : undefined;
  }
  return undefined;
}

function unknownFunction(name: string): Text {
  return Text.unknown({
    what: `the result of ${name}, which is not read here`,
    advice: 'Write the value out, or use a function that can be read at synth.',
    mayBeAbsent: true,
  });
}

function withDynamicReferences(raw: string): string | Text {
  const parts: Part[] = [];
  let end = 0;
  for (const match of raw.matchAll(DYNAMIC_REFERENCE)) {
    parts.push(raw.slice(end, match.index), {
      kind: 'unknown',
      key: match[0],
      what: `a dynamic reference to ${match[1]}`,
      advice: 'Its value is read at deployment only: write the value out where it is not a secret.',
      secret: match[1] !== 'ssm',
    });
    end = match.index + match[0].length;
  }
  return Text.join([...parts, raw.slice(end)]);
}
