import { asText, isObject, Json } from './json';
import type { Resolved, Scope } from './scope';
import { Text } from './text';

/** What a parameter comes to: each allowed value in a world of its own, what the parent stack passes, or not knowable. */
export function resolveParameter(name: string, scope: Scope): Resolved {
  const parameter = scope.template.parameters[name];
  if (!isObject(parameter)) {
    return undefined;
  }
  const type = typeof parameter.Type === 'string' ? parameter.Type : 'String';
  const passed = passedByParent(name, scope);
  if (passed) {
    return passed.scope.resolve(passed.value);
  }
  const secret = asText(parameter.NoEcho).toLowerCase() === 'true';
  const allowed = type === 'String' || type === 'Number' ? (parameter.AllowedValues as Json | undefined) : undefined;
  if (Array.isArray(allowed) && allowed.length > 0 && !secret) {
    return scope.world.choose(`${scope.template.name}@${name}`, `parameter "${name}"`, allowed.map(asText));
  }
  const key = `${scope.template.name}@${name}`;
  return scope.world.bound(`\${${key}}`) ?? Text.unknown({
    key,
    what: `Ref to parameter "${name}", which ${type.startsWith('AWS::SSM::') ? 'is read from SSM at deployment' : 'may hold any value'}`,
    advice: 'Give the parameter AllowedValues, or write the value out.',
    secret,
    parameter: name,
  });
}

function passedByParent(name: string, scope: Scope): { value: Json; scope: Scope } | undefined {
  const { parent } = scope.template;
  const passed = parent?.template.resource(parent.logicalId)?.properties.Parameters;
  const value = isObject(passed) ? passed[name] : undefined;
  return parent && value !== undefined ? { value, scope: scope.in(parent.template) } : undefined;
}

/** `AWS::Region` and its kin: not known, but equal to themselves everywhere. */
export function resolvePseudoParameter(name: string, scope: Scope): Resolved {
  if (!name.startsWith('AWS::')) {
    return undefined;
  }
  return scope.world.bound(`\${${name}}`) ?? Text.unknown({
    key: name,
    what: `the pseudo parameter ${name}`,
    advice: 'Write the value out: it is known at deployment only.',
  });
}
