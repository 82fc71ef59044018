import { JS } from 'refa';
import type { CharSet, NoParent, Element, Concatenation } from 'refa';

/**
 * A pattern as positions (the automaton of Glushkov): one position a letter class, and which position may follow which in
 * how many ways. A backtracking matcher tries all ways, so `follow` counts them, up to two.
 */
export interface Positions {
  readonly letters: readonly CharSet[];
  /** How often the position can repeat by itself; 1 if it does not. */
  readonly repeats: readonly number[];
  readonly follow: readonly ReadonlyMap<number, number>[];
}

/** More positions are taken for a pattern that nobody can judge. */
const POSITIONS_MAX = 300;
/** Parts that are looked at; repetitions of nothing make no positions but take time. */
const PARTS_MAX = 20_000;
/** Repetitions up to this often are written out, others are taken as without end. */
const WRITTEN_OUT_MAX = 4;

export class TooComplicated extends Error {}

interface Part {
  /** Ways to match nothing. */
  readonly empty: number;
  readonly first: ReadonlyMap<number, number>;
  readonly last: ReadonlyMap<number, number>;
}

interface Building {
  parts: number;
  readonly letters: CharSet[];
  readonly repeats: number[];
  readonly follow: Map<number, number>[];
  /** Longest answer, the bound of repetitions without end. */
  readonly length: number;
  /** Takes `x?` for a repetition of up to two, to see how many of them share the same letters. */
  readonly optionalsRepeat: boolean;
}

export function positionsOf(pattern: string, options: { readonly length: number; readonly optionalsRepeat: boolean }): Positions {
  const parsed = JS.Parser.fromLiteral({ source: pattern, flags: 'u' }).parse({
    assertions: 'ignore',
    backreferences: 'throw',
    simplify: false,
  });
  const building: Building = { letters: [], repeats: [], follow: [], parts: 0, ...options };
  alternation(parsed.expression.alternatives, building);
  return building;
}

function alternation(alternatives: readonly NoParent<Concatenation>[], building: Building): Part {
  const parts = alternatives.map((alternative) => concatenation(alternative, building));
  return {
    empty: Math.min(
      2,
      parts.reduce((sum, part) => sum + part.empty, 0),
    ),
    first: add(parts.map((part) => part.first)),
    last: add(parts.map((part) => part.last)),
  };
}

function concatenation({ elements }: NoParent<Concatenation>, building: Building): Part {
  return elements.map((element) => elementPart(element, building)).reduce((left, right) => join(left, right, building), NOTHING);
}

const NOTHING: Part = { empty: 1, first: new Map(), last: new Map() };

function join(left: Part, right: Part, building: Building): Part {
  link(left.last, right.first, building);
  return {
    empty: Math.min(2, left.empty * right.empty),
    first: add([left.first, times(right.first, left.empty)]),
    last: add([right.last, times(left.last, right.empty)]),
  };
}

function elementPart(element: NoParent<Element>, building: Building): Part {
  if (++building.parts > PARTS_MAX) throw new TooComplicated();
  if (element.type === 'CharacterClass') return position(element.characters, building);
  if (element.type === 'Alternation') return alternation(element.alternatives, building);
  if (element.type !== 'Quantifier') return NOTHING;
  const { min, max } = element;
  const once = () => alternation(element.alternatives, building);
  if (max === 0) return NOTHING;
  if (max > WRITTEN_OUT_MAX) return repeated(once, min, max, building);
  const needed = Array.from({ length: min }, once).reduce((left, right) => join(left, right, building), NOTHING);
  const optional = Array.from({ length: max - min }, () => () => maybe(once, building));
  return optional.reduce((left, right) => join(left, right(), building), needed);
}

function maybe(once: () => Part, building: Building): Part {
  const from = building.letters.length;
  const part = once();
  const isOneLetter = building.letters.length === from + 1;
  if (isOneLetter && building.optionalsRepeat) loop(part, from, 2, building);
  return { ...part, empty: Math.min(2, part.empty + 1) };
}

function repeated(once: () => Part, min: number, max: number, building: Building): Part {
  const from = building.letters.length;
  const part = once();
  // (a?){50}: which of the fifty are empty can be chosen in ever so many ways.
  if (part.empty > 0 && min > 1) throw new TooComplicated();
  loop(part, from, Math.min(max, building.length), building);
  return { ...part, empty: min === 0 ? Math.min(2, part.empty + 1) : part.empty };
}

function loop(part: Part, from: number, often: number, building: Building): void {
  link(part.last, part.first, building);
  for (let index = from; index < building.letters.length; index++)
    building.repeats[index] = Math.max(building.repeats[index] ?? 1, often);
}

function position(letters: CharSet, building: Building): Part {
  if (building.letters.length === POSITIONS_MAX) throw new TooComplicated();
  const only = new Map([[building.letters.push(letters) - 1, 1]]);
  building.repeats.push(1);
  building.follow.push(new Map());
  return { empty: 0, first: only, last: only };
}

function link(last: ReadonlyMap<number, number>, first: ReadonlyMap<number, number>, { follow }: Building): void {
  for (const [from, ways] of last) {
    for (const [to, more] of first) follow[from]?.set(to, Math.min(2, (follow[from].get(to) ?? 0) + ways * more));
  }
}

function add(maps: readonly ReadonlyMap<number, number>[]): ReadonlyMap<number, number> {
  const sum = new Map<number, number>();
  for (const map of maps) for (const [key, ways] of map) sum.set(key, Math.min(2, (sum.get(key) ?? 0) + ways));
  return sum;
}

function times(map: ReadonlyMap<number, number>, factor: number): ReadonlyMap<number, number> {
  return factor === 0 ? new Map() : new Map([...map].map(([key, ways]) => [key, Math.min(2, ways * factor)]));
}
