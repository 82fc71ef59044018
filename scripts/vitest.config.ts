import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['packages/*/{src,test}/**/*.test.{ts,tsx}', 'examples/*/**/*.test.ts', 'scripts/**/*.test.ts'],
    // Browsers and databases wait more than they compute: every core takes a file.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', fileURLToPath(new URL('test/count-reporter.ts', import.meta.url))],
  },
});
