import { groupHolderOf, isReplica } from './databases';
import { any, Judgement, Resource, Value } from '../../template';

const OPTION_GROUP = 'AWS::RDS::OptionGroup';

/** Judges the options of a database as it will run with them. */
export function judgeOptions(database: Resource, check: (group: Resource) => Judgement, whenUnset: (path: string) => Judgement): Judgement {
  const holder = groupHolderOf(database, 'OptionGroupName');
  const judgement = judgeGroup(holder, check, whenUnset);
  return holder.declaration === database.declaration ? judgement : judgement.seenFrom(holder.logicalId);
}

function judgeGroup(database: Resource, check: (group: Resource) => Judgement, whenUnset: (path: string) => Judgement): Judgement {
  const used = database.at('OptionGroupName');
  if (used.isAbsent && isReplica(database)) {
    return Judgement.unverifiable(used.path, `${used.path} is not set, and the database that the replica follows is not in these templates, so nobody can tell its options`);
  }
  if (used.isAbsent || /^default:/.test(used.text ?? '')) {
    return whenUnset(used.path);
  }
  const group = database.named(used, OPTION_GROUP, 'OptionGroupName');
  if (group) {
    return check(group).seenFrom(group.logicalId);
  }
  return used.unknown ? used.unverifiable() : Judgement.unverifiable(used.path,
    `${used.path} names a group of options that is not in these templates, so nobody can tell what is in it. Judge the template that makes it together with this one.`);
}

/** The options of a group with this name. */
export function optionsNamed(group: Resource, name: string): readonly Value[] {
  return group.at('OptionConfigurations').items().filter((option) => option.at('OptionName').text?.toUpperCase() === name);
}

/** The group has an option with this name. */
export function hasOption(group: Resource, name: string): Judgement {
  const options = group.at('OptionConfigurations');
  return any(...options.items().map((option) => option.at('OptionName').must(`must be ${name}`, (text) => String(text).toUpperCase() === name)))
    .orElse(options.path, `${options.path} has no ${name}`);
}

/** The value of a setting of an option; `whenUnset` where the option leaves it out. */
export function judgeSetting(
  option: Value, name: string, check: (value: Value) => Judgement, whenUnset: (path: string) => Judgement,
): Judgement {
  const settings = option.at('OptionSettings');
  const setting = settings.items().find((item) => item.at('Name').text?.toUpperCase() === name);
  if (setting) {
    return check(setting.at('Value'));
  }
  return settings.unknown ? settings.unverifiable() : whenUnset(settings.path);
}
