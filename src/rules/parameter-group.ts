import { Judgement, Resource, Value } from '../template';

/** How a service names the group of engine parameters that a resource uses, and how it writes them. */
export interface ParameterGroups {
  readonly type: string;
  /** The property of the resource that names its group. */
  readonly usedAs: string;
  /** The property of the group that holds its name. */
  readonly name: string;
  /** The property of the group that holds the parameters: an object, or a list of names and values. */
  readonly parameters: string;
}

/**
 * Judges one parameter of the engine, such as `rds.force_ssl`, as a resource will run with it.
 *
 * @param whenUnset what the engine does with its default group, or with a group that leaves the parameter out
 */
export function judgeParameter(
  resource: Resource, groups: ParameterGroups, parameter: string, check: (value: Value) => Judgement, whenUnset: (path: string) => Judgement,
): Judgement {
  const used = resource.at(groups.usedAs);
  if (used.isAbsent || (typeof used.literal === 'string' && /^default[.:-]/.test(used.literal))) {
    return whenUnset(used.path);
  }
  const group = resource.named(used, groups.type, groups.name);
  if (!group) {
    return used.unknown ? used.unverifiable() : Judgement.unverifiable(used.path,
      `${used.path} names a group of parameters that is not in these templates, so nobody can tell ${parameter}. Judge the template that makes it together with this one.`);
  }
  const value = parameterIn(group.at(groups.parameters), parameter);
  return (value.isAbsent ? whenUnset(value.path) : check(value)).seenFrom(group.logicalId);
}

/** A parameter of a group; where it is not there but a name can't be read, that name, which nobody can judge either. */
export function parameterIn(parameters: Value, name: string, keys = { name: 'ParameterName', value: 'ParameterValue' }): Value {
  if (!Array.isArray(parameters.resolved)) {
    // Engines do not mind the case of a name.
    return parameters.member(parameters.keys().find((key) => key.toLowerCase() === name.toLowerCase()) ?? name);
  }
  const item = parameters.items().find((each) => each.at(keys.name).text === name);
  const open = parameters.items().map((each) => each.at(keys.name)).find((each) => each.unknown);
  return item ? item.at(keys.value) : open ?? parameters.member(name);
}
