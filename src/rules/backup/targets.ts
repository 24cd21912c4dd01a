import { ArnPattern } from './arn-pattern';
import { Judgement, Reference, Resource, Text, Value } from '../../template';

/** A list of resources that a selection of AWS Backup names, read once so that asking whether one is in it is cheap. */
export class Targets {
  static read(list: Value): Targets {
    const targets = new Targets();
    list.items().forEach((item) => targets.add(item));
    return targets;
  }

  /** Keys of the resources that are referred to. */
  readonly references = new Set<string>();
  /** ARNs without wildcards, as `service:resource`. */
  readonly exact = new Set<string>();
  /** Whatever else is named: wildcards, and what is known at deployment only. */
  readonly patterns: { readonly pattern: ArnPattern; readonly item: Value }[] = [];

  get isEmpty(): boolean {
    return this.references.size + this.exact.size + this.patterns.length === 0;
  }

  includes({ resource, arn }: { readonly resource: Resource; readonly arn?: string }): Judgement {
    if (this.references.has(resource.declaration.key) || (arn !== undefined && this.exact.has(arn))) {
      return Judgement.pass();
    }
    let open: Value | undefined;
    for (const { pattern, item } of this.patterns) {
      const found = pattern.matches(arn);
      if (found) {
        return Judgement.pass();
      }
      open = found === undefined ? item : open;
    }
    return open
      ? Judgement.unverifiable(open.path, `${open.path} can't be matched: its ARN or the resource's name is known at deployment only. `
        + 'Refer to the resource itself.')
      : NOT_LISTED;
  }

  private add(item: Value): void {
    const reference = item.resolved instanceof Text ? referenceIn(item.resolved) : undefined;
    const pattern = ArnPattern.of(item);
    if (reference) {
      // Nothing but a table has a stream, and its stream is not the table.
      this.references.add(reference.attribute === 'StreamArn' ? '' : reference.declaration.key);
    } else if (pattern.isExact) {
      this.exact.add(pattern.text);
    } else {
      this.patterns.push({ pattern, item });
    }
  }
}

const NOT_LISTED = Judgement.fail('BackupSelection.Resources', 'the resource is not listed');

/** The resource whose ARN this is: the reference that the text ends with, alone or after the beginning of an ARN. */
function referenceIn({ parts }: Text): Reference | undefined {
  const last = parts[parts.length - 1];
  return typeof last !== 'string' && last.kind === 'reference' ? last : undefined;
}
