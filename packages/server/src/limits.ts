const MEGABYTE = 1_000_000;

/** What one request may cost. Larger ones are refused before they are read (413). */
export const limits = {
  /** A form post without files. */
  formBytes: MEGABYTE,
  /** A form post with files; the form's own limits for files are smaller and told as issues. */
  uploadBytes: 110 * MEGABYTE,
  /** One file, where the form sets no limit. */
  fileBytes: 10 * MEGABYTE,
  /** All answers of one draft. */
  draftBytes: 5 * MEGABYTE,
  /** Files in one post. */
  files: 20,
  /** Values in one post, and their size. */
  fields: 2000,
  fieldBytes: 100_000,
  /** Rows of a list, where the form sets no limit. */
  rows: 200,
  /** Whole forms that are posted from other sites' pages, from one address: a household or an office, not a machine. */
  embedded: { most: 20, withinMs: 600_000 },
  /** Time for a whole request: 100 MB at 3 Mbit/s. */
  requestMs: 300_000,
  /** Time for the rest of a body that is refused. */
  drainMs: 30_000,
  /** Time in which nothing arrives. */
  idleMs: 60_000,
} as const;
