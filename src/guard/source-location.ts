import { relative } from 'node:path';
import { IConstruct } from 'constructs';

/** Where CDK keeps the calls that made a construct, outside of libraries. */
const CREATION_STACK = 'aws:cdk:creationStack';

/** Where in the user's program a construct is made, such as `lib/clinic-stack.ts:12:5`, where CDK recorded it. */
export function sourceLocationOf(construct: IConstruct): string | undefined {
  for (const { node } of [...construct.node.scopes].reverse()) {
    const trace: unknown = node.metadata.find(({ type }) => type === CREATION_STACK)?.data;
    const frame = Array.isArray(trace) ? trace.map((line) => FRAME.exec(String(line))).find((match) => match !== null) : undefined;
    if (frame) {
      const [, file, place] = frame;
      return `${relative(process.cwd(), file.replace(/^file:\/\//, ''))}:${place}`;
    }
  }
  return undefined;
}

/** A call as CDK records it: `new ClinicStack (/app/lib/clinic-stack.ts:12:5)`. */
const FRAME = / \((.+?):(\d+(?::\d+)?)\)$/;
