import { Safeguard } from './safeguard';
import { SECURITY_RULE } from './security-rule.data';

let rows: Map<string, Safeguard> | undefined;

/**
 * The HIPAA Security Rule (45 CFR Part 164, Subpart C) as data: what the law asks, paragraph by paragraph.
 *
 * The rule in force, without proposed amendments. A help for reading reports, not legal advice.
 */
export class Safeguards {
  /**
   * Every standard and implementation specification, in the order of the regulation.
   */
  public static all(): Safeguard[] {
    return [...SECURITY_RULE];
  }

  /**
   * The paragraph with this id. Throws when there is none.
   *
   * @param id the paragraph, such as `164.312(b)`
   */
  public static byId(id: string): Safeguard {
    const safeguard = rowsById().get(id);
    if (!safeguard) {
      throw new Error(`Unknown safeguard '${id}': name a paragraph of 45 CFR 164, such as '164.312(b)'; Safeguards.all() lists them`);
    }
    return safeguard;
  }

  /**
   * Whether a paragraph with this id exists.
   *
   * @param id the paragraph, such as `164.312(b)`
   */
  public static has(id: string): boolean {
    return rowsById().has(id);
  }

  private constructor() {}
}

function rowsById(): Map<string, Safeguard> {
  rows ??= new Map(SECURITY_RULE.map((safeguard) => [safeguard.id, safeguard]));
  return rows;
}
