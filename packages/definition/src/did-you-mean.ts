/** The known name nearest to a mistyped one, if it is near enough to have been meant. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const typed = name.slice(0, NAME_MAX).toLowerCase();
  const limit = Math.max(1, Math.floor(typed.length * 0.4));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of known) {
    if (candidate === name) continue;
    const distance = distanceWithin(typed, candidate.slice(0, NAME_MAX).toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** A sentence for a finding's way out: `Did you mean "label"?`, or nothing. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const near = nearest(name, known);
  return near === undefined ? '' : `Did you mean "${near}"?`;
}

/** Names are short; what is longer is no typing mistake. */
const NAME_MAX = 80;

/** Edits (insert, delete, replace, swap neighbours) from one word to the other; `limit` if there are that many or more. */
function distanceWithin(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let edits = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + (same ? 0 : 1));
      const isSwapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (isSwapped) edits = Math.min(edits, (beforePrevious[column - 2] ?? 0) + 1);
      current.push(edits);
    }
    if (Math.min(...current) >= limit) return limit;
    [beforePrevious, previous] = [previous, current];
  }
  return previous[to.length] ?? limit;
}
