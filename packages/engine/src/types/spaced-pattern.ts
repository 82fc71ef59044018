const known = new Map<string, boolean>();

/** Whether a pattern could match a space. Where that is not plain to see (`.`, `[^…]`, `\s`, `\D`, code points), it counts as yes. */
export function mayMatchSpace(pattern: string): boolean {
  let may = known.get(pattern);
  if (may === undefined) known.set(pattern, (may = looksSpaced(pattern)));
  return may;
}

function looksSpaced(pattern: string): boolean {
  // Signs with a backslash mean themselves, and so does a point in brackets.
  const plain = pattern.replace(/\\[^\w\s]/gu, '').replace(/\[[^\]]*\]/gu, (set) => set.replaceAll('.', ''));
  return /[\s.]|\[\^|\\[sSDWPxucfnrtv0]|\\p\{(?!Lu?\}|Ll\}|Nd?\}|M\})/u.test(plain);
}
