/** A problem in answers, told to a citizen; one per fault. */
export interface Issue {
  /** JSON Pointer to the field, rows by place: `/hunde/0/name`. */
  readonly path: string;
  /** Stable, kebab-case: `required`, `date`, `too-long` …; for a form's own check the check's id. */
  readonly code: string;
  /** A sentence in the words of the question that says what to do. */
  readonly message: string;
  /** The language of the message where it differs from the form's. */
  readonly lang?: string;
  /** What the sentence was made from. */
  readonly params: Readonly<Record<string, string | number>>;
}
