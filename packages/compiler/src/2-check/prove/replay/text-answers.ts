import { library } from '@vordruck/engine';
import type { FieldNode } from '../../form-tree.ts';
import type { Encoder, Rows, SymbolicField } from '../encode/encoder.ts';
import type { TextRelation } from '../encode/texts.ts';
import { not, type Literal } from '../solver/sat.ts';
import { sampleTexts } from './texts.ts';

const usual = new WeakMap<FieldNode, Map<number, string | undefined>>();

/** The text that a field is usually answered with. */
export function usualText(node: FieldNode, rows: Rows): string | undefined {
  const variant = variantOf(node, rows);
  const known = usual.get(node) ?? new Map<number, string | undefined>();
  usual.set(node, known);
  if (!known.has(variant)) known.set(variant, firstOf(sampleTexts(node, variant)));
  return known.get(variant);
}

function firstOf(texts: Iterable<string>): string | undefined {
  for (const text of texts) return text;
  return undefined;
}

/** Values that must differ from row to row do, and names look better if they do. */
function variantOf(node: FieldNode, rows: Rows): number {
  return rows.reduce((sum, row) => sum * 5 + row, 0) + (node.depth > 0 ? 1 : 0);
}

/** Texts tried for what is asked of one. */
const triesMax = 1_000;

/** The texts of one set of answers: each as the solver wants it, by itself and beside those chosen before. */
export class TextAnswers {
  private readonly encoder: Encoder;
  private readonly unmet: Literal[][];
  private readonly chosen = new Map<number, string>();
  private readonly fields: ReadonlyMap<number, SymbolicField>;

  /** `unmet` takes what is asked of texts for which none was found. */
  constructor(encoder: Encoder, unmet: Literal[][]) {
    this.encoder = encoder;
    this.unmet = unmet;
    this.fields = new Map([...encoder.met].flatMap((field) => (field.text === undefined ? [] : [[field.text, field]])));
  }

  answer(field: SymbolicField): string | undefined {
    if (field.text === undefined) return undefined;
    const answer = this.find(field, field.text);
    if (answer !== undefined) this.chosen.set(field.text, answer);
    return answer;
  }

  private find(field: SymbolicField, text: number): string | undefined {
    const { texts, gates } = this.encoder;
    const { node, rows } = field;
    const relations = texts.relationsOf(text).filter(({ other }) => this.isAnswered(other));
    const demands = texts.demandsOn(text);
    const length = this.lengthOf(text);
    if (demands.length === 0 && length === undefined && relations.length === 0) return usualText(node, rows);
    const equals = relations.filter(({ isEqual }) => gates.isTrue(isEqual));
    let first: string | undefined;
    let tries = 0;
    for (const candidate of this.candidates(field, text, equals)) {
      if (tries++ > triesMax) break;
      if (this.meets(text, candidate) && relations.every((relation) => this.agrees(relation, candidate))) return candidate;
      first ??= candidate;
    }
    // What the others must be keeps this one from being found as well.
    const all = [...demands, ...relations.flatMap(({ other }) => texts.demandsOn(other))];
    const asked = [...new Set([...all.map(({ literal }) => literal), ...relations.map(({ isEqual }) => isEqual)])];
    if (asked.length > 0) this.unmet.push(asked.map((literal) => (gates.isTrue(literal) ? literal : not(literal))));
    return first ?? usualText(node, rows);
  }

  private isAnswered(text: number): boolean {
    const field = this.fields.get(text);
    return field !== undefined && this.encoder.gates.isTrue(this.encoder.present(field));
  }

  private lengthOf(text: number): number | undefined {
    const size = this.encoder.texts.sizeOf(text);
    return size === undefined ? undefined : this.encoder.gates.integers.valueOf(size);
  }

  /** Whether all that rules ask of one text comes out as the solver wants it. */
  private meets(text: number, candidate: string): boolean {
    const { gates, texts } = this.encoder;
    const length = this.lengthOf(text);
    return (
      texts.demandsOn(text).every(({ literal, holds }) => holds(candidate) === gates.isTrue(literal)) &&
      (length === undefined || library.size(candidate) === length)
    );
  }

  /** Whether a text goes with another that it is compared with; one that is not chosen yet must be able to equal it. */
  private agrees({ other, own, others, isEqual }: TextRelation, candidate: string): boolean {
    const chosen = this.chosen.get(other);
    const wanted = this.encoder.gates.isTrue(isEqual);
    if (chosen !== undefined) return (own(candidate) === others(chosen)) === wanted;
    const field = this.fields.get(other);
    if (!wanted || field === undefined || own(candidate) !== others(candidate)) return true;
    return this.encoder.facts.admits(field.node, candidate) && this.meets(other, candidate);
  }

  private *candidates({ node, rows }: SymbolicField, text: number, equals: readonly TextRelation[]): Generator<string> {
    const { gates, texts, facts } = this.encoder;
    for (const { other } of equals) {
      const chosen = this.chosen.get(other);
      if (chosen !== undefined && facts.admits(node, chosen)) yield chosen;
    }
    const wanted = texts.demandsOn(text).filter(({ literal }) => gates.isTrue(literal));
    for (const { equals: only } of wanted) if (only !== undefined) yield only;
    const length = this.lengthOf(text);
    const samples = sampleTexts(length === undefined ? node : resized(node, length), variantOf(node, rows));
    const parts = [...new Set(wanted.flatMap(({ parts: asked = [] }) => asked))];
    for (const sample of samples) {
      yield sample;
      // Parts that are asked for: put before or after, or laid over.
      for (const word of parts) {
        yield word + sample;
        yield sample + word;
        yield word + sample.slice(word.length);
        yield sample.slice(0, Math.max(0, sample.length - word.length)) + word;
        yield word;
      }
    }
    // Other ones than those that rows before this were answered with.
    for (let more = 1; more < 10; more++) yield* firstFew(sampleTexts(node, variantOf(node, rows) + more * 7));
  }
}

function* firstFew(texts: Iterable<string>): Generator<string> {
  let left = 5;
  for (const text of texts) {
    if (left-- === 0) return;
    yield text;
  }
}

/** The same field, asked for texts of one length. */
function resized(node: FieldNode, length: number): FieldNode {
  return { ...node, field: { ...node.field, minLength: length, maxLength: length } };
}
