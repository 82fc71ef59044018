import type { Answer, Answers } from '../answers.ts';
import type { FieldPlan, FileValue, Rule, RuleIndex, RuleLibrary, Text } from '../compiled-form.ts';

/**
 * What the compiler emits as `<form>.migration.js`: how answers to one version become answers to the next. Everything is
 * plain data but `rules`, whose functions are emitted JavaScript.
 */
export interface Migration {
  /** Number of this format; an engine refuses any other. */
  readonly format: 1;
  readonly form: string;
  /** Hashes of the two versions. */
  readonly from: string;
  readonly to: string;
  /** What could be answered before. Parents precede children. */
  readonly before: readonly FormerField[];
  /** What can be answered now, and where each answer comes from. Parents precede children. */
  readonly after: readonly LaterField[];
  /** Makes the rules; they see the former answers as values, `rows` are those around the continued field. */
  readonly rules: (library: RuleLibrary) => readonly Rule[];
}

/** A text in every language of the form, by language. */
export type Localized = Readonly<Record<string, Text>>;

/** A field of the former version: as much of its plan as tells what an answer means. */
export interface FormerField {
  /** `parent` and `children` are indexes in {@link Migration.before}; bounds are constants only. */
  readonly plan: FieldPlan;
  /** What people called it; given where a change can be about it. */
  readonly label?: Localized;
  /** What options and entries of its code list were called; given where a change or a rule can be about them. */
  readonly options?: Readonly<Record<string, Localized>>;
  /** It was taken out, with all that it holds: why, for citizens. */
  readonly dropped?: Localized;
}

/** A field of the later version. */
export interface LaterField {
  /** `parent` and `children` are indexes in {@link Migration.after}; bounds are left out. */
  readonly plan: FieldPlan;
  readonly label?: Localized;
  readonly options?: Readonly<Record<string, Localized>>;
  /** The former field that it continues, an index in {@link Migration.before}; none if it is new. */
  readonly from?: number;
  /** The rule that makes its value, and the former fields that this takes in. */
  readonly convert?: { readonly rule: RuleIndex; readonly takes: readonly number[] };
  /** Former options by what they are called now. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Former options that are gone: why, for citizens. */
  readonly withdrawn?: Readonly<Record<string, Localized>>;
  /** A group that continues the first row of a list: why there are no further rows. */
  readonly single?: Localized;
  /** A declaration whose words have changed: nobody has agreed to these. */
  readonly renewed?: true;
}

/** Answers of the later version, and what became of the former ones. */
export interface Migrated {
  readonly answers: Answers;
  readonly changes: readonly DraftChange[];
}

/**
 * What became of something that a draft really held. Plain JSON that needs neither version to be told: labels and reasons
 * travel in it.
 */
export type DraftChange =
  /** The answer stands elsewhere. */
  | (Told & { readonly kind: 'moved'; readonly to: string; readonly newLabel?: Localized })
  /** The answer is written in another way, or an option is called otherwise. */
  | (Told & { readonly kind: 'converted'; readonly to: string; readonly newLabel?: Localized; readonly after: ShownAnswer })
  /** No answer of the new kind could be made. `to`: it stands there as it was typed, and must be looked at. */
  | (Told & { readonly kind: 'unconverted'; readonly to?: string; readonly newLabel?: Localized })
  /** The question, or what it held, is asked no more. */
  | (Told & Lost & { readonly kind: 'dropped' })
  /** Chosen options are offered no more; what else was chosen stands at `to`. */
  | (Told & { readonly kind: 'option-dropped'; readonly to?: string; readonly reason: Localized })
  /** Of a list only the first row is kept. */
  | (Told & Lost & { readonly kind: 'rows-cut'; readonly count: number })
  /** The words of a declaration have changed; it must be agreed to again. */
  | (Told & { readonly kind: 'renewed'; readonly to: string });

interface Told {
  /** JSON Pointer in the former answers, rows by id: `/hunde/@2/name`. */
  readonly from: string;
  /** What people knew it as. */
  readonly label: Localized;
  /** The row it stood in: what the list was called, and its place there, from 1. Outermost first. */
  readonly rows?: readonly { readonly label: Localized; readonly index: number }[];
  /** What had been answered; not given for groups and lists. */
  readonly before?: ShownAnswer;
}

interface Lost {
  readonly reason: Localized;
  /** What had been answered and is gone, as paths in the former answers. */
  readonly lost: readonly string[];
  /** Files that are no longer part of the draft. */
  readonly files?: readonly FileValue[];
}

/** An answer with what is needed to write it for people. */
export interface ShownAnswer {
  readonly answer: Answer;
  readonly type: string;
  readonly scale?: number;
  readonly unit?: string;
  /** Labels of the options that were chosen. */
  readonly options?: Readonly<Record<string, Localized>>;
}

/** The way from one version to another over those between. */
export interface MigrationWay {
  readonly from: string;
  readonly to: string;
  /** In order; none if `from` is `to`. */
  readonly steps: readonly Migration[];
  /** Pure and total; what is dropped later is told once. */
  migrate(answers: Answers): Migrated;
}
