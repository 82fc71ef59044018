import type { Page } from 'playwright-core';
import type { Place, Promised } from './page/promised.ts';

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
