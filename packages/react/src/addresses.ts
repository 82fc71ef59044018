import type { PageSession } from '@vordruck/engine';
import { planOf, type Place } from './place.ts';
import { typeOf } from './types/index.ts';

/** Last parts of the addresses that every form has beside its steps. */
export const review = 'pruefen';
export const send = 'senden';

/** Address of the page that asks at a place: `<base><step>`, `<base><step>/hunde/2` or `<base><step>/hunde/2/impfung`. */
export function addressOf(base: string, { step, row, rowStep }: Place): string {
  const rest = row === undefined ? '' : row.replaceAll('/@', '/');
  return `${base}${step}${rest}${rowStep === undefined ? '' : `/${rowStep}`}`;
}

/** What an address means, as far as the form's plan tells. */
export interface AddressedRow {
  /** By ids, `/hunde/@2`. */
  readonly row: string;
  readonly rowStep?: string;
}

/**
 * Reads what follows the step in an address (`hunde/2/impfung`) back into a row's name (`/hunde/@2`) and one of its pages. A
 * segment after a list is a row; one after a row, at the end, is a page of that row, since a list alone has no page. Rows and
 * pages may be none.
 */
export function rowOfAddress(session: PageSession, rest: string): AddressedRow | undefined {
  const segments = rest.split('/').filter((segment) => segment !== '');
  let name = '';
  let expectsRow = false;
  let endsInRow = false;
  for (const [index, segment] of segments.entries()) {
    if (expectsRow) {
      name += `/@${segment}`;
      [expectsRow, endsInRow] = [false, true];
      continue;
    }
    if (endsInRow && index === segments.length - 1)
      return planOf(session, name)?.steps ? { row: name, rowStep: segment } : undefined;
    name += `/${segment}`;
    const plan = planOf(session, name);
    if (!plan) return undefined;
    expectsRow = typeOf(plan.type).kind === 'list';
    endsInRow = false;
  }
  return endsInRow ? { row: name } : undefined;
}
