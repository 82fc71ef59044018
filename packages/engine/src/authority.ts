/** An authority as `forms/_places/<key>.json` tells it, longer keys refining shorter ones. */
export interface Authority {
  readonly name: string;
  /** Lines of the postal address. */
  readonly address?: readonly string[];
  readonly email?: string;
  readonly phone?: string;
  readonly hours?: string;
  /** Creditor identifier for SEPA mandates, `DE98ZZZ09999999999`. */
  readonly creditorId?: string;
  /** File beside the one that names it: SVG, PNG or JPEG. */
  readonly logo?: string;
  readonly links?: {
    readonly home?: string;
    readonly privacy?: string;
    readonly imprint?: string;
    /** Erklärung zur Barrierefreiheit. */
    readonly accessibility?: string;
    /** Barriere melden. */
    readonly barrier?: string;
  };
  readonly languages?: readonly string[];
  readonly theme?: Theme;
}

/** How an authority's pages look: custom properties by name without `--vd-`; all else stays as it is. */
export interface Theme {
  /** `#rrggbb` by name, such as `action`, `brand`, `header`. */
  readonly light?: Readonly<Record<string, string>>;
  readonly dark?: Readonly<Record<string, string>>;
  /** Font names, separated by commas. */
  readonly font?: string;
  /** Roundness of corners, in rem. */
  readonly radius?: string;
}
