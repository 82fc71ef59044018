/** A path that names nothing in the form: a mistake of the caller, or a forged request. */
export class UnknownPathError extends Error {
  static readonly code = 'unknown-path';
  readonly path: string;

  constructor(path: string) {
    super(`Nothing in the form has the path ${path.slice(0, 200)}`);
    this.name = 'UnknownPathError';
    this.path = path;
  }
}
