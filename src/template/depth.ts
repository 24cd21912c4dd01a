import { InputError } from './input-error';

/** Templates nested deeper than this are refused; CloudFormation's own limit on size is reached long before. */
export const MAX_DEPTH = 500;

/** Refuses what is nested so deeply that reading it would exhaust the stack: input that no compiler of ours has written. */
export function refuseDeepNesting(name: string, raw: unknown): void {
  let level: unknown[] = [raw];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) {
      throw new InputError(`${name}: nested more than ${MAX_DEPTH} levels deep, which no CloudFormation template needs.`);
    }
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'object' && value !== null) {
        for (const child of Object.values(value)) {
          if (typeof child === 'object' && child !== null) {
            next.push(child);
          }
        }
      }
    }
    level = next;
  }
}
