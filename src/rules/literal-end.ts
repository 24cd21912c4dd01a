import { Text, Value } from '../template';

/** What a text ends with as far as it is written out: of ARNs and ranges of addresses the end says what they are, whatever account or partition. */
export function literalEnd({ resolved }: Value): string | undefined {
  const last = resolved instanceof Text ? resolved.parts[resolved.parts.length - 1] : resolved;
  return typeof last === 'string' ? last : undefined;
}
