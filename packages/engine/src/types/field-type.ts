import type { Answer } from '../answers.ts';
import type { FieldPlan, RuleValue } from '../compiled-form.ts';
import type { Locale } from '../locales/locale.ts';
import type { Printed } from '../outline.ts';
import type { Value } from '../session.ts';
import { isBlank } from './invisible.ts';
import { seen } from './plain-signs.ts';
import type { PlainReadings } from './plain-readings.ts';

/** What a fault is told with. */
export interface FaultDetails {
  /** Numbers and canonical values that the sentence is made from. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** The same for people, where it differs: `1. März 2024` for `2024-03-01`. */
  readonly slots?: (locale: Locale, unit?: string) => Readonly<Record<string, string>>;
  /** A more fitting sentence for the same code: `issues.<code>.<variant>`. */
  readonly variant?: string | undefined;
}

/** A fault in an answer: becomes an issue when someone asks for it, in the language of that moment. */
export class Fault {
  readonly code: string;
  readonly params: FaultDetails['params'];
  readonly slots: FaultDetails['slots'];
  readonly variant?: string | undefined;

  constructor(code: string, { params, slots, variant }: FaultDetails) {
    this.code = code;
    this.params = params;
    this.slots = slots;
    this.variant = variant;
  }
}

/** What parsing needs beside the answer: bounds and options as they are now. */
export interface ParseContext {
  bound(which: 'min' | 'max'): RuleValue;
  /** The options that may be chosen now, in order. */
  readonly options: readonly string[];
  /** The option that was meant: by its value or, from a code list, by its label. */
  option(typed: string): string | undefined;
  /** The unit in the language of the page; people may type it. */
  readonly unit?: string | undefined;
  readonly plain?: PlainReadings | undefined;
}

/** What formatting needs beside the value. */
export interface FormatContext {
  readonly locale: Locale;
  /** The unit in the language of the page. */
  readonly unit?: string | undefined;
  /** A line in the engine's own words, marked with its language where it is not the page's. */
  line(text: string): Printed;
  /** Label of an option. */
  option(value: string): Printed;
}

/** As much of a plan as tells a value's form; fields and parameters have it. */
export type ValuePlan = Pick<FieldPlan, 'type' | 'scale' | 'unit'>;

/**
 * All that the engine knows of a field type. Shared code asks these properties and never the type's name, so that a type
 * added later cannot fall through.
 */
export interface FieldType {
  readonly type: string;
  /** Shape of its answers: a text, texts, files, what a group or a list holds, or nothing is asked. */
  readonly answer: 'text' | 'texts' | 'files' | 'fields' | 'rows' | 'none';
  /** How it is printed in the outline. */
  readonly printed: 'entry' | 'group' | 'list' | 'notice' | 'declaration';
  /** It names a bank account: a declaration to be signed beside it is a mandate. */
  readonly isAccount?: true;
  /** Codes of the issues it can raise; each has a sentence in every language. */
  readonly codes: readonly string[];
  /** Nothing was answered. */
  empty(answer: Answer): boolean;
  /** How answers to a field are read that are not empty; made once for each field, so that its plan is looked into only once. */
  reader(plan: FieldPlan): Reader;
  /** Reads a single answer of any shape, for whoever has no more of the field. */
  parse(
    answer: Answer,
    plan: FieldPlan,
    context: ParseContext,
  ): { readonly value: RuleValue; readonly fault?: undefined } | { readonly fault: Fault };
  toJson(value: RuleValue, plan: ValuePlan): Value | undefined;
  /** Reads a canonical value (parameters, constant bounds); undefined if it is none. */
  fromJson(json: unknown, plan: ValuePlan): RuleValue;
  format(value: RuleValue, plan: ValuePlan, context: FormatContext): readonly Printed[];
}

/** The runtime value of an answer, or its one fault; undefined if nothing was answered. */
export type Parsed = RuleValue | Fault;

/** Written as a method, so that a type may count on the shape that its answers have. */
export type Reader = { read(answer: Answer, context: ParseContext): Parsed }['read'];

/** A type of one answer, written for its own runtime value. */
export interface Leaf<V extends RuleValue> {
  readonly type: string;
  readonly answer?: FieldType['answer'];
  readonly printed?: FieldType['printed'];
  readonly isAccount?: true;
  readonly codes: readonly string[];
  /** Tells its runtime value. */
  is(value: RuleValue): value is V;
  empty?(answer: Answer): boolean;
  reader(plan: FieldPlan): Reader;
  toJson(value: V, plan: ValuePlan): Value | undefined;
  fromJson(json: unknown, plan: ValuePlan): V | undefined;
  format(value: V, plan: ValuePlan, context: FormatContext): string | readonly Printed[];
}

export function emptyAnswer(answer: Answer): boolean {
  if (typeof answer === 'string') {
    const first = answer.charCodeAt(0);
    // Most answers begin with a sign that is plain to see.
    return !(first > 0x20 && first < 0x7f) && isBlank(answer);
  }
  return Array.isArray(answer) && answer.every((entry) => typeof entry === 'string' && isBlank(entry));
}

export function leaf<V extends RuleValue>(own: Leaf<V>): FieldType {
  const { answer: shape = 'text', empty = emptyAnswer } = own;
  return {
    type: own.type,
    answer: shape,
    printed: own.printed ?? 'entry',
    ...(own.isAccount ? { isAccount: true } : {}),
    codes: ['required', 'wrong-type', 'duplicate', ...own.codes],
    empty,
    reader: own.reader,
    parse(answer, plan, context) {
      if (empty(answer)) return { value: undefined };
      const parsed = shape === 'text' && typeof answer !== 'string' ? fault('wrong-type') : own.reader(plan)(answer, context);
      return isFault(parsed) ? { fault: parsed } : { value: parsed };
    },
    toJson: (value, plan) => (own.is(value) ? own.toJson(value, plan) : undefined),
    fromJson: own.fromJson,
    format(value, plan, context) {
      if (!own.is(value)) return [];
      const formatted = own.format(value, plan, context);
      return typeof formatted === 'string' ? [context.line(formatted)] : formatted;
    },
  };
}

/** Longer than any number, day or code. */
const lengthMost = 300;

/** A leaf whose answer is one text. */
export function textLeaf<V extends RuleValue>(
  own: Omit<Leaf<V>, 'reader'> & { reader(plan: FieldPlan): (typed: string, context: ParseContext) => Parsed },
): FieldType {
  // Texts keep the letters that were typed; what is read into a number, a day or a code does not depend on the keyboard.
  if (own.codes.includes('character')) return leaf(own);
  return leaf({
    ...own,
    reader(plan) {
      const read = own.reader(plan);
      return (typed: string, context) => {
        const parsed = read(typed, context);
        if (!isFault(parsed) || typed.length > lengthMost) return parsed;
        const text = seen(typed);
        return text === typed ? parsed : read(text, context);
      };
    },
  });
}

export function fault(code: string, details: FaultDetails = {}): Fault {
  return new Fault(code, details);
}

/** Tells a fault from a value, or from whatever else a reading may give. */
export function isFault(parsed: unknown): parsed is Fault {
  return parsed instanceof Fault;
}

/** Sentences about a single thing are worded apart: "only one file". */
export function oneOrMore(count: number): 'one' | undefined {
  return count === 1 ? 'one' : undefined;
}

export function isText(value: RuleValue): value is string {
  return typeof value === 'string';
}

export function isNumber(value: RuleValue): value is number {
  return typeof value === 'number';
}
