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

type StyleName = 'title' | 'section' | 'group' | 'heading' | 'minor' | 'text' | 'label' | 'small';

/** Lines that everything is placed on, in points from the left and the lower edge. */
export interface Grid {
  readonly left: number;
  readonly right: number;
  /** Where the answers start. */
  readonly answers: number;
  readonly gutter: number;
  /** Content runs between these. */
  readonly firstTop: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

/** How a record looks: its lines and its styles. */
export interface Theme {
  readonly grid: Grid;
  readonly style: Readonly<Record<StyleName, Style>>;
  /** Whether answers stand below their questions rather than beside them. */
  readonly isStacked: boolean;
  /** Vertical spaces grow with the text by this factor. */
  readonly space: number;
}

/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const;

/** A column for labels and one for answers. */
export const GRID = {
  left: 70.87,
  right: 538.58,
  answers: 238,
  gutter: 16,
  firstTop: 785,
  top: 758,
  bottom: 84,
  header: 792,
  footer: 46,
} as const satisfies Grid;

// 0.35 on white is a contrast of 7 : 1 (WCAG 2.2, 1.4.6).
const SOFT = 0.35;

/** Three sizes carry the page: title, section, text; the smallest is for what one only looks up. */
export const STYLE = {
  title: { weight: 'bold', size: 21, leading: 26, gray: 0 },
  section: { weight: 'bold', size: 13, leading: 18, gray: 0 },
  group: { weight: 'bold', size: 11, leading: 15, gray: 0 },
  heading: { weight: 'bold', size: 10, leading: 14, gray: 0 },
  minor: { weight: 'bold', size: 10, leading: 14, gray: SOFT },
  text: { weight: 'regular', size: 10, leading: 14, gray: 0 },
  label: { weight: 'regular', size: 10, leading: 14, gray: SOFT },
  small: { weight: 'regular', size: 8, leading: 11, gray: SOFT },
} as const satisfies Theme['style'];

const NORMAL: Theme = { grid: GRID, style: STYLE, isStacked: false, space: 1 };

/** Large print (18 points; DIN 1450 asks for legibility by size and leading): one column, nothing grey. */
const LARGE: Theme = {
  grid: { ...GRID, left: 56.69, right: 552.76, answers: 56.69, firstTop: 768, header: 800, top: 758, bottom: 92, footer: 44 },
  style: {
    title: { weight: 'bold', size: 28, leading: 35, gray: 0 },
    section: { weight: 'bold', size: 22, leading: 29, gray: 0 },
    group: { weight: 'bold', size: 19, leading: 26, gray: 0 },
    heading: { weight: 'bold', size: 18, leading: 25, gray: 0 },
    minor: { weight: 'bold', size: 18, leading: 25, gray: 0 },
    text: { weight: 'regular', size: 18, leading: 25, gray: 0 },
    label: { weight: 'bold', size: 16, leading: 22, gray: 0 },
    small: { weight: 'regular', size: 14, leading: 20, gray: 0 },
  },
  isStacked: true,
  space: 1.5,
};

/** Who reads a record: everyone, or someone who needs large print. */
export type Print = 'normal' | 'large';

export const THEMES: Readonly<Record<Print, Theme>> = { normal: NORMAL, large: LARGE };

/** Between the columns of a table. */
export const GRID_GUTTER = 12;

export const HAIRLINE = { width: 0.5, gray: 0.8 } as const;
export const LINE = { width: 0.75, gray: 0.2 } as const;
