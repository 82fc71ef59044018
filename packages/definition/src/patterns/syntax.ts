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

/** Flag `v` takes `[a-z&&b]` and `[a-z--b]` for an intersection and a difference, flag `u` for letters. */
const DOUBLE_SIGN = {
  problem: '&& and -- in brackets mean different things in different browsers',
  advice: 'Write each sign once; put a backslash before a hyphen that means itself: [a-z&\\-].',
};

function problemIn(tree: AST.Pattern): { readonly problem: string; readonly advice: string } | undefined {
  let found: typeof BACKREFERENCE | undefined;
  visitRegExpAST(tree, {
    onBackreferenceEnter: () => void (found ??= BACKREFERENCE),
    onCharacterClassEnter: ({ raw }) => void (found ??= /&&|--/.test(raw) ? DOUBLE_SIGN : undefined),
  });
  return found;
}

/**
 * Reads a pattern as flag `u` does, as emitted code and JSON Schema will, and refuses what the dialects of HTML and XSD
 * understand otherwise, so that it means the same everywhere.
 */
export function readPattern(pattern: string): ReadPattern {
  if (pattern.length > LENGTH_MAX) {
    return {
      problem: `it has more than ${LENGTH_MAX} characters`,
      advice: 'Describe less: a pattern that accepts a little too much is better than one nobody understands.',
    };
  }
  if (/^\/.*\/[a-z]*$/su.test(pattern))
    return {
      problem: 'the slashes around it are part of it, so an answer would have to begin with one',
      advice: 'Leave the slashes out. A slash that is meant has a backslash before it: \\/.',
    };
  try {
    const tree = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(pattern, 0, pattern.length, { unicode: true });
    return problemIn(tree) ?? { tree };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // regexpp repeats the whole pattern before the reason.
    const problem = message.replace(/^Invalid regular expression: \/.*\/[a-z]*: /su, '');
    const lower = problem.charAt(0).toLowerCase() + problem.slice(1);
    return { problem: lower, advice: adviceOn(pattern, lower) };
  }
}

const MEANS_ITSELF = 'Put a backslash before a sign that means itself: \\( \\. \\[ \\{ \\/ \\|.';

/** What to write instead, by what stands in the pattern and what the parser says. */
function adviceOn(pattern: string, problem: string): string {
  if (/\[:[a-z]+:\]/u.test(pattern)) return 'Write \\p{L} for a letter, [0-9] for a digit, [A-Za-z] for letters without accents.';
  if (problem.includes('character class') && /\[[^\]]*(?:\\[a-z]-|-\\[a-z])/u.test(pattern))
    return 'Put a backslash before a hyphen that means itself: [\\w\\-.].';
  if (problem.includes('out of order')) return 'Begin with the lower one: [a-z], {2,5}.';
  if (problem === 'nothing to repeat')
    return '* + ? and { repeat what stands before them: .* is any text. Put a backslash before a sign that means itself: \\* \\+ \\?.';
  if (problem === 'unterminated character class')
    return 'Close it with ], or put a backslash before a bracket that means itself: \\[.';
  if (problem === 'unterminated group') return 'Close it with ), or put a backslash before a parenthesis that means itself: \\(.';
  if (problem === 'unmatched )' || problem === "unmatched ')'")
    return 'Remove it, or put a backslash before it if it means itself: \\).';
  if (problem === 'invalid group')
    return 'Flags and group names of other languages are not read: write (?:…), and [Aa] for either letter.';
  if (problem === 'invalid property name') return 'Write \\p{L} for a letter, \\p{Lu} for a capital letter, \\p{N} for a digit.';
  if (problem === 'incomplete quantifier') return 'Close it with }: [0-9]{1,5}.';
  if (problem === 'invalid escape')
    return 'Remove the backslash: only ^ $ \\ . * + ? ( ) [ ] { } | / and, in brackets, - take one when they mean themselves; \\d \\s \\w and \\p{L} are classes.';
  return MEANS_ITSELF;
}
