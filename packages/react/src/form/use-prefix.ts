import { useId, useState } from 'react';

const taken = new Set<string>();

/** What stands before all ids of a form. React's own id is unique in one root only, and a page may have several. */
export function usePrefix(given: string | undefined): string {
  const own = useId();
  const [prefix] = useState(() => unused(own));
  return given ?? prefix;
}

function unused(own: string): string {
  // A server renders for many pages; only in a browser are others beside it.
  if (typeof document === 'undefined') return `${own}-`;
  let prefix = `${own}-`;
  for (let count = 2; taken.has(prefix); count += 1) prefix = `${own}${count}-`;
  taken.add(prefix);
  return prefix;
}
