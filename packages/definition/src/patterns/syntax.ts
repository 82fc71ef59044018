import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import type { AST } from '@eslint-community/regexpp';

/** Longer patterns are programs. */
const LENGTH_MAX = 1000;

export type ReadPattern = { readonly tree: AST.Pattern } | { readonly problem: string; readonly advice: string };

/** XSD has none, and how long they take cannot be told. */
const BACKREFERENCE = {
  problem: 'back references are not possible',
  advice: 'Describe the answer without them, and write a check for what must be equal.',
};

function hasBackreference(tree: AST.Pattern): boolean {
  let found = false;
  visitRegExpAST(tree, { onBackreferenceEnter: () => void (found = true) });
  return found;
}

/**
 * Reads a pattern as browsers will (flag `v` in HTML's `pattern`, flag `u` in emitted code) and refuses what only one of
 * them accepts, so that it means the same everywhere.
 */
export function readPattern(pattern: string): ReadPattern {
  if (pattern.length > LENGTH_MAX) {
    return {
      problem: `it has more than ${LENGTH_MAX} characters`,
      advice: 'Describe less: a pattern that accepts a little too much is better than one nobody understands.',
    };
  }
  const parser = new RegExpParser({ ecmaVersion: 2024 });
  try {
    parser.parsePattern(pattern, 0, pattern.length, { unicodeSets: true });
    const tree = parser.parsePattern(pattern, 0, pattern.length, { unicode: true });
    return hasBackreference(tree) ? BACKREFERENCE : { tree };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // regexpp repeats the whole pattern before the reason.
    const problem = message.replace(/^Invalid regular expression: \/.*\/[a-z]*: /su, '');
    const lower = problem.charAt(0).toLowerCase() + problem.slice(1);
    return {
      problem: lower,
      advice: 'Put a backslash before a sign that means itself: \\( \\. \\- and, in brackets, also \\[ \\| \\&.',
    };
  }
}
