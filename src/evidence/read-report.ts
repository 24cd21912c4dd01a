import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError, isObject } from '../template';
import { HipaaReport } from './report';
import { SCHEMA_FILE, SCHEMA_VERSION } from './schema-version';
import { mismatch, Shape } from './shape';
import { PACKAGE_FOLDER } from '../folders';

const WRITE_AGAIN = 'Write it again: synthesize the app, or use cdk-hipaa check with --format json.';

/**
 * Reads a report.json back.
 *
 * @param file the name of the file, for messages
 * @param text its content
 * @throws InputError with one line that names the file, and what is wrong with it
 */
export function readReport(file: string, text: string): HipaaReport {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new InputError(`${file}: is not JSON. ${WRITE_AGAIN}`);
  }
  if (!isObject(content) || typeof content.schemaVersion !== 'string') {
    throw new InputError(`${file}: is no report of cdk-hipaa: it has no "schemaVersion". ${WRITE_AGAIN}`);
  }
  mustBeReadable(file, content.schemaVersion);
  const wrong = mismatch(content, schema());
  if (wrong !== undefined) {
    throw new InputError(`${file}: is no report of cdk-hipaa: ${wrong}. ${WRITE_AGAIN}`);
  }
  return content as unknown as HipaaReport;
}

/** Minor versions only add. */
function mustBeReadable(file: string, version: string): void {
  const [major] = SCHEMA_VERSION.split('.');
  const match = /^(\d{1,6})\.\d{1,6}$/.exec(version);
  if (!match) {
    throw new InputError(`${file}: is no report of cdk-hipaa: schemaVersion must be a version such as ${SCHEMA_VERSION}, got ${
      JSON.stringify(version.slice(0, 40))}. ${WRITE_AGAIN}`);
  }
  if (match[1] !== major) {
    const isNewer = Number(match[1]) > Number(major);
    throw new InputError(`${file}: is a report of schema version ${version}, and this version of cdk-hipaa reads ${major}.x. ${
      isNewer ? 'Use a newer cdk-hipaa.' : WRITE_AGAIN}`);
  }
}

let known: Shape | undefined;

function schema(): Shape {
  known ??= JSON.parse(readFileSync(join(PACKAGE_FOLDER, SCHEMA_FILE), 'utf8')) as Shape;
  return known;
}
