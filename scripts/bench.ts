/** `pnpm bench [NAME…]`: speed as ratios to a floor or peers, measured in turn in one run. Names choose benchmarks. */
import { documents } from './bench/documents.ts';
import { rules } from './bench/rules.ts';
import { validation } from './bench/validation.ts';

const benchmarks: Readonly<Record<string, () => Promise<void>>> = { rules, validation, documents };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  console.error(`No benchmark ${unknown.join(', ')}; there are ${Object.keys(benchmarks).join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const [name, run] of Object.entries(benchmarks)) if (asked.length === 0 || asked.includes(name)) await run();
}
