/**
 * `pnpm conformance`: the documents of every valid case of every form before independent checkers. veraPDF, the texts and the schema are asked of
 * each; the others of a sample that shows every form, and of each with `--all`.
 */
import { runVitest } from './run-vitest.ts';

const args = process.argv.slice(2);
if (args.includes('--all')) process.env['VORDRUCK_CONFORMANCE'] = 'all';
process.exitCode = runVitest(
  'vitest.conformance.config.ts',
  args.filter((arg) => arg !== '--all'),
);
