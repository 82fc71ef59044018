/** `pnpm bench [NAME…] [--all] [--floors]`: speed as ratios to a floor or peers, measured in turn in one run. Names choose benchmarks. */
import { argv } from 'node:process';

// Loaded one by one, so that none warms up or weighs on another.
const benchmarks: Readonly<Record<string, () => Promise<void>>> = {
  compiling: async () => (await import('./bench/compile.ts')).compiling(),
  rules: async () => (await import('./bench/rules.ts')).rules(),
  validation: async () => (await import('./bench/validation.ts')).validation(),
  documents: async () => (await import('./bench/documents.ts')).documents(),
  web: async () => (await import('./bench/web.ts')).web(),
  prover: async () => (await import('./bench/prover.ts')).prover(),
};

const asked = argv.slice(2).filter((name) => !name.startsWith('--'));
const unknown = asked.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  console.error(`No benchmark ${unknown.join(', ')}; there are ${Object.keys(benchmarks).join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const [name, run] of Object.entries(benchmarks)) if (asked.length === 0 || asked.includes(name)) await run();
}
