import { libraryAddress } from '../../version';
import { portablePath } from '../file-uri';
import { HipaaReport } from '../report';
import { URL_NAMESPACE, uuidOf } from '../uuid';

/**
 * UUIDs of what a report tells about. The same thing has the same one in the next report on the same templates, as OSCAL asks; in
 * reports on other templates it has another.
 */
export class Identifiers {
  private readonly namespace: string;

  constructor({ templates }: HipaaReport) {
    this.namespace = uuidOf(JSON.stringify(templates.map(({ name }) => portablePath(name))), uuidOf(libraryAddress(), URL_NAMESPACE));
  }

  of(kind: string, ...names: readonly (string | number | undefined)[]): string {
    return uuidOf(JSON.stringify([kind, ...names.map((name) => name ?? '')]), this.namespace);
  }
}
