/** How an official PDF form is filled in: plain data, as it stands in a definition. */
export interface PdfTemplate {
  readonly fields: readonly TemplateField[];
}

export interface TemplateField {
  /** Its full name in the PDF, `antragsteller.name`. */
  readonly field: string;
  /**
   * JSON Pointer to an answer, `/halter/vornamen`, `/hunde/0/name`; or a fact of the submission: `@number`, `@received`, `@form`,
   * `@language`, `@municipality`.
   */
  readonly from: string;
  /** `shown`: as the review page prints it, unless given; `value`: as `submission.json` has it. */
  readonly format?: 'shown' | 'value';
  /** Buttons and choices: the state of the PDF's field by our value, `{ "true": "Ja", "false": "Off" }`. */
  readonly states?: Readonly<Record<string, string>>;
}

/** What of a submission has no place in the template. */
export interface AnnexEntry {
  readonly path: string;
  readonly label: string;
  readonly lines: readonly string[];
}
