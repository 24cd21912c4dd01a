import { Application, forEachWorld, JsonObject, Resource, Template, Text, Value, World } from '../../src/template';

/** A template whose resource `Subject` has one property, `P`. */
export function withProperty(value: JsonObject[string], rest: JsonObject = {}): Template {
  const { Resources, ...sections } = rest;
  return new Template('t', { ...sections, Resources: { Subject: { Type: 'T', Properties: { P: value } }, ...Resources as JsonObject } });
}

/** What `look` tells of the subject in each world in which it exists, worlds in order. */
export function inEveryWorld<T>(template: Template, look: (subject: Resource, world: World) => T, others: readonly Template[] = []): T[] {
  const application = new Application([template, ...others]);
  const found: T[] = [];
  forEachWorld((world) => {
    const subject = new Resource(application, template.resource('Subject')!, world);
    if (subject.exists) {
      found.push(look(subject, world));
    }
  });
  return found;
}

/** What the property comes to, told as text: literals as they are, `${...}` for what is referred to or not known. */
export function told({ resolved }: Value): unknown {
  return resolved instanceof Text ? resolved.render() : resolved;
}

/** What one property comes to in each world. */
export function read(value: JsonObject[string], rest: JsonObject = {}, others: readonly Template[] = []): unknown[] {
  return inEveryWorld(withProperty(value, rest), (subject) => told(subject.at('P')), others);
}

/** The property in the first world. */
export function first(value: JsonObject[string], rest: JsonObject = {}): Value {
  return inEveryWorld(withProperty(value, rest), (subject) => subject.at('P'))[0];
}
