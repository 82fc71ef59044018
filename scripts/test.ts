/** `pnpm test`: all tests, once. The last line counts them. */
import { runVitest } from './run-vitest.ts';

process.exitCode = runVitest('vitest.config.ts', process.argv.slice(2));
