/** Input that cannot be judged; its message is one line that names the file and what is wrong with it. */
export class InputError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InputError';
  }
}
