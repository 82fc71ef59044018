import type { CompiledForm, FormTexts, RuleIndex, RuleValue } from '../compiled-form.ts';
import type { Issue } from '../issue.ts';
import type { Answer, RowAnswers } from '../answers.ts';
import type { Account } from '../prefill/account.ts';
import type { Setting } from '../places/setting.ts';
import type { SessionInputs } from '../session.ts';
import { wordingOf, type Wording } from '../texts/wording.ts';
import type { Fault } from '../types/field-type.ts';
import type { PlainReadings } from '../types/plain-readings.ts';
import { AnswerContext } from '../values/answer-context.ts';
import { Frame, type FieldNode } from './frame.ts';
import { modelOf, type Field, type Model } from './model.ts';
import { RankedQueue } from './queue.ts';

/** What of a session not all pages need, so that they need not download it. */
export interface Parts {
  /** What a day, a place and a level of trust make of the form. */
  setting(model: Model, inputs: SessionInputs): Setting;
  readonly reading: Reading;
  /** Shortcuts for whoever reads many answers. */
  readonly plain?: PlainReadings;
  /** What the account of the person who is signed in knows; needed wherever it knows something. */
  readonly account?: typeof import('../prefill/account.ts');
}

/** How answers are taken: warily, if they may be any JSON; or as they are, where a session has given them. */
export interface Reading {
  /** The answer to one field; undefined if it cannot be one. */
  leaf(field: Pick<Field, 'answer'>, answer: Answer): Answer | undefined;
  rowIds(rows: readonly RowAnswers[]): readonly string[];
}

/** A session from inside: one form with its rules, inputs and state. */
export interface Run {
  readonly model: Model;
  readonly texts: FormTexts;
  readonly inputs: SessionInputs;
  readonly setting: Setting;
  readonly wording: Wording;
  readonly parts: Parts;
  readonly account: Account;
  readonly context: AnswerContext;
  readonly queue: RankedQueue;
  root: Frame;
  readonly visibleSteps: boolean[];
  /** Number of changes so far. */
  revision: number;
  evaluations: number;
  /** Placeholders are being filled: texts met on the way stay as they are, lest two name each other. */
  filling: boolean;
  /** What holds for the form as a whole, until the next change. */
  verdicts: Verdicts | undefined;
}

/** Broken checks by the field or row that shows them (the form: its root), and repeated values by list. */
export interface Verdicts {
  readonly at: number;
  readonly broken: ReadonlyMap<FieldNode | Frame, readonly Issue[]> | undefined;
  duplicates: Map<FieldNode, ReadonlyMap<Field, ReadonlyMap<Frame, Fault>>> | undefined;
}

const format = 1;

export const noneCorrected: ReadonlySet<string> = new Set();

/** Links form, texts and inputs; nothing is evaluated yet. */
export function makeRun(form: CompiledForm, texts: FormTexts, inputs: SessionInputs, parts: Parts): Run {
  if (form.format !== format) throw new Error(`Form format ${String(form.format)} is not ${format}`);
  const model = modelOf(form);
  return {
    model, texts, inputs, parts,
    setting: parts.setting(model, inputs),
    wording: wordingOf(texts, inputs.municipality),
    account: { attributes: inputs.prefill ?? {}, corrected: noneCorrected },
    context: new AnswerContext(parts.plain),
    queue: new RankedQueue(),
    root: new Frame(model.root, undefined, '', 0),
    visibleSteps: [],
    revision: 0,
    evaluations: 0,
    filling: false,
    verdicts: undefined,
  }; // prettier-ignore
}

/** Runs one rule with the rows around a frame. */
export function runRule(run: Run, rule: RuleIndex, frame: Frame): RuleValue {
  run.evaluations++;
  return run.model.rules[rule]?.(run.root.scopes[0] ?? {}, frame.path, run.setting.ruleInputs);
}
