import type { Answer } from '../answers.ts';
import { isDayRange } from '../library/day-ranges.ts';
import type { Frame } from '../state/frame.ts';
import type { Field } from '../state/model.ts';
import { runRule, type Run } from '../state/run.ts';
import { unitOf } from '../texts/texts.ts';
import type { ParseContext, Parsed } from '../types/field-type.ts';
import type { PlainReadings } from '../types/plain-readings.ts';

/** What reading an answer may ask for; one for all fields of a session, set to each before its answer is read. */
export class AnswerContext implements ParseContext {
  #run: Run | undefined = undefined;
  #field: Field | undefined = undefined;
  #frame: Frame | undefined = undefined;
  readonly plain: PlainReadings | undefined;

  constructor(plain: PlainReadings | undefined) {
    this.plain = plain;
  }

  at(run: Run, field: Field, frame: Frame): this {
    this.#run = run;
    this.#field = field;
    this.#frame = frame;
    return this;
  }

  get options(): readonly string[] {
    return this.#run && this.#field && this.#frame ? optionsNow(this.#run, this.#field, this.#frame) : none;
  }

  get unit(): string | undefined {
    return this.#run && this.#field && unitOf(this.#run, this.#field);
  }

  /** The option that was meant. A code list can be long, and is chosen from by label as well. */
  option(typed: string): string | undefined {
    const codelist = this.#field?.plan.codelist;
    if (codelist !== undefined) return this.#run?.wording.codelists.find(codelist, typed);
    return this.options.includes(typed) ? typed : undefined;
  }

  bound(which: 'min' | 'max'): number | undefined {
    return this.#run && this.#field && this.#frame && boundOf(this.#run, this.#field, this.#frame, which);
  }
}

/** What an answer means: its value, or its one fault; undefined if nothing was answered. */
export function readAnswer(run: Run, field: Field, frame: Frame, answer: Answer): Parsed {
  const { type } = field;
  const { plain } = run.parts;
  const meant = plain && typeof answer === 'string' ? (field.plain ??= plain.of(field))(answer) : undefined;
  if (meant !== undefined) return meant;
  if (type.empty(answer)) return undefined;
  return (field.read ??= type.reader(field.plan))(answer, run.context.at(run, field, frame));
}

const none: readonly string[] = [];

/** The options that may be chosen now. */
export function optionsNow(run: Run, { plan, options, slot }: Field, frame: Frame): readonly string[] {
  if (plan.codelist !== undefined) return run.wording.codelists.values(plan.codelist);
  return options ?? frame.options?.[slot] ?? none;
}

/** A bound as it is now: a constant, or what its rule gives. */
export function boundOf(run: Run, field: Field, frame: Frame, which: 'min' | 'max'): number | undefined {
  const rule = which === 'min' ? field.minRule : field.maxRule;
  if (rule === undefined) return which === 'min' ? field.min : field.max;
  const bound = runRule(run, rule, frame);
  if (typeof bound === 'number') return bound;
  return isDayRange(bound) ? bound[which === 'min' ? 'from' : 'to'] : undefined;
}
