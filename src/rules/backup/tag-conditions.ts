import { glob } from './arn-pattern';
import { all, any, Judgement, Resource, Value } from '../../template';

/** The tags of a resource by key. */
export interface Tags {
  readonly byKey: ReadonlyMap<string, Value>;
  /** A tag (or all of them) that can't be read, if there is one. */
  readonly open?: Value;
}

const TAGS_OF: { readonly [type: string]: string | undefined } = {
  'AWS::EFS::FileSystem': 'FileSystemTags',
  'AWS::DynamoDB::GlobalTable': 'Replicas[*].Tags',
};

export function tagsOf(resource: Resource): Tags {
  const tags = resource.at(TAGS_OF[resource.type] ?? 'Tags');
  const items = tags.items();
  const open = items.find((tag) => tag.unknown ?? tag.at('Key').unknown);
  const pairs = items.filter((tag) => tag !== open).map((tag): [string, Value] => [tag.at('Key').text ?? '', tag.at('Value')]);
  return { byKey: new Map(pairs), open };
}

/** One demand on the tags of a resource. */
export interface TagCondition {
  readonly operator: string;
  /** The tag's key; undefined where it can't be read. */
  readonly key?: string;
  readonly value: Value;
}

/** ListOfTags: pairs of which one must be there. */
export function readListOfTags(list: Value): TagCondition[] {
  return list.items().map((item) => readCondition('StringEquals', item));
}

/** Conditions: demands by operator, all of which must hold. */
export function readConditions(conditions: Value): TagCondition[] {
  return conditions.keys().flatMap((operator) => conditions.at(operator).items().map((item) => readCondition(operator, item)));
}

function readCondition(operator: string, item: Value): TagCondition {
  const key = item.at('ConditionKey').literal;
  return { operator, key: key === undefined ? undefined : String(key).replace('aws:ResourceTag/', ''), value: item.at('ConditionValue') };
}

export function hasOneOf(conditions: readonly TagCondition[], tags: Tags): Judgement {
  return any(...conditions.map((condition) => holds(condition, tags)));
}

export function hasAllOf(conditions: readonly TagCondition[], tags: Tags): Judgement {
  return all(...conditions.map((condition) => holds(condition, tags)));
}

function holds({ operator, key, value }: TagCondition, { byKey, open }: Tags): Judgement {
  const tag = key === undefined ? undefined : byKey.get(key);
  const wanted = value.literal;
  const unreadable = key === undefined || wanted === undefined ? value : tag ? (tag.literal === undefined ? tag : undefined) : open;
  if (tag?.text !== undefined && tag.text === value.text && operator === 'StringEquals') {
    return Judgement.pass();
  }
  if (unreadable) {
    return Judgement.unverifiable(unreadable.path, `${unreadable.path} can't be compared: a tag or its condition is known at deployment only. `
      + 'Write both out, or list the resource.');
  }
  const isNegated = operator.startsWith('StringNot');
  const isSame = tag !== undefined && (operator.endsWith('Like') ? glob(String(wanted)).test(tag.text ?? '') : tag.text === String(wanted));
  return isSame !== isNegated ? Judgement.pass() : Judgement.fail('BackupSelection', `the resource's tag "${key}" does not fit ${operator}`);
}
