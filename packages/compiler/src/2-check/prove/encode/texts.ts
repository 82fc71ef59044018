import { library } from '@vordruck/engine';
import { constant, term, type Linear } from '../solver/linear.ts';
import { not, type Literal } from '../solver/sat.ts';
import { sampleWords } from '../replay/words.ts';
import type { Gates } from './gates.ts';
import type { Symbolic } from './symbols.ts';

/** Something that is asked of an unknown text: that it equals another, contains one, matches a pattern. */
export interface TextQuestion {
  readonly literal: Literal;
  readonly holds: (text: string) => boolean;
  /** Where it asks for one text only. */
  readonly equals?: string;
  /** Where it asks for a beginning. */
  readonly startsWith?: string;
  /** Parts that make it hold, among others. */
  readonly parts?: readonly string[];
}

/** That two answered texts, or what functions make of them, are equal or not. */
export interface TextRelation {
  readonly other: number;
  readonly own: (text: string) => string;
  readonly others: (text: string) => string;
  readonly isEqual: Literal;
}

type SymbolicText = Extract<Symbolic, { kind: 'text' }>;

/** What is unknown of texts: which of the questions that rules ask of them hold. Two questions exclude each other where that is plain; else a text is looked for. */
export class Texts {
  private readonly gates: Gates;
  private readonly questions: Map<string, TextQuestion>[] = [];
  private readonly possible: ((text: string) => boolean)[] = [];
  private readonly lengths: (() => readonly [number, number])[] = [];
  private readonly sizes: (Linear | undefined)[] = [];
  private readonly changes = new Map<string, number>();
  private readonly origins = new Map<number, { readonly text: number; readonly change: (given: string) => string }>();
  private readonly pairs = new Map<string, Literal>();

  constructor(gates: Gates) {
    this.gates = gates;
  }

  /** A new unknown text; `isPossible` tells which texts it can be at all. */
  unknown(
    isPossible: (text: string) => boolean = () => true,
    lengths: () => readonly [number, number] = () => [0, 100_000],
  ): number {
    this.questions.push(new Map());
    this.possible.push(isPossible);
    this.lengths.push(lengths);
    return this.questions.length - 1;
  }

  /** A text made of another by a function; what is asked of it is asked of the other. */
  changed(text: number, name: string, change: (given: string) => string): number {
    const key = `${name} ${text}`;
    const known = this.changes.get(key);
    if (known !== undefined) return known;
    const made = this.unknown();
    this.changes.set(key, made);
    this.origins.set(made, { text, change });
    return made;
  }

  /** What a text that was answered must fulfil, its changed forms included. */
  demandsOn(text: number): readonly TextQuestion[] {
    const own: TextQuestion[] = [...this.questionsOf(text)];
    for (const [made, origin] of this.origins) {
      if (origin.text !== text) continue;
      for (const { literal, holds, equals, parts = equals === undefined ? [] : [equals] } of this.demandsOn(made))
        own.push({ literal, holds: (given) => holds(origin.change(given)), parts });
    }
    return own;
  }

  /** What a text that was answered must be beside others, its changed forms included. */
  relationsOf(text: number): readonly TextRelation[] {
    return [...this.pairs].flatMap(([key, isEqual]) => {
      const [one, other] = key.split(' ').map((made) => this.rootOf(Number(made)));
      if (one === undefined || other === undefined || one.text === other.text) return [];
      if (one.text === text) return [{ other: other.text, own: one.change, others: other.change, isEqual }];
      return other.text === text ? [{ other: one.text, own: other.change, others: one.change, isEqual }] : [];
    });
  }

  /** The answered text that another was made of, and how. */
  private rootOf(made: number): { readonly text: number; readonly change: (given: string) => string } {
    const origin = this.origins.get(made);
    if (origin === undefined) return { text: made, change: (given) => given };
    const { text, change } = this.rootOf(origin.text);
    return { text, change: (given) => origin.change(change(given)) };
  }

  questionsOf(text: number): readonly TextQuestion[] {
    return [...(this.questions[text]?.values() ?? [])];
  }

  sizeOf(text: number): Linear | undefined {
    return this.sizes[text];
  }

  equal(one: SymbolicText, other: SymbolicText): Literal {
    const { and, or } = this.gates;
    return or(...one.cases.flatMap((a) => other.cases.map((b) => and(a.when, b.when, this.same(a.text, b.text)))));
  }

  /** Asks each case; a question that two texts answer together is open. */
  ask(name: 'contains' | 'startsWith' | 'endsWith' | 'matches', text: SymbolicText, part: string | RegExp | undefined): Literal {
    const { and, or } = this.gates;
    return or(
      ...text.cases.map(({ when, text: of }) => {
        if (part === undefined) return and(when, this.gates.free());
        const holds = (candidate: string) =>
          part instanceof RegExp ? part.test(candidate) : name !== 'matches' && library[name](candidate, part) === true;
        if (typeof of === 'string') return holds(of) ? when : this.gates.falsehood;
        const startsWith = name === 'startsWith' && typeof part === 'string' ? { startsWith: part } : {};
        const parts = typeof part === 'string' ? [part] : part === undefined ? [] : wordsOf(part);
        return and(when, this.question(of, `${name} ${String(part)}`, { holds, ...startsWith, parts }));
      }),
    );
  }

  /** Number of letters. */
  size(text: SymbolicText): Linear {
    return this.gates.select(
      text.cases.map(({ when, text: of }) => ({
        when,
        value: typeof of === 'string' ? constant(library.size(of) ?? 0) : this.sizeOfUnknown(of),
      })),
    );
  }

  private sizeOfUnknown(text: number): Linear {
    const known = this.sizes[text];
    if (known !== undefined) return known;
    const [low, high] = this.lengths[text]?.() ?? [0, 0];
    const size = term(this.gates.integers.variable(low, high, 8));
    this.sizes[text] = size;
    for (const { literal, equals } of this.questionsOf(text)) this.fixSize(size, literal, equals);
    return size;
  }

  private fixSize(size: Linear, literal: Literal, equals: string | undefined): void {
    if (equals === undefined) return;
    this.gates.demand(not(literal), this.gates.integers.equal(size, constant(library.size(equals) ?? 0)));
  }

  private same(one: string | number, other: string | number): Literal {
    if (typeof one === 'string' && typeof other === 'string') return one === other ? this.gates.truth : this.gates.falsehood;
    if (typeof one === 'number' && typeof other === 'number') return this.pair(one, other);
    const [text, equals] = typeof one === 'number' ? [one, String(other)] : [Number(other), one];
    return this.question(text, `= ${equals}`, { holds: (candidate) => candidate === equals, equals });
  }

  /** Two unknown texts: equal or not, as their questions and what else they equal allow. */
  private pair(one: number, other: number): Literal {
    if (one === other) return this.gates.truth;
    const known = this.known(one, other);
    if (known !== undefined) return known;
    const literal = this.gates.free();
    this.pairs.set(keyOf(one, other), literal);
    for (const text of [one, other])
      for (const { equals } of this.questionsOf(text)) if (equals !== undefined) this.agree(one, other, equals);
    const thirds = new Set([...this.besides(one), ...this.besides(other)]);
    for (const third of thirds) {
      if (third === one || third === other) continue;
      const isFull = this.pairs.size >= pairsMax;
      const [a, b] = [one, other].map((text) => (isFull ? this.known(text, third) : this.pair(text, third)));
      if (a !== undefined && b !== undefined) this.chain([literal, a, b]);
    }
    return literal;
  }

  private known(one: number, other: number): Literal | undefined {
    return this.pairs.get(keyOf(one, other));
  }

  /** The texts that one is held against. */
  private besides(text: number): number[] {
    return [...this.pairs.keys()].flatMap((key) => {
      const [one, other] = key.split(' ').map(Number);
      return one === text ? [other ?? 0] : other === text ? [one ?? 0] : [];
    });
  }

  /** Of three texts that are equal by two, the third pair is so, too. */
  private chain(pairs: readonly Literal[]): void {
    for (const last of pairs) this.gates.demand(last, ...pairs.filter((pair) => pair !== last).map(not));
  }

  /** Two texts that are held against each other and against the same word. */
  private agree(one: number, other: number, word: string): void {
    const literal = this.known(one, other);
    if (literal !== undefined) this.chain([literal, this.same(one, word), this.same(other, word)]);
  }

  private question(text: number, key: string, question: Omit<TextQuestion, 'literal'>): Literal {
    const asked = this.questions[text];
    const known = asked?.get(key);
    if (known !== undefined) return known.literal;
    const { equals } = question;
    if (equals !== undefined && this.possible[text]?.(equals) === false) return this.gates.falsehood;
    const made: TextQuestion = { ...question, literal: this.gates.free() };
    for (const other of asked?.values() ?? []) this.relate(made, other);
    asked?.set(key, made);
    const size = this.sizes[text];
    if (size !== undefined) this.fixSize(size, made.literal, equals);
    if (equals !== undefined && (asked?.size ?? 0) <= wordsMax)
      for (const other of this.besides(text)) this.agree(text, other, equals);
    return made.literal;
  }

  private relate(one: TextQuestion, other: TextQuestion): void {
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      if (a.equals !== undefined) {
        this.gates.demand(not(a.literal), b.holds(a.equals) ? b.literal : not(b.literal));
      } else if (a.startsWith !== undefined && b.startsWith !== undefined) {
        if (a.startsWith.startsWith(b.startsWith)) this.gates.demand(not(a.literal), b.literal);
        else if (!b.startsWith.startsWith(a.startsWith)) this.gates.demand(not(a.literal), not(b.literal));
      }
    }
  }
}

function keyOf(one: number, other: number): string {
  return `${Math.min(one, other)} ${Math.max(one, other)}`;
}

/** Pairs of texts that are made so that chains of equal texts close; beyond, only those that rules name. */
const pairsMax = 200;
/** Words that one text is held against, and with it all that it may equal. */
const wordsMax = 60;

/** Some words that a pattern takes. */
function wordsOf({ source }: RegExp): string[] {
  return [...sampleWords(source, 0, 100, 4)];
}
