/**
 * `pnpm test`: all tests, once; `-w` watches, `--require` turns skips for missing system tools into failures, further
 * words choose test files. The last line counts the tests.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const args = process.argv.slice(2);
const watch = args.includes('-w');
const rest = args.filter((arg) => arg !== '-w' && arg !== '--require');
const vitest = fileURLToPath(import.meta.resolve('vitest/vitest.mjs'));
const config = fileURLToPath(new URL('vitest.config.ts', import.meta.url));
const { status } = spawnSync(process.execPath, [vitest, watch ? 'watch' : 'run', '--config', config, ...rest], {
  stdio: 'inherit',
  env: { ...process.env, ...(args.includes('--require') ? { VORDRUCK_REQUIRE: '1' } : {}) },
});
process.exit(status ?? 1);
