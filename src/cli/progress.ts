/** Work shorter than this is not worth telling about, in milliseconds. */
const PATIENCE = 2000;

/** Tells on a terminal what is being done, once it takes more than a couple of seconds. */
export class Progress {
  private readonly start = Date.now();
  private shown = false;

  constructor(private readonly stream: { readonly isTTY?: boolean; write(text: string): unknown }) {}

  tell(what: string): void {
    if (this.stream.isTTY && Date.now() - this.start > PATIENCE) {
      this.shown = true;
      this.stream.write(`\r\u001b[K${what}`);
    }
  }

  done(): void {
    if (this.shown) {
      this.stream.write('\r\u001b[K');
    }
  }
}
