/** The function that a tag of YAML is the short form of, such as `Fn::Sub` for `!Sub`, if it is one. */
export function functionOf(node: unknown): string | undefined {
  const tag = (node as { tag?: string } | null | undefined)?.tag;
  if (!tag?.startsWith('!') || tag.startsWith('!!')) {
    return undefined;
  }
  const name = tag.slice(1);
  return name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
}
