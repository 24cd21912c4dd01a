import type { Json, JsonObject } from './json';

/** Whether any member below has a name like this, in whatever branch: every resource is searched, and hardly any has one. */
export function hasNameBelow(raw: Json | undefined, isMeant: (name: string) => boolean): boolean {
  if (typeof raw !== 'object' || raw === null) {
    return false;
  }
  if (Array.isArray(raw)) {
    return (raw as Json[]).some((item) => hasNameBelow(item, isMeant));
  }
  for (const name in raw) {
    if (isMeant(name) || hasNameBelow((raw as JsonObject)[name], isMeant)) {
      return true;
    }
  }
  return false;
}
