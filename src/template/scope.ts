import type { Application } from './application';
import type { Json, JsonObject } from './json';
import type { Template } from './template';
import type { Text } from './text';
import type { World } from './world';

/** What a property comes to in one world: nothing, JSON whose members are still to be resolved, or a text known only in part. */
export type Resolved = undefined | string | number | boolean | readonly Json[] | JsonObject | Text;

/** Where an expression stands: in which template, in which world, among which other templates. */
export interface Scope {
  readonly application: Application;
  readonly template: Template;
  readonly world: World;
  /** The value of an expression that stands here. */
  resolve(raw: Json | undefined): Resolved;
  /** The same world, seen from another template. */
  in(template: Template): Scope;
}
