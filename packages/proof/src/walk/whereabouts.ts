import type { Answers, Session } from '@vordruck/engine';
import type { Page } from 'playwright-core';
import type { Place } from '../page/promised.ts';

/** Which page this is. */
export interface Whereabouts {
  readonly place: Place;
  /** It tells of faults. */
  readonly failed: boolean;
}

/** Set, in `data-`, on a page from which somebody tried to go on: if it is still there, it is the same page. */
export const leftBehind = 'seen';

/** What the page tells its script: where it asks, and what is kept of the draft. */
interface PageState {
  readonly page: { readonly kind: 'step' | 'row'; readonly step: string; readonly row?: string; readonly rowStep?: string };
  readonly answers: Answers;
}

/**
 * Where one is. The session first takes over the draft that the page was made from, unless answers were given since: with
 * `filled`, or where the page itself has told of faults without coming anew.
 */
export async function whereabouts(page: Page, session: Session, filled: boolean): Promise<Whereabouts> {
  const { state, failed, stayed } = await page.evaluate(
    (mark) => ({
      stayed: document.documentElement.dataset[mark] !== undefined,
      state: document.querySelector('#vordruck-zustand')?.textContent ?? undefined,
      failed: document.querySelector('#fehler') !== null,
    }),
    leftBehind,
  );
  const read: PageState | undefined = state === undefined ? undefined : JSON.parse(state);
  if (read && !filled && !stayed) session.replace(read.answers);
  return { place: placeOf(page, read, session), failed };
}

function placeOf(page: Page, state: PageState | undefined, session: Session): Place {
  const { kind, step = '', row, rowStep } = state?.page ?? {};
  if (kind === 'row' && row !== undefined) return { kind, step, row, ...(rowStep !== undefined && { rowStep }) };
  if (kind === 'step') return { kind, step };
  // Where the portal cannot know who sends, the last page is printed and signed: it asks nothing.
  return /\/senden(\?|$)/.test(page.url()) && session.form.trust === 'none' ? { kind: 'send' } : { kind: 'other' };
}
