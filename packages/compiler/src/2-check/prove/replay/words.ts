import { JS, NFA, type CharSet, type ReadonlyNFA } from 'refa';

type Node = ReadonlyNFA['initial'];

/** Longer words are not looked for. */
const lengthMax = 600;
/** More states than these are not looked at. */
const nodesMax = 3_000;

interface Language {
  readonly start: Node;
  /** By state: the numbers of letters that lead from it to an end. */
  readonly reach: ReadonlyMap<Node, ReadonlySet<number>>;
  readonly longest: number;
}

/** Whether a pattern has no word with a length between two. Assertions are left out, which makes more words possible, so it is certain. */
export function isWithoutWords(pattern: string, least: number, most: number): boolean {
  const language = languageOf(pattern, most);
  return language !== undefined && most <= lengthMax && lengthsOf(language, least).length === 0;
}

/** The shortest and the longest word of a pattern with a length between two; undefined where that is not known. */
export function wordLengths(pattern: string, least: number, most: number): readonly [number, number] | undefined {
  const language = languageOf(pattern, most);
  const lengths = language === undefined ? [] : lengthsOf(language, least);
  const [first, last] = [lengths[0], lengths.at(-1)];
  return first === undefined || last === undefined || most > lengthMax ? undefined : [first, last];
}

/** Words of a pattern with a length between two, other ones for another `variant`. */
export function* sampleWords(pattern: string, least: number, most: number, count: number, variant = 0): Generator<string> {
  const language = languageOf(pattern, most);
  if (language === undefined) return;
  const lengths = lengthsOf(language, least);
  if (lengths.length === 0) return;
  for (let index = 0; index < count; index++) {
    const length = lengths[index % Math.min(lengths.length, 3)] ?? 0;
    const word = wordOf(language.start, length, language.reach, variant * 7919 + index);
    if (word !== undefined) yield word;
  }
}

function lengthsOf({ reach, start }: Language, least: number): number[] {
  return [...(reach.get(start) ?? [])].filter((length) => length >= least).toSorted((a, b) => a - b);
}

const languages = new Map<string, Language | undefined>();
const languagesMax = 500;

function languageOf(pattern: string, most: number): Language | undefined {
  const longest = Math.min(most, lengthMax);
  const key = `${longest} ${pattern}`;
  if (languages.has(key)) return languages.get(key);
  const automaton = read(pattern);
  const made = automaton === undefined ? undefined : { start: automaton.initial, reach: reachOf(automaton, longest), longest };
  if (languages.size >= languagesMax) languages.clear();
  languages.set(key, made);
  return made;
}

function read(pattern: string): ReadonlyNFA | undefined {
  try {
    const { expression, maxCharacter } = JS.Parser.fromLiteral({ source: pattern, flags: 'u' }).parse({
      assertions: 'ignore',
      backreferences: 'throw',
    });
    return NFA.fromRegex(expression, { maxCharacter }, {}, new NFA.LimitedNodeFactory(nodesMax));
  } catch {
    // Too many states, or sets that refa cannot read: nothing is said of this pattern.
    return undefined;
  }
}

function reachOf(automaton: ReadonlyNFA, longest: number): ReadonlyMap<Node, ReadonlySet<number>> {
  const reach = new Map<Node, Set<number>>();
  const before = new Map<Node, Node[]>();
  let front = new Set<Node>();
  for (const node of automaton.nodes()) {
    reach.set(node, new Set());
    for (const [next] of node.out) before.set(next, [...(before.get(next) ?? []), node]);
    if (automaton.finals.has(node)) front.add(node);
  }
  for (let length = 0; length <= longest && front.size > 0; length++) {
    const next = new Set<Node>();
    for (const node of front) {
      reach.get(node)?.add(length);
      for (const from of before.get(node) ?? []) next.add(from);
    }
    front = next;
  }
  return reach;
}

function wordOf(start: Node, length: number, reach: ReadonlyMap<Node, ReadonlySet<number>>, seed: number): string | undefined {
  let [node, word] = [start, ''];
  let random = seed;
  for (let left = length; left > 0; left--) {
    const ways = [...node.out].filter(([next]) => reach.get(next)?.has(left - 1));
    random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
    const way = ways[seed === 0 ? 0 : (random >> 8) % Math.max(1, ways.length)];
    if (way === undefined) return undefined;
    word += letterOf(way[1], seed === 0 ? 0 : random >> 12);
    node = way[0];
  }
  return word;
}

const plainOf = new WeakMap<CharSet, readonly number[]>();

/** A letter that people type, where the set has one: digits, capitals, small letters. */
function letterOf(letters: CharSet, choice: number): string {
  let plain = plainOf.get(letters);
  if (plain === undefined) {
    plain = typed.filter((code) => letters.has(code));
    plainOf.set(letters, plain);
  }
  return String.fromCodePoint(plain[choice % Math.max(1, plain.length)] ?? letters.ranges[0]?.min ?? 63);
}

const typed = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'].map((letter) => letter.codePointAt(0) ?? 63);
