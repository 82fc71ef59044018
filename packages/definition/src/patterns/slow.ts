import { components } from './components.ts';
import { positionsOf, TooComplicated } from './positions.ts';
import type { Positions } from './positions.ts';

/** Steps a matcher may take for one answer; some tenths of a second. */
const STEPS_MAX = 100_000_000;
/** Work spent on judging a pattern. */
const WORK_MAX = 3_000_000;

/**
 * Why a pattern can take too long on answers of that length; none if it cannot. A matcher that backtracks tries every way
 * to match; ways multiply where a loop can be gone through in two ways (exponential: EDA of Weber and Seidl, 1991) or
 * where loops one after the other take the same letters (polynomial: IDA).
 */
export function slowness(pattern: string, length: number): string | undefined {
  try {
    if (hasAmbiguousLoop(positionsOf(pattern, { length, optionalsRepeat: false })))
      return 'a repetition can match the same letters in several ways';
    const steps = longestChain(positionsOf(pattern, { length, optionalsRepeat: true }));
    return steps > STEPS_MAX ? 'several repetitions one after the other match the same letters' : undefined;
  } catch (error) {
    if (error instanceof TooComplicated) return 'it is too complicated to be judged';
    // Of refa: sets or back references that it cannot read.
    return `it cannot be judged (${error instanceof Error ? error.message : String(error)})`;
  }
}

/** Whether from some position back to itself two ways lead over the same letters. */
function hasAmbiguousLoop(positions: Positions): boolean {
  const { follow } = positions;
  const loops = components(follow.map((next) => [...next.keys()]));
  const isTwofold = follow.some((next, from) => [...next].some(([to, ways]) => ways > 1 && loops[from] === loops[to]));
  if (isTwofold) return true;
  const size = follow.length;
  const index = new Map<number, number>();
  const pairs: number[] = [];
  const edges: number[][] = [];
  const visit = (pair: number) => {
    const known = index.get(pair);
    if (known !== undefined) return known;
    index.set(pair, pairs.push(pair) - 1);
    edges.push([]);
    return pairs.length - 1;
  };
  for (let position = 0; position < size; position++) visit(position * size + position);
  const meets = meeting(positions);
  let work = 0;
  for (let at = 0; at < pairs.length; at++) {
    const [one, other] = [Math.floor((pairs[at] ?? 0) / size), (pairs[at] ?? 0) % size];
    for (const next of follow[one]?.keys() ?? []) {
      for (const otherNext of follow[other]?.keys() ?? []) {
        if (++work > WORK_MAX) throw new TooComplicated();
        if (meets(next, otherNext)) edges[at]?.push(visit(next * size + otherNext));
      }
    }
  }
  const component = components(edges);
  const diagonal = new Set(component.slice(0, size));
  return component.some((own, at) => at >= size && diagonal.has(own));
}

/** Steps for the worst chain of loops that can hand the same letters to one another. */
function longestChain(positions: Positions): number {
  const { follow, repeats } = positions;
  const loops = components(follow.map((next) => [...next.keys()]));
  const inLoop = follow.flatMap((next, position) =>
    [...next.keys()].some((to) => loops[to] === loops[position]) ? [position] : [],
  );
  const hands = handing(positions, loops);
  const known = new Map<number, number>();
  const weigh = (loop: number): number => {
    const found = known.get(loop);
    if (found !== undefined) return found;
    known.set(loop, 1);
    const members = inLoop.filter((position) => loops[position] === loop);
    const own = Math.max(...members.map((position) => repeats[position] ?? 1));
    const later = inLoop.filter((other) => loops[other] !== loop && members.some((position) => hands(position, other)));
    const weight = own * Math.max(1, ...[...new Set(later.map((other) => loops[other] ?? 0))].map(weigh));
    known.set(loop, weight);
    return weight;
  };
  return Math.max(1, ...inLoop.map((position) => weigh(loops[position] ?? 0)));
}

/** Whether some letters lead from `one` to itself, from `one` to `other`, and from `other` to itself. */
function handing({ follow, letters }: Positions, loops: readonly number[]): (one: number, other: number) => boolean {
  let work = 0;
  const share = sharing(letters);
  const within = (from: number, loop: number | undefined) => [...(follow[from]?.keys() ?? [])].filter((to) => loops[to] === loop);
  return (one, other) => {
    const seen = new Set<string>();
    const open: (readonly [number, number, number])[] = [[one, one, other]];
    for (let at = open.pop(); at; at = open.pop()) {
      for (const first of within(at[0], loops[one])) {
        for (const second of follow[at[1]]?.keys() ?? []) {
          for (const third of within(at[2], loops[other])) {
            if (++work > WORK_MAX) throw new TooComplicated();
            const key = `${first} ${second} ${third}`;
            if (seen.has(key) || !share(first, second, third)) continue;
            if (first === one && second === other && third === other) return true;
            seen.add(key);
            open.push([first, second, third]);
          }
        }
      }
    }
    return false;
  };
}

/** Positions with the same letters have the same number: patterns repeat few classes, and sets of Unicode are dear to compare. */
function classesOf(letters: Positions['letters']): readonly number[] {
  const known = new Map<string, number>();
  return letters.map((set) => {
    const key = set?.ranges.map(({ min, max }) => `${min}-${max}`).join() ?? '';
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  });
}

/** Whether some letter stands at all three positions. */
function sharing(letters: Positions['letters']): (first: number, second: number, third: number) => boolean {
  const classes = classesOf(letters);
  const known = new Map<number, boolean>();
  const size = letters.length;
  return (first, second, third) => {
    const key = ((classes[first] ?? 0) * size + (classes[second] ?? 0)) * size + (classes[third] ?? 0);
    const found = known.get(key);
    if (found !== undefined) return found;
    const [one, two, three] = [letters[first], letters[second], letters[third]];
    const isShared = one !== undefined && two !== undefined && three !== undefined && !one.intersect(two).isDisjointWith(three);
    known.set(key, isShared);
    return isShared;
  };
}

function meeting({ letters }: Positions): (one: number, other: number) => boolean {
  const classes = classesOf(letters);
  const known = new Map<number, boolean>();
  return (one, other) => {
    const key = (classes[one] ?? 0) * letters.length + (classes[other] ?? 0);
    const found = known.get(key);
    if (found !== undefined) return found;
    const [first, second] = [letters[one], letters[other]];
    const meets = first !== undefined && second !== undefined && !first.isDisjointWith(second);
    known.set(key, meets);
    return meets;
  };
}
