/** `pnpm check`: types, lint, format, tidy, unused, sizes. All are run; the exit code is 1 if one is not clean. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const config = fileURLToPath(new URL('vitest.config.ts', import.meta.url));
const checks: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['types', 'tsc', '-p', 'tsconfig.json'],
  ['lint', 'oxlint', '--deny-warnings'],
  ['format', 'oxfmt', '--check'],
  ['tidy', 'vitest', 'run', '--config', config, 'scripts/tidy.test.ts'],
  ['unused', 'knip', '--no-progress'],
  ['definitions', process.execPath, 'packages/vordruck/src/main.ts', 'check'],
  ['sizes', process.execPath, 'scripts/sizes.ts'],
];

const unclean = checks.filter(([name, command, ...args]) => {
  console.log(`\n── ${name}`);
  return spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status !== 0;
});
console.log(unclean.length === 0 ? '\nAll clean.' : `\nNot clean: ${unclean.map(([name]) => name).join(', ')}`);
process.exitCode = unclean.length === 0 ? 0 : 1;
