import { printable } from '../evidence/printable';

/** Work shorter than this is not worth telling about, in milliseconds. */
const PATIENCE = 2000;

/** What a terminal shows in one line, where it does not tell. */
const COLUMNS = 80;

/** Tells on a terminal what is being done, once it takes more than a couple of seconds. */
export class Progress {
  private readonly start = Date.now();
  private shown = false;

  constructor(private readonly stream: { readonly isTTY?: boolean; readonly columns?: number; write(text: string): unknown }) {}

  tell(what: string): void {
    if (this.stream.isTTY && Date.now() - this.start > PATIENCE) {
      this.shown = true;
      this.stream.write(`\r\u001b[K${printable(what).slice(0, (this.stream.columns ?? COLUMNS) - 1)}`);
    }
  }

  done(): void {
    if (this.shown) {
      this.stream.write('\r\u001b[K');
    }
  }
}
