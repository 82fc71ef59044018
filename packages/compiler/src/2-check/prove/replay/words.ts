import { JS, NFA, type CharSet, type ReadonlyNFA } from 'refa';

type Node = ReadonlyNFA['initial'];

/** Longer words are not looked for. */
const lengthMax = 600;
/** More states than these are not looked at. */
const nodesMax = 3_000;

/**
 * Some words of a pattern with a length between two, or `none` if there is none. Assertions are left out, which makes more
 * words possible, so `none` is certain.
 */
export function sampleWords(
  pattern: string,
  least: number,
  most: number,
  count: number,
  variant = 0,
): readonly string[] | 'none' {
  const automaton = read(pattern);
  if (automaton === undefined) return [];
  const longest = Math.min(most, lengthMax);
  const reach = reachOf(automaton, longest);
  const lengths = [...(reach.get(automaton.initial) ?? [])].filter((length) => length >= least).toSorted((a, b) => a - b);
  if (lengths.length === 0) return most <= lengthMax ? 'none' : [];
  const words: string[] = [];
  for (let index = 0; index < count; index++) {
    const seed = variant * 7919 + index;
    const word = wordOf(automaton.initial, lengths[index % Math.min(lengths.length, 3)] ?? 0, reach, seed);
    if (word !== undefined) words.push(word);
  }
  return words;
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

/** By state: the numbers of letters that lead from it to an end. */
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

/** A letter that people type, where the set has one: digits, capitals, small letters. */
function letterOf(letters: CharSet, choice: number): string {
  const plain: number[] = [];
  for (const [from, to] of [
    [48, 57],
    [65, 90],
    [97, 122],
  ] as const)
    for (let code = from; code <= to; code++) if (letters.has(code)) plain.push(code);
  const [first] = letters.ranges;
  return String.fromCodePoint(plain[choice % Math.max(1, plain.length)] ?? first?.min ?? 63);
}
