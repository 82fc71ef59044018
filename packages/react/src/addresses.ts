import type { Session } from '@vordruck/engine';
import { typeOf } from './types/index.ts';

/** Where questions are asked: on a step's page, or on the page of one row (by ids, `/hunde/@2`). */
export interface Place {
  readonly step: string;
  readonly row?: string;
}

/** Last parts of the addresses that every form has beside its steps. */
export const review = 'pruefen';
export const send = 'senden';

/** Address of the page that asks at a place: `<base><step>` or `<base><step>/hunde/2`. */
export function addressOf(base: string, place: Place): string {
  return `${base}${place.step}${place.row === undefined ? '' : place.row.replaceAll('/@', '/')}`;
}

/**
 * Reads what follows the step in an address (`hunde/2`) back into a row's name (`/hunde/@2`). A field id starts with a
 * letter and follows the start or a row; so each segment after a list is a row, which the session tells.
 */
export function rowOfAddress(session: Session, rest: string): string | undefined {
  const segments = rest.split('/').filter((segment) => segment !== '');
  let parent = -1;
  let name = '';
  let expectsRow = false;
  for (const segment of segments) {
    if (expectsRow) {
      name += `/@${segment}`;
      expectsRow = false;
      continue;
    }
    const index = session.form.fields.findIndex((plan) => plan.parent === parent && plan.id === segment);
    if (index < 0) return undefined;
    name += `/${segment}`;
    expectsRow = typeOf(session.form.fields[index]?.type ?? '').kind === 'list';
    parent = index;
  }
  return expectsRow || !/\/@[^/]+$/.test(name) ? undefined : name;
}

/** The place where the field or row with this name is asked; a row is asked on its own page. */
export function placeOf(session: Session, name: string): Place | undefined {
  const id = name.split('/')[1];
  const plan = session.form.fields.find((field) => field.parent === -1 && field.id === id);
  const step = plan && session.form.steps[plan.step]?.step;
  if (step === undefined) return undefined;
  const row = /^.*\/@[^/]+/.exec(name)?.[0];
  return row === undefined ? { step } : { step, row };
}
