import { type Answer, type FieldState, fieldTypes, type FileValue, type Issue, type Session } from '@vordruck/engine';
import type { KeptFile } from '../drafts/content.ts';
import { sentencesIn } from '../sentences.ts';
import { describe, type Upload } from './upload.ts';

/** Files travel outside the answers, so their questions are treated apart. */
export function isFileQuestion({ plan }: FieldState): boolean {
  return fieldTypes.get(plan.type)?.answer === 'files';
}

/** The files that a question already has. */
export function filesOf(answer: Answer | undefined): readonly FileValue[] {
  return Array.isArray(answer) ? answer.filter(isFileValue) : [];
}

function isFileValue(value: unknown): value is FileValue {
  return (
    typeof value === 'object' && value !== null && 'sha256' in value && 'name' in value && 'size' in value && 'type' in value
  );
}

export interface Taken {
  readonly issues: readonly Issue[];
  /** The files that became part of an answer. */
  readonly kept: Readonly<Record<string, KeptFile>>;
  /** Names of files that the question had already, so that they were not added. */
  readonly repeated: readonly string[];
}

/**
 * Adds uploads to the answers of the questions they belong to; those of no question of the page are left out. A file that
 * the question does not take is told there, and not kept.
 */
export function answerFiles(session: Session, questions: readonly FieldState[], uploads: readonly Upload[]): Taken {
  const issues: Issue[] = [];
  const kept: Record<string, KeptFile> = {};
  const repeated: string[] = [];
  for (const upload of uploads) {
    const field = questions.find((question) => question.name === upload.field && isFileQuestion(question));
    if (!field) continue;
    if (isRepeated(field, session, upload)) {
      repeated.push(upload.name);
      continue;
    }
    const issue = addFile(session, field.name, upload);
    if (issue) issues.push(issue);
    else kept[upload.sha256] ??= { blob: upload.blob, key: upload.key.toString('base64') };
  }
  return { issues, kept, repeated };
}

/** The same content once more, under whatever name: an authority needs it once. */
function isRepeated({ name, plan }: FieldState, session: Session, { sha256 }: Upload): boolean {
  return (plan.maxFiles ?? 1) > 1 && filesOf(session.field(name).answer).some((file) => file.sha256 === sha256);
}

function addFile(session: Session, name: string, upload: Upload): Issue | undefined {
  const { answer, plan, path } = session.field(name);
  const { file, known, honest } = describe(upload);
  const before = filesOf(answer);
  // Where one file is asked for, a second choice replaces the first, as it does in the file dialogue.
  const others = (plan.maxFiles ?? 1) === 1 ? [] : before;
  session.set(name, [...others, file]);
  // Whether type, size and number fit is the engine's to say: a wrong answer has no value. Checks do not count here.
  const wrong = session.field(name).value === undefined ? session.issues().find((each) => each.path === path) : undefined;
  const issue = wrong ?? (known && honest ? undefined : dishonest(session, path, plan.key, file.name));
  if (issue) session.set(name, before.length > 0 ? before : undefined);
  return issue;
}

function dishonest(session: Session, path: string, key: string, name: string): Issue {
  const own = session.text(`${key}.messages.file-mismatch`, path);
  return {
    path,
    code: 'file-mismatch',
    message: own?.text ?? sentencesIn(session.texts.language).mismatch(name),
    params: { name },
  };
}
