/** A fault that a page could have, to be found. */
export interface Defect {
  readonly defect: string;
  readonly criterion: string;
  /** Selector of the element it happens to; the defect is seeded into the first page that has one. */
  readonly on: string;
  /** Does it; runs in the page and stands alone. */
  readonly apply: (element: HTMLElement | SVGElement) => void;
  /** No machine can find it; a person has to look. */
  readonly human?: true;
}
