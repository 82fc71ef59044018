/**
 * How a submission is written in someone else's schema (XÖV, XFall, a procedure's own): their elements in their order, each with where
 * its content comes from. Plain data, as it stands in a definition.
 */
export interface XmlMapping {
  readonly namespace: string;
  /** Name of the root element. */
  readonly root: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly elements: readonly MappedElement[];
}

export interface MappedElement {
  readonly element: string;
  /** Where it differs from that of the element around it. */
  readonly namespace?: string;
  /** Constants, such as the URI and version of a code list. */
  readonly attributes?: Readonly<Record<string, string>>;
  /**
   * A field by its path, looked up in the own group or row first, then outwards: `halter.vornamen`. A list is written once a row, a
   * group opens its names to the elements within, several choices are written once each, a file opens `name`, `type`, `size` and
   * `sha256`. `.` is the value that the element around was written for. `@number`, `@received`, `@form`, `@hash`,
   * `@language` and `@municipality` are facts of the submission. With `elements` a field that is not there leaves the whole out.
   */
  readonly from?: string;
  /** A constant content. */
  readonly text?: string;
  /** Their codes by our values. */
  readonly codes?: Readonly<Record<string, string>>;
  readonly elements?: readonly MappedElement[];
  /** Written even if it holds nothing. */
  readonly always?: true;
}

/** The facts of a submission that a mapping may name. */
export const FACTS = ['number', 'received', 'form', 'hash', 'language', 'municipality'] as const;

/** What a file opens to the elements within. */
export const FILE_PARTS: readonly string[] = ['name', 'type', 'size', 'sha256'];
