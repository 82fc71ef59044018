import type { Session } from '@vordruck/engine';

/** Where to go on: the first step with something missing or wrong, else the review. */
export function firstOpen(session: Session, base: string): string {
  const open = session.steps().find(({ step }) => session.issues({ step }).length > 0);
  return `${base}${open?.step ?? 'pruefen'}`;
}

/** The step after this one; after the last the review. */
export function after(session: Session, step: string, base: string): string {
  const steps = session.steps();
  const place = steps.findIndex((each) => each.step === step);
  return place < 0 ? firstOpen(session, base) : `${base}${steps[place + 1]?.step ?? 'pruefen'}`;
}
