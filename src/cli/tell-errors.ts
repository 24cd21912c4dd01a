import { Streams } from './streams';
import { printable } from '../evidence/printable';

/** Tells what could not be read, one line each. */
export function tellErrors(errors: readonly string[], { stderr }: Pick<Streams, 'stderr'>): void {
  errors.forEach((error) => stderr.write(`cdk-hipaa: ${printable(error)}\n`));
}
