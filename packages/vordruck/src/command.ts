/** Where a command prints: results to `out`, what concerns the person at the keyboard to `error`. */
export interface Printer {
  out(text: string): void;
  error(text: string): void;
}

/** One command of `vordruck`. */
export interface Command {
  /** What stands after its name in the manual. */
  readonly usage: string;
  /** One line of the manual. */
  readonly summary: string;
  /** Does it and returns the exit code: 0 all well, 1 the answer is no. */
  run(args: readonly string[], print: Printer): Promise<number>;
}

/** A call that cannot be carried out: wrong words, a missing file. Printed as one line; exit code 2. */
export class UsageError extends Error {
  static readonly code = 'usage';
  override readonly name = 'UsageError';
}
