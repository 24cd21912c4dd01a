import { readFileSync, statSync } from 'node:fs';
import { InputError } from '../template';

/** Files larger than this are not read: CloudFormation takes templates of up to 1 MB. */
const MAX_BYTES = 10 * 1024 * 1024;

/** The text of a file, or an InputError in one line. */
export function readText(file: string): string {
  const bytes = read(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`${file}: not UTF-8 text.`);
  }
}

function read(file: string): Buffer {
  try {
    const { size } = statSync(file);
    if (size > MAX_BYTES) {
      throw new InputError(`${file}: ${Math.round(size / 1024 / 1024)} MB; CloudFormation takes templates of up to 1 MB, and more than `
        + `${MAX_BYTES / 1024 / 1024} MB are not read.`);
    }
    return readFileSync(file);
  } catch (error) {
    if (error instanceof InputError) {
      throw error;
    }
    throw new InputError(`${file}: ${whyUnreadable(error)}.`);
  }
}

/** What the operating system says, in words that follow a file's name. */
export function whyUnreadable(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT': return 'no such file or folder';
    case 'EACCES': return 'may not be read: permission denied';
    case 'EISDIR': return 'is a folder';
    default: return message.split('\n')[0];
  }
}
