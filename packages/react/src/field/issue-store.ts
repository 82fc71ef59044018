import type { Issue } from '@vordruck/engine';

/** The issues that a page shows. They change when a step is left, not while typing, so each question listens for its own. */
export interface IssueStore {
  readonly all: readonly Issue[];
  /** The first issue at a path: one fault, one sentence. */
  at(path: string): Issue | undefined;
  show(issues: readonly Issue[]): void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function issueStore(initial: readonly Issue[]): IssueStore {
  const listeners = new Set<() => void>();
  let all = initial;
  let first = byPath(initial);
  return {
    get all() {
      return all;
    },
    at: (path) => first.get(path),
    show(issues) {
      all = issues;
      first = byPath(issues);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function byPath(issues: readonly Issue[]): ReadonlyMap<string, Issue> {
  return new Map(issues.toReversed().map((issue) => [issue.path, issue]));
}
