import { posix } from 'node:path';

/** A path from the root of a file system, of Windows too. */
const ABSOLUTE = /^(?:\/|[A-Za-z]:\/)/;

/** A file as reports name it on every machine: with forward slashes, and relative to the working directory where it is in there. */
export function portablePath(file: string): string {
  const path = posix.normalize(withSlashes(file));
  const here = `${withSlashes(process.cwd()).replace(/\/$/, '')}/`;
  return path.startsWith(here) ? path.slice(here.length) : path;
}

/** The same as a URI reference: a relative one, or one of the scheme `file` where the file is named from the root of its file system. */
export function fileUri(file: string): string {
  const path = portablePath(file);
  const encoded = path.split('/').map(encode).join('/');
  if (!ABSOLUTE.test(path)) {
    return encoded;
  }
  return path.startsWith('/') ? `file://${encoded}` : `file:///${encoded.replace('%3A', ':')}`;
}

function withSlashes(path: string): string {
  return path.replace(/\\/g, '/');
}

/** Halves of characters, which no URI can hold, become what UTF-8 has in their place. */
function encode(segment: string): string {
  return encodeURIComponent(Buffer.from(segment, 'utf8').toString('utf8'));
}
