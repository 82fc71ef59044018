/**
 * What the compiler emits as `<form>.js` and the engine runs: structure and rules of one form, without its texts.
 * Everything is plain data but `rules`, whose functions are emitted JavaScript.
 */
export interface CompiledForm {
  /** Number of this format; an engine refuses any other. */
  readonly format: 1;
  readonly form: string;
  /** The version: SHA-256 in hex over form, blocks, texts, code lists and structural overlays. */
  readonly hash: string;
  /** Source language of the texts, then all languages the form has texts in. */
  readonly language: string;
  readonly languages: readonly string[];
  readonly trust: Trust;
  /** Whose authority decides, where it is not each municipality's. */
  readonly level?: 'land' | 'district';
  /** LeiKa key of the service, 14 digits. */
  readonly leika?: string;
  readonly legalBasis: readonly string[];
  readonly xml: { readonly namespace: string; readonly version?: string };
  readonly parameters: readonly ParameterPlan[];
  readonly steps: readonly StepPlan[];
  /** All fields in the order of the definition; a field's place here is its index. Parents precede children. */
  readonly fields: readonly FieldPlan[];
  /** Indexes of the declarations that stand after the last step. */
  readonly declarations: readonly number[];
  readonly checks: readonly CheckPlan[];
  /** Field indexes in an order in which a field follows its parent and all that its rules read. */
  readonly order: readonly number[];
  /** What each rule reads, by the rule's index. */
  readonly reads: readonly (readonly Read[])[];
  /** Makes the rules; the engine passes its function library, so that the emitted file needs no imports. */
  readonly rules: (library: RuleLibrary) => readonly Rule[];
  /** Overlays by key of Land, district or municipality (`10`, `10041`, `10041100`). */
  readonly places: Readonly<Record<string, PlaceOverlay>>;
}

/** A compiled form with the type of its values, as its `<form>.d.ts` declares it; the property is never there. */
export interface TypedForm<Values> extends CompiledForm {
  readonly $values?: Values;
}

/** Levels of trust in an identity, in rising order. */
export type Trust = 'none' | 'basic' | 'substantial' | 'high';

/** Index of a rule in {@link CompiledForm.rules}. */
export type RuleIndex = number;

/** A step: one subject, one page. */
export interface StepPlan {
  readonly step: string;
  readonly when?: RuleIndex;
  /** Indexes of its top-level fields. */
  readonly fields: readonly number[];
}

/** A page of a row. */
export interface RowStepPlan {
  readonly step: string;
  readonly fields: readonly number[];
}

/** A field of any type, without its texts. */
export interface FieldPlan {
  /** The field's id, unique among its siblings. */
  readonly id: string;
  /** Stable key of its texts: ids from the top joined by dots, `hunde.name`. */
  readonly key: string;
  readonly type: string;
  /** Index of the group or list that holds it, -1 at the top. */
  readonly parent: number;
  /** Index of its step, -1 for declarations after the last step. */
  readonly step: number;
  /** Number of lists around it. */
  readonly depth: number;
  /** Indexes of what a group or list holds. */
  readonly children?: readonly number[];
  readonly when?: RuleIndex;
  /** `true` unless given. */
  readonly required?: boolean | RuleIndex;
  /** The rule that computes it. */
  readonly value?: RuleIndex;
  /** `false`: computed but not shown. */
  readonly show?: false;
  /** `false`: not part of the submission. */
  readonly submit?: false;
  /** The place whose overlay added it; it exists only there. */
  readonly place?: string;
  /** Index of the top-level field after which a question of a place is asked, although it belongs to another group. */
  readonly after?: number;
  readonly evidence?: true;
  /** Declarations: the record prints a line to sign by hand, as for a SEPA mandate. */
  readonly signature?: true;
  readonly autocomplete?: string;
  readonly prefill?: PrefillPlan;
  /** `min` and `max`: a canonical value (`"2024-01-01"`, `"120.00"`, `3`), or a rule. */
  readonly min?: string | number | RuleBound;
  readonly max?: string | number | RuleBound;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Source of a regular expression for flag `u`, anchored. */
  readonly pattern?: string;
  readonly charset?: 'A' | 'B' | 'C' | 'D' | 'E';
  /** Digits after the point of a decimal. */
  readonly scale?: number;
  readonly unit?: string;
  readonly example?: string;
  readonly options?: readonly OptionPlan[];
  /** The code list that the options come from instead; its entries travel with the texts. */
  readonly codelist?: string;
  /** Media types a file may have, the largest size in bytes, the largest number. */
  readonly accept?: readonly string[];
  readonly maxSize?: number;
  readonly maxFiles?: number;
  /** What a photo tells beside the picture is removed before it is stored. */
  readonly metadata?: 'remove';
  /** Lists whose rows have several pages: the indexes of the fields on each. Titles stand at `<key>.steps.<step>.title`. */
  readonly steps?: readonly RowStepPlan[];
  /** Lists: ids of fields whose values differ between rows. */
  readonly unique?: readonly string[];
  readonly exactlyOne?: true;
  readonly atLeastOne?: true;
}

/** What the account of the person who is signed in fills in. */
export interface PrefillPlan {
  /** `account.surname` */
  readonly from: string;
  /** From which trust in the attribute on the answer is shown instead of asked; never if not given. */
  readonly lock?: Exclude<Trust, 'none'>;
  /** A locked answer can be said to be wrong. */
  readonly correct?: true;
}

/** A bound that a rule gives. */
export interface RuleBound {
  readonly rule: RuleIndex;
}

/** One of the answers that a question offers. */
export interface OptionPlan {
  readonly value: string;
  readonly when?: RuleIndex;
  /** Chosen alone: "Nichts davon". */
  readonly exclusive?: true;
}

/** A check of several answers; broken only if its rule gives false. */
export interface CheckPlan {
  readonly id: string;
  /** Stable key of its message, `checks.beginn` or `hunde.checks.alter`; the text stands at `<key>.message`. */
  readonly key: string;
  /** Index of the group or list whose scope it sees (a list: once a row), -1 for the form. */
  readonly scope: number;
  readonly that: RuleIndex;
  /** Index of the field that shows the issue; the scope itself if not given. */
  readonly at?: number;
}

/**
 * A field that a rule reads, and how many lists' rows the rule and the field share: in `[f, 1]` a rule inside a row
 * reads a field of the same row; `[f, 0]` reads it from outside, across all rows, or from the top.
 * `row.index` counts as reading the list itself.
 */
export type Read = readonly [field: number, sharedRows: number];

/**
 * One emitted rule. `form` holds the values of the form, `rows` the rows around the rule's place, outermost first,
 * `inputs` what comes from outside.
 */
export type Rule = (form: Scope, rows: readonly Row[], inputs: RuleInputs) => RuleValue;

/**
 * Values as rules see them. Absent is `undefined`. Text, choice, country …: string. Boolean. Integer: number. Decimal:
 * number, scaled by the field's `scale`. Money: number of cents. Date: days since 1970-01-01. Partial date: {@link DayRange}.
 * Choices: array of strings. File: array of {@link FileValue}. Group: scope. List: array of rows.
 */
export type RuleValue =
  | undefined
  | string
  | number
  | boolean
  | DayRange
  | readonly string[]
  | readonly FileValue[]
  | Scope
  | readonly Row[];

/** The values of one form, group or row; every field is an own property from the start, so that its shape is stable. */
export interface Scope {
  [field: string]: RuleValue;
}

/** The values of one row of a list. */
export interface Row extends Scope {
  /** Place in the list, from 1; `row.index` in rules. */
  $index: number;
  /** Stable id of the row. */
  $row: string;
}

/** First and last day of a partial date; `precision` tells what was given. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
  readonly precision: 'year' | 'month' | 'day';
}

/** A file as the engine knows it; its bytes are kept elsewhere. */
export interface FileValue {
  readonly name: string;
  /** Media type found in its bytes. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** SHA-256 in hex. */
  readonly sha256: string;
}

/** What rules see that is not in the form. */
export interface RuleInputs {
  readonly env: {
    /** Days since 1970-01-01, in Europe/Berlin. */
    readonly today: number;
    /** AGS, 8 digits. */
    readonly municipality: string | undefined;
    /** First two digits of the AGS, `10` for the Saarland. */
    readonly land: string | undefined;
    readonly trust: Trust;
  };
  readonly params: Readonly<Record<string, RuleValue>>;
}

/** Functions that emitted rules call; see `library/`. Absent goes in and comes out as `undefined`. */
export type RuleLibrary = typeof import('./library/index.ts').library;

/** A parameter: a figure or choice that each place sets for itself. */
export interface ParameterPlan {
  readonly id: string;
  readonly type: string;
  readonly required?: false;
  readonly scale?: number;
  readonly options?: readonly OptionPlan[];
  /** What a group or a list of groups holds. */
  readonly fields?: readonly ParameterPlan[];
}

/** What a Land, district or municipality changes of a form. */
export interface PlaceOverlay {
  readonly params?: Readonly<Record<string, ParameterValue | readonly DatedValue[]>>;
  /** Keys of fields that are not asked there. */
  readonly hide?: readonly string[];
  /** Figures that are invented. */
  readonly sample?: true;
}

/** A canonical value of a parameter. */
export type ParameterValue = string | number | boolean | readonly ParameterValue[] | { readonly [field: string]: ParameterValue };

/** A value in effect from a day (`YYYY-MM-DD`) on; always told from a list value by its `from`. */
export interface DatedValue {
  readonly from: string;
  readonly value: ParameterValue;
}

/**
 * What the compiler emits as `<form>.<language>.json`. A text in another language (fallback) carries its own `lang`.
 * Also holds the sentences of the engine's issues (`issues.required`, `issues.required.date`).
 */
export interface FormTexts {
  readonly form: string;
  readonly hash: string;
  readonly language: string;
  readonly texts: Readonly<Record<string, Text>>;
  /** Entries of the code lists that fields use, in order: value and label. */
  readonly codelists?: Readonly<Record<string, readonly (readonly [value: string, label: Text])[]>>;
  /** The places of the entries in the order in which they are offered, where that is the alphabet of this language. */
  readonly alphabet?: Readonly<Record<string, readonly number[]>>;
  /** Texts that a place has of its own. */
  readonly places: Readonly<Record<string, Readonly<Record<string, Text>>>>;
}

/** A text in the language of its file, or a fallback with its own language. */
export type Text = string | { readonly text: string; readonly lang: string };
