/** Where a value stands in an author's files. */
export interface Position {
  /** Relative to the definition's folder, `form.json`, `../_blocks/person/block.json`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** JSON Pointer in that file. */
  readonly path: string;
}

/** A problem in a definition, told to its author. */
export interface Finding extends Position {
  /** Stable, kebab-case. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** What is wrong and why, in a sentence or two. */
  readonly message: string;
  /** What to do about it, with "did you mean" where something is near. */
  readonly wayOut: string;
  /** Where the code is explained. */
  readonly see: string;
  /** Answers that show the problem; `answers` can be fed to `submit`. */
  readonly example?: { readonly answers: unknown; readonly env: unknown; readonly params: unknown };
}
