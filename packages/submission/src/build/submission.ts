import type { CompiledForm, FormTexts, Outline, ParameterValue, SessionInputs, Values } from '@vordruck/engine';
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
  /** The day that its rules were applied with, `YYYY-MM-DD`; not there in submissions that were made before it was recorded. */
  readonly today?: string;
  /** The figures that they were applied with, by the parameter's id: with them and the day anybody can apply the rules again. */
  readonly parameters?: Parameters;
  readonly values: Values;
  readonly attachments: readonly Attachment[];
}

/** Canonical values of parameters; one without a value is not there. */
type Parameters = Readonly<Record<string, ParameterValue>>;

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
  readonly form: Pick<CompiledForm, 'form' | 'hash' | 'xml' | 'fields'> & Partial<Pick<CompiledForm, 'parameters'>>;
  readonly texts: Pick<FormTexts, 'language'>;
  readonly inputs: SessionInputs;
  values(): Values;
  outline(): Outline;
}

export interface SubmissionOptions {
  readonly number: string;
  /** ISO 8601 with offset. */
  readonly received: string;
  /** The figures in effect at the place on the day. */
  readonly parameters?: Parameters;
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
  const { parameters = {} } = options;
  const submission: Submission = {
    form: session.form.form,
    hash: session.form.hash,
    ...(session.inputs.municipality === undefined ? {} : { municipality: session.inputs.municipality }),
    number: options.number,
    received: options.received,
    language: options.language ?? session.texts.language,
    today: session.inputs.today,
    ...(Object.keys(parameters).length === 0 ? {} : { parameters: composed(parameters) }),
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
