import type { Answer, Answers } from './answers.ts';
import type { CompiledForm, FieldPlan, FormTexts, RuleValue, Trust } from './compiled-form.ts';
import type { Issue } from './issue.ts';
import type { Outline, Printed } from './outline.ts';

/** What a session needs from outside. */
export interface SessionInputs {
  /** Calendar day in Europe/Berlin, `YYYY-MM-DD`. */
  readonly today: string;
  /** AGS, 8 digits; needed whenever the form has parameters. */
  readonly municipality?: string;
  /** `none` unless given. */
  readonly trust?: Trust;
  /** What the account of the person who is signed in knows, by source (`account.surname`). The server's own knowledge, never the browser's. */
  readonly prefill?: Readonly<Record<string, AccountAttribute>>;
}

/** Something that an account knows, and how sure it is of it. */
export interface AccountAttribute {
  /** As people would type it, or canonical. */
  readonly value: string;
  readonly trust: Trust;
}

/** What the account says of a field. */
export interface Prefilled {
  /** `account.surname` */
  readonly from: string;
  /** How sure the account is of it. */
  readonly trust: Trust;
  /** The answer is what the account says. */
  readonly same: boolean;
  /** The account is sure of it: it is shown, told where it comes from, and cannot be changed. */
  readonly locked: boolean;
  /** The form lets people say that a locked answer is wrong. */
  readonly correctable: boolean;
  /** They have said so. */
  readonly corrected: boolean;
}

/**
 * One person filling in one form: answers go in, values, issues and the outline come out. A change re-evaluates only what
 * it touches. Nothing throws because of an answer; an unknown path does ({@link UnknownPathError}).
 *
 * Paths are JSON Pointers; a row is named by its place (`/hunde/0/name`) or by its stable id (`/hunde/@2/name`).
 * Issues and outlines name rows by place.
 */
export interface PageSession {
  readonly form: CompiledForm;
  readonly texts: FormTexts;
  readonly inputs: SessionInputs;
  /** A required parameter has no value here: the form is not offered. Names of those parameters. */
  readonly missingParameters: readonly string[];
  /** Figures of this place are invented; every page says so. */
  readonly sample: boolean;

  /** What was typed, hidden answers included; another object after each change. */
  readonly answers: Answers;
  /** Keeps an answer as typed; `undefined` clears it. */
  set(path: string, answer: Answer | undefined): void;
  /** Says that a locked answer is wrong, where the form allows that, and lets it be changed; or takes that back. */
  correct(path: string, isWrong: boolean): void;
  /** Adds an empty row and returns its path by id, `/hunde/@3`. */
  addRow(listPath: string): string;
  removeRow(rowPath: string): void;
  /** Moves all answers in at once, as from a stored draft. */
  replace(answers: Answers): void;

  /** The visible steps that have something to show, in order. */
  steps(): readonly StepState[];
  /** The field or row at a path with all that a page shows of it. */
  field(path: string): FieldState;
  /** The visible fields directly in a group, row, or (path `''`) the form; or those of one step. */
  fields(path: string): readonly FieldState[];
  stepFields(step: string): readonly FieldState[];
  /** The pages of a row that have something to show, in order; none if all of a row stands on one page. */
  rowSteps(rowPath: string): readonly StepState[];
  /** The visible fields on one page of a row. */
  rowStepFields(rowPath: string, step: string): readonly FieldState[];
  declarations(): readonly FieldState[];
  /** The rows of a list. */
  rows(listPath: string): readonly RowState[];

  /** All issues, or those of one step, row, or of the declarations; in the order of the questions. */
  issues(
    part?: { readonly step: string } | { readonly row: string; readonly step?: string } | { readonly declarations: true },
  ): readonly Issue[];
  /** A text of the form by key (`title`, `steps.halter.title`), placeholders filled from the scope at `path`. */
  text(key: string, path?: string): Printed | undefined;

  /** Calls back after each change that touched something; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** How many rules ran since the start; for tests and benchmarks. */
  readonly evaluations: number;
}

/** A session with what servers make of it: the values for a submission, and the outline for whoever prints. */
export interface Session extends PageSession {
  /** Canonical values (LANGUAGE: values): hidden, absent and unsubmitted fields are not there. */
  values(): Values;
  outline(): Outline;
}

/** A visible step. */
export interface StepState {
  readonly step: string;
  readonly title: Printed;
}

/** A visible field; equal (`===`) to the one before while nothing about it changed, so that views can skip it. */
export interface FieldState {
  readonly plan: FieldPlan;
  /** By place, `/hunde/0/name`. */
  readonly path: string;
  /** By row ids, `/hunde/@2/name`: the name of its input. */
  readonly name: string;
  readonly label: Printed;
  readonly help?: Printed;
  readonly purpose?: Printed;
  readonly visible: boolean;
  readonly required: boolean;
  readonly answer: Answer | undefined;
  readonly value: RuleValue;
  /** The value formatted for people, empty if absent. */
  readonly display: readonly Printed[];
  /** The options that may be chosen now. */
  readonly options: readonly OptionState[];
  /** What the account of the person who is signed in says of it. */
  readonly prefilled?: Prefilled;
}

/** An option that may be chosen now. */
export interface OptionState {
  readonly value: string;
  readonly label: Printed;
  readonly help?: Printed;
  readonly exclusive: boolean;
}

/** A row of a list as its list page shows it. */
export interface RowState {
  readonly row: string;
  /** By place and by id. */
  readonly path: string;
  readonly name: string;
  /** From 1. */
  readonly index: number;
  readonly title: Printed;
  /** "Hund 2 entfernen" */
  readonly remove: Printed;
  readonly complete: boolean;
  /** Something that must be answered is not; where a row is not complete and this is false, something is wrong. */
  readonly missing: boolean;
}

/** Canonical values as JSON. */
export type Values = { [field: string]: Value };
/** A canonical value; decimals and money are strings, dates ISO. */
export type Value = string | number | boolean | readonly Value[] | Values;
