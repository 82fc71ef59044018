import type { FileValue } from './compiled-form.ts';

/**
 * What was typed, nested by field id, right or wrong, hidden or not. Leaves are strings as typed; several choices are an
 * array of strings, files an array of {@link FileValue}, a list an array of rows.
 */
export interface Answers {
  [field: string]: Answer;
}

/** One answer as it is kept: see {@link Answers}. */
export type Answer = string | readonly string[] | readonly FileValue[] | Answers | readonly RowAnswers[];

/** A row keeps a stable id beside its fields: addresses and uploads hold on to it while its place changes. */
export interface RowAnswers extends Answers {
  $row: string;
}
