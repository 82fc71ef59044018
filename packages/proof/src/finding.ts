/** Something about a page that is not as promised. */
export interface Finding {
  /** The success criterion or promise it breaks, such as `1.3.1`. */
  readonly criterion: string;
  /** What found it: the name of a check, or of an engine with its rule, `axe/label`. */
  readonly check: string;
  readonly message: string;
  /** The question or element concerned. */
  readonly where: string;
}
