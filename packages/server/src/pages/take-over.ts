import { type Answers, type FieldState, type Session, UnknownPathError } from '@vordruck/engine';
import type { KeptFile } from '../drafts/content.ts';
import { answerFiles, isFileQuestion } from '../files/answer-files.ts';
import { openSession } from '../sessions.ts';
import type { FormVersion } from '../versions/form-versions.ts';
import { addNews } from '../versions/move-draft.ts';
import { wayBetween } from '../versions/way.ts';
import { isPosted } from './apply-answers.ts';
import { mergeAnswers } from './merge-answers.ts';
import type { Post } from './post.ts';
import type { Visit } from './visit.ts';

/**
 * A page of another version than the draft's was sent, as from a tab that was open when it moved. Its answers are read as
 * that version means them, go the same way as the draft went, and are laid over it; what has no place there is told.
 */
export async function takeOver(visit: Visit, page: FormVersion, own: FormVersion, post: Post): Promise<void> {
  const { context, place, forms } = visit;
  const { answers, files } = await readPage(visit, page, post);
  const migrate = await wayBetween(forms, page.hash, own);
  const migrated = migrate(answers);
  await context.drafts.change(place, own.hash, (now) => ({
    content: {
      ...now,
      answers: mergeAnswers(now.answers, migrated.answers),
      files: { ...now.files, ...files },
      news: addNews(now.news, { changes: migrated.changes, late: true }),
    },
    result: undefined,
  }));
}

async function readPage(
  visit: Visit,
  page: FormVersion,
  post: Post,
): Promise<{ answers: Answers; files: Readonly<Record<string, KeptFile>> }> {
  const { context, municipality, today, language, account } = visit;
  const names = [...(post.shown ?? post.names())].filter((name) => name.startsWith('/'));
  const place = { offer: await page.load(), language, municipality: municipality.ags, today, account };
  const session = openSession(place, rowsNamed(names));
  const questions = names.flatMap((name) => questionAt(session, name) ?? []);
  for (const question of questions) {
    if (isFileQuestion(question) || !isPosted(post, question.name)) continue;
    session.set(question.name, context.options.pages.readAnswer(question, post));
  }
  const { kept } = answerFiles(session, questions, post.uploads);
  return { answers: session.answers, files: kept };
}

/** A name that the version does not know was made up. */
function questionAt(session: Session, name: string): FieldState | undefined {
  try {
    return session.field(name);
  } catch (error) {
    if (error instanceof UnknownPathError) return undefined;
    throw error;
  }
}

/** Answers in which the rows of these names are, `/hunde/@2/name`, so that they can be asked about. */
function rowsNamed(names: readonly string[]): Answers {
  return names.reduce<Answers>((answers, name) => mergeAnswers(answers, rowsOf(name.split('/').slice(1))), {});
}

function rowsOf([id, row, ...rest]: readonly string[]): Answers {
  if (id === undefined || row === undefined) return {};
  if (!row.startsWith('@')) return { [id]: rowsOf([row, ...rest]) };
  return { [id]: [{ $row: row.slice(1), ...rowsOf(rest) }] };
}
