/** A failure that operators see; its message holds no personal data, only where the fault is. */
export abstract class SubmissionError extends Error {
  /** Stable, kebab-case. */
  abstract readonly code: string;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** A text holds what neither XML nor PDF can carry: a control character, half a surrogate pair, a non-character. */
export class UnwritableTextError extends SubmissionError {
  static readonly code = 'unwritable-text';
  readonly code = UnwritableTextError.code;
  /** JSON Pointer to the text. */
  readonly path: string;
  /** `U+0007` */
  readonly character: string;

  constructor(path: string, character: string) {
    super(`The text at ${path} contains ${character}, which no document can carry`);
    this.path = path;
    this.character = character;
  }
}

/** The record's font has no glyph for a letter, or its script needs a writing direction the record does not know. */
export class MissingLetterError extends SubmissionError {
  static readonly code = 'missing-letter';
  readonly code = MissingLetterError.code;
  /** JSON Pointer to the text, as in the outline. */
  readonly path: string;
  /** `U+0634` */
  readonly character: string;

  constructor(path: string, character: string) {
    super(`The font of the record has no letter ${character}, needed at ${path}`);
    this.path = path;
    this.character = character;
  }
}

/** Values that the compiled form does not know; writing the rest would lose them silently. */
export class UnknownValueError extends SubmissionError {
  static readonly code = 'unknown-value';
  readonly code = UnknownValueError.code;
  readonly path: string;

  constructor(path: string) {
    super(`The form has no field for the value at ${path}`);
    this.path = path;
  }
}

/** The XML does not fit the schema that was emitted with the form, or the schema cannot be read. */
export class InvalidXmlError extends SubmissionError {
  static readonly code = 'invalid-xml';
  readonly code = InvalidXmlError.code;
}

/** The bytes of an attachment are missing, or are not those that were declared. */
export class AttachmentError extends SubmissionError {
  static readonly code = 'attachment';
  readonly code = AttachmentError.code;
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}

/** A key that cannot seal: unreadable, unsuitable, or not the one of its certificate. */
export class UnusableKeyError extends SubmissionError {
  static readonly code = 'unusable-key';
  readonly code = UnusableKeyError.code;
}

/** A document could not be sealed, or its own seal did not hold when checked; nothing of it leaves. */
export class SealError extends SubmissionError {
  static readonly code = 'seal';
  readonly code = SealError.code;
}

/** What went wrong with a time-stamp; nothing that needed it leaves. */
export type TimestampFault =
  | 'unreachable'
  | 'too-slow'
  | 'bad-answer'
  | 'refused'
  | 'wrong-imprint'
  | 'wrong-nonce'
  | 'wrong-time'
  | 'wrong-policy'
  | 'invalid-signature'
  | 'untrusted';

/** The time-stamp authority did not answer, refused, or answered with what is no proof of what it was asked. */
export class TimestampError extends SubmissionError {
  static readonly code = 'timestamp';
  readonly code = TimestampError.code;
  readonly fault: TimestampFault;

  constructor(fault: TimestampFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

/** A municipality's logo that cannot be printed: no PNG, no JPEG in grey or RGB, no plain SVG, damaged, or too large. */
export class LogoError extends SubmissionError {
  static readonly code = 'logo';
  readonly code = LogoError.code;
}

/** An official PDF form that cannot be filled in as its definition says. */
export class TemplateError extends SubmissionError {
  static readonly code = 'template';
  readonly code = TemplateError.code;
}

/** What would prove certificates valid later is missing, false, or says that one was revoked. */
export class EvidenceError extends SubmissionError {
  static readonly code = 'evidence';
  readonly code = EvidenceError.code;
}
