import type { Answer, FieldState, FileValue, Issue, Session } from '@vordruck/engine';
import type { KeptFile } from '../drafts/content.ts';
import { megabytes, sentencesIn } from '../sentences.ts';
import { judge, maxSizeOf, type Upload, type UploadFault } from './upload.ts';

/** Files alone travel outside the answers, so here alone a field's type is asked for. */
export function isFileQuestion(field: FieldState): boolean {
  return field.plan.type === 'file';
}

/** The files that a question already has. */
export function filesOf(answer: Answer | undefined): readonly FileValue[] {
  return Array.isArray(answer) ? answer.filter(isFileValue) : [];
}

function isFileValue(value: unknown): value is FileValue {
  return typeof value === 'object' && value !== null && 'sha256' in value && 'name' in value && 'size' in value && 'type' in value;
}

export interface Taken {
  readonly issues: readonly Issue[];
  /** The files that became part of an answer. */
  readonly kept: Readonly<Record<string, KeptFile>>;
}

/** Adds uploads to the answers of the questions they belong to; others are left out. What is refused is told at the question. */
export function answerFiles(session: Session, questions: readonly FieldState[], uploads: readonly Upload[]): Taken {
  const issues: Issue[] = [];
  const kept: Record<string, KeptFile> = {};
  for (const upload of uploads) {
    const name = questions.find((question) => question.name === upload.field && isFileQuestion(question))?.name;
    if (name === undefined) continue;
    const field = session.field(name);
    const verdict = judge(upload, field);
    if (typeof verdict === 'string') {
      issues.push(issueAbout(session, field, verdict, upload.name));
      continue;
    }
    const before = filesOf(field.answer);
    if (before.some(({ sha256 }) => sha256 === verdict.sha256)) continue;
    const max = field.plan.maxFiles ?? 1;
    if (max > 1 && before.length >= max) {
      issues.push(issueAbout(session, field, 'too-many-files', upload.name));
      continue;
    }
    // Where one file is asked for, a second choice replaces the first, as it does in the file dialogue.
    session.set(name, max === 1 ? [verdict] : [...before, verdict]);
    kept[verdict.sha256] = { blob: upload.blob, key: upload.key.toString('base64') };
  }
  return { issues, kept };
}

function issueAbout(session: Session, field: FieldState, code: UploadFault | 'too-many-files', name: string): Issue {
  const { language } = session.texts;
  const sentences = sentencesIn(language);
  const limit = code === 'too-many-files' ? String(field.plan.maxFiles ?? 1) : megabytes(maxSizeOf(field), language);
  const types = (field.plan.accept ?? []).map((type) => (type.split('/')[1] ?? type).toUpperCase()).join(', ');
  const own = session.text(`${field.plan.key}.messages.${code}`, field.path);
  const message = own?.text ?? sentences[code](name, code === 'file-type' ? types : limit);
  return { path: field.path, code, message, params: { name, limit } };
}
