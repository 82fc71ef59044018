import type { CompiledForm, FormTexts, Outline, SessionInputs, Values } from '@vordruck/engine';
import { assertWritable } from './text.ts';

/** What was submitted: the values of one form with what makes them a receipt. Written as canonical JSON, XML and PDF. */
export interface Submission {
  readonly form: string;
  /** The form's version, SHA-256 in hex. */
  readonly hash: string;
  /** AGS, 8 digits; not there where a form is not bound to a municipality. */
  readonly municipality?: string;
  readonly number: string;
  /** ISO 8601 with offset. */
  readonly received: string;
  readonly language: string;
  readonly values: Values;
  readonly attachments: readonly Attachment[];
}

/** A file that belongs to a submission. */
export interface Attachment {
  /** JSON Pointer to its question. */
  readonly path: string;
  readonly name: string;
  /** Media type. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** SHA-256 in hex. */
  readonly sha256: string;
}

/** The part of an engine's session that tells what was submitted. */
export interface Submitted {
  readonly form: Pick<CompiledForm, 'form' | 'hash' | 'xml' | 'fields'>;
  readonly texts: Pick<FormTexts, 'language'>;
  readonly inputs: SessionInputs;
  values(): Values;
  outline(): Outline;
}

export interface SubmissionOptions {
  readonly number: string;
  /** ISO 8601 with offset. */
  readonly received: string;
  /** The language it was filled in; the texts' unless given. */
  readonly language?: string;
  /** The files; those of the session's outline unless given. */
  readonly attachments?: readonly Attachment[];
}

const RECEIVED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** Makes the submission of what a session holds; throws {@link UnwritableTextError} before anything is written. */
export function buildSubmission(session: Submitted, options: SubmissionOptions): Submission {
  if (!RECEIVED.test(options.received) || Number.isNaN(Date.parse(options.received)))
    throw new RangeError('received is not a date-time with offset');
  const attachments = options.attachments ?? session.outline().attachments;
  const submission: Submission = {
    form: session.form.form,
    hash: session.form.hash,
    ...(session.inputs.municipality === undefined ? {} : { municipality: session.inputs.municipality }),
    number: options.number,
    received: options.received,
    language: options.language ?? session.texts.language,
    values: composed(session.values()),
    attachments: attachments.map(({ path, name, type, size, sha256 }) => ({
      path,
      name: name.normalize('NFC'),
      type,
      size,
      sha256,
    })),
  };
  assertWritable(submission);
  return submission;
}

/** All texts in Unicode's composed form, so that JSON, XML and PDF carry the same letters (DIN 91379, 5.2). */
function composed<T>(value: T): T;
function composed(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map((item: unknown) => composed(item));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, composed(item)]));
  return value;
}
