import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv } from 'node:process';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../test/chromium.ts';
import { floors, peers, vordruck, type Contender } from './web/contenders.ts';
import { sample, type Sample } from './web/sample.ts';
import { makeSite, serve } from './web/site.ts';

/**
 * `pnpm bench web [--all] [--floors]`: a page of N questions beside its floors and its peers, in turn in one run, medians.
 * `--floors` leaves the peers out and so downloads nothing; `--all` asks every size at both speeds.
 */
export async function web(): Promise<void> {
  const all = argv.includes('--all');
  const withPeers = !argv.includes('--floors');
  const sizes = all ? [25, 100, 500, 2000] : [100, 500];
  const speeds = all ? [1, 4] : [4];
  const rounds = all ? 5 : 3;
  const outDir = await mkdtemp(join(tmpdir(), 'vordruck-bench-'));
  const browser = await launchChromium();
  try {
    const site = await makeSite(outDir, sizes, withPeers);
    const { origin, server } = await serve(site);
    const contenders = [...floors, vordruck, ...(withPeers ? peers : [])];
    try {
      console.log('\nPages of N questions. Milliseconds, medians; in brackets as multiples of react-hook-form by hand');
      for (const { name } of contenders)
        console.log(`  ${name.padEnd(24)} ${(site.bytes.get(name) ?? 0).toFixed(1).padStart(7)} kB of script, gzip`);
      for (const cpu of speeds) {
        for (const fields of sizes) {
          const asked = contenders.filter(({ most = Infinity }) => all || fields <= most);
          report(fields, cpu, await measured(browser, origin, asked, fields, cpu, rounds));
        }
      }
    } finally {
      server.close();
    }
  } finally {
    await browser.close();
    await rm(outDir, { recursive: true, force: true });
  }
}

type Samples = ReadonlyMap<string, readonly Sample[]>;

async function measured(
  browser: Browser,
  origin: string,
  contenders: readonly Contender[],
  fields: number,
  cpu: number,
  rounds: number,
): Promise<Samples> {
  const samples = new Map(contenders.map(({ name }) => [name, [] as Sample[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of contenders) {
      try {
        samples.get(contender.name)?.push(await sample(browser, origin, contender, fields, cpu));
      } catch (error) {
        console.log(`  ${contender.name}: ${String(error).split('\n')[0] ?? ''}`);
      }
    }
  }
  return samples;
}

const figures: readonly (readonly [title: string, of: (sample: Sample) => number | undefined])[] = [
  ['usable', ({ usable }) => usable],
  ['ready', ({ ready }) => ready],
  ['key', ({ keys }) => percentile(keys, 0.5)],
  ['key p95', ({ keys }) => percentile(keys, 0.95)],
  ['condition', ({ condition }) => condition],
  ['faults', ({ faults }) => faults],
  ['longest', ({ longest }) => longest],
  ['MB', ({ memory }) => memory],
];

function report(fields: number, cpu: number, samples: Samples): void {
  const floor = samples.get('react-hook-form by hand') ?? [];
  console.log(`\n  ${fields} questions, CPU ${cpu}×`.padEnd(28) + figures.map(([title]) => title.padStart(13)).join(''));
  for (const [name, all] of samples) {
    const cells = figures.map(([, of]) => {
      const value = middle(all, of);
      const base = middle(floor, of);
      if (value === undefined) return '–'.padStart(13);
      return `${value.toFixed(value < 100 ? 1 : 0)}${base ? ` (${(value / base).toFixed(1)})` : ''}`.padStart(13);
    });
    console.log(`  ${name.padEnd(24)}${cells.join('')}`);
  }
}

function middle(samples: readonly Sample[], of: (sample: Sample) => number | undefined): number | undefined {
  const values = samples.flatMap((each) => of(each) ?? []);
  return values.length === 0 ? undefined : percentile(values, 0.5);
}

function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
