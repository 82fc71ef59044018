import type { Session } from '@vordruck/engine';

/** Where to go on: the first step with something missing or wrong, else the review. */
export function firstOpen(session: Session, base: string): string {
  const open = session.steps().find(({ step }) => session.issues({ step }).length > 0);
  return `${base}${open?.step ?? 'pruefen'}`;
}
