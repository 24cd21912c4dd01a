import { relative, sep } from 'node:path';
import { IConstruct } from 'constructs';
import { CODE_FOLDER } from '../folders';

/** Where CDK keeps the calls that made a construct, outside of libraries. */
const CREATION_STACK = 'aws:cdk:creationStack';

/** Where in the user's program a construct is made, such as `lib/clinic-stack.ts:12:5`, where CDK recorded it. */
export function sourceLocationOf(construct: IConstruct): string | undefined {
  for (const { node } of [...construct.node.scopes].reverse()) {
    const trace: unknown = node.metadata.find(({ type }) => type === CREATION_STACK)?.data;
    const frames = Array.isArray(trace) ? trace.flatMap((line) => frameOf(String(line))) : [];
    const frame = frames.find(({ file }) => !file.startsWith(THIS_LIBRARY));
    if (frame) {
      return `${relative(process.cwd(), frame.file)}:${frame.place}`;
    }
  }
  return undefined;
}

/** CDK leaves out what is in node_modules, where this library may not be: it may be linked. */
const THIS_LIBRARY = CODE_FOLDER + sep;

/** A call as CDK records it: `new ClinicStack (/app/lib/clinic-stack.ts:12:5)`. */
const FRAME = / \((.+?):(\d+(?::\d+)?)\)$/;

function frameOf(line: string): { readonly file: string; readonly place: string }[] {
  const [, file, place] = FRAME.exec(line) ?? [];
  return file === undefined ? [] : [{ file: file.replace(/^file:\/\//, ''), place }];
}
