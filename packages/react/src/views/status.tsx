import { useSyncExternalStore, type ReactNode } from 'react';

/** What the page's one live region says. */
export interface StatusStore {
  readonly text: string;
  say(text: string): void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function statusStore(initial: string): StatusStore {
  const listeners = new Set<() => void>();
  let text = initial;
  return {
    get text() {
      return text;
    },
    say(next) {
      text = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The one polite live region of a form, there from the first render on (WCAG 4.1.3). Seen only when it came with the page. */
export function Status({ store, seen }: { readonly store: StatusStore; readonly seen: boolean }): ReactNode {
  const read = () => store.text;
  return <StatusLine text={useSyncExternalStore(store.subscribe, read, read)} seen={seen} />;
}

export function StatusLine({ text, seen }: { readonly text: string; readonly seen: boolean }): ReactNode {
  return (
    // Not an `output`: that is for what a form computes, and here are messages.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <p className={seen ? 'vd-status' : 'vd-sr-only'} role="status">
      {text}
    </p>
  );
}
