import type { Trust } from './compiled-form.ts';

/**
 * A filled form as labels and formatted texts: what review page, PDF, mail and plain text print, knowing no field types.
 * Holds only what is shown: hidden is absent.
 */
export interface Outline {
  readonly form: string;
  readonly hash: string;
  readonly language: string;
  readonly title: Printed;
  readonly sections: readonly OutlineSection[];
  readonly declarations: readonly OutlineDeclaration[];
  readonly attachments: readonly OutlineAttachment[];
  /** Figures of this place are invented; whatever is printed says so. */
  readonly sample: boolean;
}

/** A text, with its language where it differs from the outline's. */
export interface Printed {
  readonly text: string;
  readonly lang?: string;
}

/** A step and what it shows. */
export interface OutlineSection {
  readonly step: string;
  readonly title: Printed;
  readonly items: readonly OutlineItem[];
}

/** What a section, group or row holds, in the order of the questions. */
export type OutlineItem =
  | OutlineEntry
  | { readonly kind: 'group'; readonly path: string; readonly label: Printed; readonly items: readonly OutlineItem[] }
  | { readonly kind: 'list'; readonly path: string; readonly label: Printed; readonly rows: readonly OutlineRow[] }
  | { readonly kind: 'notice'; readonly path: string; readonly text: Printed };

/** One question and its answer. */
export interface OutlineEntry {
  readonly kind: 'entry';
  /** JSON Pointer, `/hunde/0/name`. */
  readonly path: string;
  readonly label: Printed;
  /** The formatted answer, one string a line or file or chosen option; empty if not answered. */
  readonly lines: readonly Printed[];
  /** Computed, so there is nothing to change. */
  readonly computed: boolean;
  /** A mandate or consent that a municipality may want signed by hand: the record prints a line for it. */
  readonly signature?: true;
  /** What belongs to the text that is signed, such as the right to a refund. */
  readonly help?: Printed;
  /** A mandate for direct debits: the record names creditor, identifier and mandate reference. */
  readonly mandate?: true;
  /** What the account of the person who is signed in has to do with the answer. */
  readonly account?: OutlineAccount;
}

/** Where an answer comes from, for whoever reads a record: an account, and how sure that is of it. */
export interface OutlineAccount {
  /** `account.surname` */
  readonly from: string;
  readonly trust: Trust;
  /** The person said that the account is wrong; the answer is their own. */
  readonly corrected: boolean;
  /** It cannot be changed here. */
  readonly fixed: boolean;
}

/** One row of a list. */
export interface OutlineRow {
  readonly path: string;
  /** Stable id of the row. */
  readonly row: string;
  /** "Hund 2: Bello" */
  readonly title: Printed;
  readonly items: readonly OutlineItem[];
}

/** A declaration that stands after the last step. */
export interface OutlineDeclaration {
  readonly path: string;
  readonly text: Printed;
  readonly agreed: boolean;
}

/** A file that was given, and the question that it answers. */
export interface OutlineAttachment {
  readonly path: string;
  readonly label: Printed;
  readonly name: string;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** SHA-256 in hex. */
  readonly sha256: string;
}
