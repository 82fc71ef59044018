import { RegExpParser } from '@eslint-community/regexpp';
import type { AST } from '@eslint-community/regexpp';

/** Longer patterns are programs. */
const LENGTH_MAX = 1000;

export type ReadPattern = { readonly tree: AST.Pattern } | { readonly problem: string; readonly advice: string };

/**
 * Reads a pattern as browsers will (flag `v` in HTML's `pattern`, flag `u` in emitted code) and refuses what only one of
 * them accepts, so that it means the same everywhere.
 */
export function readPattern(pattern: string): ReadPattern {
  if (pattern.length > LENGTH_MAX) {
    return { problem: `it has more than ${LENGTH_MAX} characters`, advice: 'Describe less: a pattern that accepts a little too much is better than one nobody understands.' };
  }
  const parser = new RegExpParser({ ecmaVersion: 2024 });
  try {
    parser.parsePattern(pattern, 0, pattern.length, { unicodeSets: true });
    return { tree: parser.parsePattern(pattern, 0, pattern.length, { unicode: true }) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // regexpp repeats the whole pattern before the reason.
    const problem = message.replace(/^Invalid regular expression: \/.*\/[a-z]*: /su, '');
    const lower = problem.charAt(0).toLowerCase() + problem.slice(1);
    return { problem: lower, advice: 'Put a backslash before a sign that means itself: \\( \\. \\- and, in brackets, also \\[ \\| \\&.' };
  }
}
