/** The known name nearest to a mistyped one, if it is near enough to have been meant. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const typed = name.slice(0, NAME_MAX).toLowerCase();
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    if (candidate === name) continue;
    const other = candidate.slice(0, NAME_MAX).toLowerCase();
    const common = commonParts(typed, other);
    const limit = likeness(typed.length - common);
    const distance = distanceWithin(typed.slice(common), other.slice(common), Math.min(limit + 1, bestDistance));
    if (distance <= limit && distance < bestDistance) [best, bestDistance] = [candidate, distance];
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

/** As many edits as a name of that length may differ by; one letter is like no other. */
function likeness(length: number): number {
  return length < 2 ? 0 : Math.max(1, Math.floor(length * 0.4));
}

/** Length of the parts before a dot that both paths have: `hunde.` of `hunde.name` and `hunde.nmae`. */
function commonParts(one: string, other: string): number {
  const dot = one.lastIndexOf('.') + 1;
  return other.startsWith(one.slice(0, dot)) ? dot : 0;
}

/** Edits (insert, delete, replace, swap neighbours) from one word to the other; `limit` if there are that many or more. */
function distanceWithin(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let edits = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const isSwapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (isSwapped) edits = Math.min(edits, (beforePrevious[column - 2] ?? 0) + 1);
      current.push(edits);
    }
    if (Math.min(...current) >= limit) return limit;
    [beforePrevious, previous] = [previous, current];
  }
  return previous[to.length] ?? limit;
}
