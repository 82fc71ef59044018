/** One way of doing a thing; its floor or peers do the same thing otherwise. */
export interface Contender {
  readonly name: string;
  run(): unknown;
}

/** What one contender took, in microseconds a run. */
export interface Timing {
  readonly name: string;
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
  /** Median as a multiple of the first contender's. */
  readonly ratio: number;
}

const rounds = 15;
const roundMilliseconds = 40;
/** Code is optimised beside what runs; on a busy machine that takes its time. */
const warmUpMilliseconds = 500;

/**
 * Times contenders in turn, round by round, so that a machine that grows slower does so for all of them; the first one is
 * the floor that the ratios refer to.
 */
export async function measure(contenders: readonly Contender[]): Promise<readonly Timing[]> {
  const runs = new Map<string, number>();
  for (const contender of contenders) runs.set(contender.name, await calibrate(contender));
  const samples = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of contenders) {
      const count = runs.get(contender.name) ?? 1;
      samples.get(contender.name)?.push((await time(contender, count)) / count);
    }
  }
  const medianOf = (name: string) => {
    const sorted = (samples.get(name) ?? []).toSorted((a, b) => a - b);
    return { sorted, median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN };
  };
  const floor = medianOf(contenders[0]?.name ?? '').median;
  return contenders.map(({ name }) => {
    const { sorted, median } = medianOf(name);
    return { name, median, fastest: sorted[0] ?? Number.NaN, slowest: sorted.at(-1) ?? Number.NaN, ratio: median / floor };
  });
}

/** How many runs fill a round, found while the engine warms up. */
async function calibrate(contender: Contender): Promise<number> {
  let count = 1;
  const warm = performance.now() + warmUpMilliseconds;
  for (;;) {
    const isFull = (await time(contender, count)) >= roundMilliseconds * 1000 || count >= 1e7;
    if (!isFull) count *= 2;
    else if (performance.now() >= warm) return count;
  }
}

async function time({ run }: Contender, count: number): Promise<number> {
  const start = performance.now();
  for (let index = 0; index < count; index += 1) {
    const result = run();
    if (result instanceof Promise) await result;
  }
  return (performance.now() - start) * 1000;
}

/** Prints timings as a table under a title. */
export function printTimings(title: string, timings: readonly Timing[]): void {
  console.log(`\n${title}`);
  const width = Math.max(...timings.map(({ name }) => name.length));
  for (const { name, median, fastest, slowest, ratio } of timings) {
    const spread = `${micro(fastest)}–${micro(slowest)}`;
    console.log(`  ${name.padEnd(width)}  ${micro(median).padStart(10)} µs  (${spread})  ×${ratio.toFixed(2)}`);
  }
}

const micro = (value: number) => (value < 10 ? value.toFixed(3) : value.toFixed(0));
