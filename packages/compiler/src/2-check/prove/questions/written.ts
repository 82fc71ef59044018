/** A part of a rule as it is written; a part keeps no parentheses around its ends, so that those which are open are taken along. */
export function writtenPart(source: string, { from, to }: { readonly from: number; readonly to: number }): string {
  let [start, end] = [from, to];
  let [depth, least] = [0, 0];
  for (const sign of withoutTexts(source.slice(from, to))) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    least = Math.min(least, depth);
  }
  for (let missing = -least; missing > 0 && start > 0; missing--) start = source.lastIndexOf('(', start - 1);
  for (let missing = depth - least; missing > 0; missing--) {
    const next = source.indexOf(')', end);
    if (next < 0) break;
    end = next + 1;
  }
  return source.slice(Math.max(0, start), end);
}

/** Parentheses in texts count for nothing. */
function withoutTexts(source: string): string {
  return source.replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/gu, '');
}
