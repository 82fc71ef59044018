import type { CompiledForm, Trust } from '@vordruck/engine';
import type { Account } from '../account.ts';

const rising: readonly Trust[] = ['none', 'basic', 'substantial', 'high'];

/**
 * Whether it is known surely enough who sends (§ 3 (1) OZG, eIDAS levels); otherwise a form is printed and signed by hand. Of
 * those who are not signed in nothing is known.
 */
export function mayBeSent({ trust }: Pick<CompiledForm, 'trust'>, account: Pick<Account, 'trust'> | undefined): boolean {
  return rising.indexOf(trust) <= rising.indexOf(account?.trust ?? 'none');
}
