/** `pnpm conformance`: the documents of every valid case of every form, each before independent checkers. */
import { runVitest } from './run-vitest.ts';

process.exitCode = runVitest('vitest.conformance.config.ts', process.argv.slice(2));
