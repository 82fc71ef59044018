import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, test } from 'vitest';

/** Full path of a program on this machine, if it is installed. */
export function findTool(name: string): string | undefined {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, name);
    if (existsSync(path)) return path;
  }
  return undefined;
}

/**
 * Like `describe`, for tests that need programs of the system. Where one is missing the tests are skipped, named and
 * counted; with `--require` (as in `.ci/run`) that is a failure instead.
 */
export function withTool(names: string | readonly string[], define: () => void): void {
  const missing = [names].flat().filter((name) => findTool(name) === undefined);
  if (missing.length === 0) {
    describe(`with ${[names].flat().join(', ')}`, define);
  } else if (process.env['VORDRUCK_REQUIRE'] === '1') {
    test(`needs ${missing.join(', ')}`, () => {
      throw new Error(`Not installed: ${missing.join(', ')}. .ci/run names the Debian packages.`);
    });
  } else {
    describe.skip(`needs ${missing.join(', ')}, not installed`, define);
  }
}

/** Runs a program to its end and returns what it said; never throws because of its exit code. */
export function runTool(name: string, args: readonly string[], input?: string | Uint8Array) {
  const { status, stdout, stderr } = spawnSync(name, args, { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return { status, stdout: stdout ?? '', stderr: stderr ?? '' };
}
