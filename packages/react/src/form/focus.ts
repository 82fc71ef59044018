import { scopeOf } from '../field/ids.ts';

/**
 * What a page opens for, as the portal's pages have it by `autofocus`, which no browser heeds in a page that was there before:
 * the summary of faults, what was revealed, the heading, or the only question (WCAG 2.4.3).
 */
export function focusOnOpened(root: HTMLElement | null, prefix: string, name: string | undefined): void {
  const { ids } = scopeOf({ prefix });
  const named = [`${prefix}fehler`, ...(name === undefined ? [] : [ids(name)])].map((id) => `[id="${CSS.escape(id)}"]`);
  const opened = [...named, 'h1[tabindex]', questions];
  const found = opened.map((selector) => root?.querySelector(selector)).find((element) => element instanceof HTMLElement);
  if (found instanceof HTMLElement) found.focus();
}

const questions = ':is(input:not([type=hidden]), select, textarea)';

export function focusOn(root: HTMLElement | null, id: string): void {
  const found = root?.querySelector(`[id="${CSS.escape(id)}"]`);
  if (!(found instanceof HTMLElement)) return;
  found.scrollIntoView();
  found.focus();
}
