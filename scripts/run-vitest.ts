import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Runs Vitest with one of our configurations. `-w` watches; `--require` turns skips for missing system tools into
 * failures; further words choose test files. Returns the exit code.
 */
export function runVitest(config: string, args: readonly string[]): number {
  const watch = args.includes('-w');
  const require = args.includes('--require');
  const rest = args.filter((arg) => arg !== '-w' && arg !== '--require');
  const vitest = fileURLToPath(new URL('../node_modules/.bin/vitest', import.meta.url));
  const path = fileURLToPath(new URL(config, import.meta.url));
  const { status } = spawnSync(vitest, [watch ? 'watch' : 'run', '--config', path, ...rest], {
    stdio: 'inherit',
    env: { ...process.env, ...(require ? { VORDRUCK_REQUIRE: '1' } : {}) },
  });
  return status ?? 1;
}
