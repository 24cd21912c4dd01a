import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { InputError } from '../template';

/** Files larger than this are not read: CloudFormation takes templates of up to 1 MB. */
const MAX_BYTES = 10 * 1024 * 1024;

/** What reports call standard input. */
export const STDIN = 'stdin';

/** The text of a file, or an InputError in one line. */
export function readText(file: string): string {
  return textOf(file, readFile(file, MAX_BYTES));
}

/** Reports tell of every resource: those of large apps are larger than any template. */
const MAX_REPORT_BYTES = 256 * 1024 * 1024;

/** The text of a report, or an InputError in one line. */
export function readReportText(file: string): string {
  return textOf(file, readFile(file, MAX_REPORT_BYTES));
}

/** The text in some bytes. */
export function textOf(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`${name}: not UTF-8 text.`);
  }
}

/** All that comes from standard input. */
export function readStdin(): Uint8Array {
  return readAll(0, STDIN, MAX_BYTES);
}

function readFile(file: string, maximum: number): Uint8Array {
  let open: number | undefined;
  try {
    const { size } = statSync(file);
    if (size > maximum) {
      throw tooLarge(file, `${Math.round(size / 1024 / 1024)} MB`, maximum);
    }
    open = openSync(file, 'r');
    return readAll(open, file, maximum);
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(`${file}: ${whyUnreadable(error)}.`);
  } finally {
    if (open !== undefined) {
      closeSync(open);
    }
  }
}

/** Reads to the end, which pipes and devices do not tell beforehand, and some devices never reach. */
function readAll(descriptor: number, name: string, maximum: number): Uint8Array {
  const chunks: Buffer[] = [];
  for (let size = 0, read = -1; read !== 0; size += read) {
    if (size > maximum) {
      throw tooLarge(name, `over ${maximum / 1024 / 1024} MB`, maximum);
    }
    const chunk = Buffer.allocUnsafe(64 * 1024);
    read = readChunk(descriptor, chunk);
    chunks.push(chunk.subarray(0, read));
  }
  return Buffer.concat(chunks);
}

function readChunk(descriptor: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') {
        // Windows tells the end of a pipe so.
        return 0;
      }
      if (code !== 'EAGAIN') {
        throw error;
      }
      // Whoever writes to the pipe has not written yet.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

function tooLarge(name: string, size: string, maximum: number): InputError {
  const why = maximum === MAX_BYTES ? 'CloudFormation takes templates of up to 1 MB, and ' : '';
  return new InputError(`${name}: ${size}; ${why}more than ${maximum / 1024 / 1024} MB are not read.`);
}

/** What the operating system says, in words that follow a file's name. */
export function whyUnreadable(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT': return 'no such file or folder';
    case 'EACCES': return 'permission denied';
    case 'EISDIR': return 'is a folder';
    case 'ENOTDIR': return 'a part of the path is no folder';
    default: return message.split('\n')[0];
  }
}
