/** The record's page: A4 in points, a column for labels and one for answers. Everything is placed on these lines. */
export const PAGE = { width: 595.28, height: 841.89 } as const;

export const GRID = {
  left: 70.87,
  right: 538.58,
  /** Where the answers start. */
  answers: 238,
  gutter: 16,
  /** Content runs between these, measured from the lower edge. */
  firstTop: 785,
  top: 758,
  bottom: 84,
  header: 792,
  footer: 46,
} as const;

export type Weight = 'regular' | 'bold';

export interface Style {
  readonly weight: Weight;
  /** In points. */
  readonly size: number;
  /** From baseline to baseline. */
  readonly leading: number;
  /** 0 is black. */
  readonly gray: number;
}

/** Three sizes carry the page: title, section, text; the smallest is for what one only looks up. */
export const STYLE = {
  title: { weight: 'bold', size: 21, leading: 26, gray: 0 },
  section: { weight: 'bold', size: 13, leading: 18, gray: 0 },
  heading: { weight: 'bold', size: 10, leading: 14, gray: 0 },
  text: { weight: 'regular', size: 10, leading: 14, gray: 0 },
  // 0.35 on white is a contrast of 7 : 1 (WCAG 2.2, 1.4.6).
  label: { weight: 'regular', size: 10, leading: 14, gray: 0.35 },
  small: { weight: 'regular', size: 8, leading: 11, gray: 0.35 },
} as const satisfies Record<string, Style>;

export const HAIRLINE = { width: 0.5, gray: 0.8 } as const;
export const LINE = { width: 0.75, gray: 0.2 } as const;
