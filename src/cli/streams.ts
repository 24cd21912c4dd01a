/** The streams that a command writes to. */
export interface Streams {
  readonly stdout: Stream;
  readonly stderr: Stream;
}

export interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}
