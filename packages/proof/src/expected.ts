import type { Answers, Session } from '@vordruck/engine';
import type { Page } from 'playwright-core';
import { leftBehind } from './walk/citizen.ts';
import { promiseOf, type Place, type Promised } from './page/promised.ts';

/** What the page tells its script: where it asks, and what is kept of the draft. */
interface PageState {
  readonly page: { readonly kind: 'step' | 'row'; readonly step: string; readonly row?: string; readonly rowStep?: string };
  readonly answers: Answers;
}

/**
 * What the page at hand must hold. The session first takes over the draft that the page was made from, unless answers were
 * given since: with `filled`, or where the page itself has told of faults without coming anew.
 */
export async function expectedOf(
  page: Page,
  session: Session,
  filled: boolean,
): Promise<{ readonly place: Place; readonly promised: Promised }> {
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
  const place = placeOf(page, read, session);
  return { place, promised: promiseOf(session, place, failed) };
}

function placeOf(page: Page, state: PageState | undefined, session: Session): Place {
  const { kind, step = '', row, rowStep } = state?.page ?? {};
  if (kind === 'row' && row !== undefined) return { kind, step, row, ...(rowStep !== undefined && { rowStep }) };
  if (kind === 'step') return { kind, step };
  // Where the portal cannot know who sends, the last page is printed and signed: it asks nothing.
  return /\/senden(\?|$)/.test(page.url()) && session.form.trust === 'none' ? { kind: 'send' } : { kind: 'other' };
}

/** Pages of one shape look alike: the same kinds of questions in the same states. */
export function shapeOf(page: Page, place: Place, promised: Promised): string {
  return kindsOf(page, place, promised).toSorted().join(' ');
}

/** The kinds of questions on a page, each with its state, and the kind of page. */
export function kindsOf(page: Page, place: Place, { questions, failed }: Promised): readonly string[] {
  const parts = questions.map(({ kind, type, help, fault, required }) =>
    [kind, type, help !== undefined, fault !== undefined, required].join('·'),
  );
  return [`${pageKind(page, place)}·${failed}`, ...new Set(parts)];
}

function pageKind(page: Page, { kind }: Place): string {
  if (kind !== 'other') return kind;
  const parts = page.url().split(/[?#]/)[0]?.split('/') ?? [];
  return parts.at(parts.includes('quittung') ? -2 : -1) || 'start';
}
