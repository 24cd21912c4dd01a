/** The streams that a command reads from and writes to. */
export interface Streams {
  readonly stdout: Stream;
  readonly stderr: Stream;
  /** All that comes from standard input, once. */
  readonly readStdin?: () => Uint8Array;
}

export interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}
