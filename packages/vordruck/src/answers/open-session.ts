import { readAnswers, start, type Issue, type Session, type Trust } from '@vordruck/engine';
import { UsageError } from '../command.ts';
import type { LoadedForm } from '../forms/load.ts';
import { readAnswersFile } from './read-answers-file.ts';
import { tell } from './sentences/index.ts';

/** For whom and when answers are read. */
export interface Circumstances {
  readonly municipality?: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly language?: string;
  readonly trust?: Trust;
}

/** A session with the answers of a file, and all that is wrong with them. */
export interface OpenedAnswers {
  readonly session: Session;
  readonly issues: readonly Issue[];
  /** Bytes of the files by SHA-256. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Reads an answers file into a session.
 * @throws UsageError if the form is not offered under these circumstances
 */
export async function openSession(loaded: LoadedForm, answersPath: string, circumstances: Circumstances): Promise<OpenedAnswers> {
  const { form } = loaded;
  const { today, municipality, trust } = circumstances;
  const language = circumstances.language ?? form.language;
  const texts = loaded.texts.get(language);
  if (!texts) throw new UsageError(`The form has no texts in “${language}”, only in ${form.languages.join(', ')}.`);
  if (municipality !== undefined && !/^\d{8}$/.test(municipality)) {
    throw new UsageError(`A municipality is named by its AGS, 8 digits such as 10041100, not “${municipality}”.`);
  }
  if (!municipality && form.parameters.some(({ required }) => required !== false)) {
    throw new UsageError(`${form.form} has values that differ by municipality: name one with --municipality AGS (8 digits).`);
  }
  const read = await readAnswersFile(answersPath, form);
  const answers = readAnswers(form, read.json);
  const session = start(
    form,
    texts,
    { today, ...(municipality ? { municipality } : {}), ...(trust ? { trust } : {}) },
    answers.answers,
  );
  if (session.missingParameters.length > 0) {
    const name = loaded.authority(municipality).name || 'no place known here';
    throw new UsageError(
      `${form.form} is not offered in ${municipality} (${name}): no value for ${session.missingParameters.join(', ')}. It is offered in ${Object.keys(form.places).join(', ')}.`,
    );
  }
  const shape = [...read.issues, ...answers.issues].map((misreading) => tell(misreading, texts));
  // Where the file or an answer could not even be read, the engine would say “required” a second time.
  const told = (path: string) => shape.some((issue) => path === issue.path || path.startsWith(`${issue.path}/`));
  const issues = [...shape, ...session.issues().filter(({ path }) => !told(path))];
  return { session, issues, files: read.files };
}
