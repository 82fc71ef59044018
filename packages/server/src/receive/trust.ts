import type { CompiledForm, Trust } from '@vordruck/engine';

const rising: readonly Trust[] = ['none', 'basic', 'substantial', 'high'];

/** How surely the portal can know who sends: not at all, as there are no accounts. */
const offered: Trust = 'none';

/** Whether the portal knows surely enough who sends (§ 3 (1) OZG, eIDAS levels); otherwise a form is printed and signed by hand. */
export function mayBeSent({ trust }: Pick<CompiledForm, 'trust'>): boolean {
  return rising.indexOf(trust) <= rising.indexOf(offered);
}
