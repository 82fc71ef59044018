import type { AccountAttribute, CompiledForm, Trust } from '@vordruck/engine';

/**
 * What is known of the person who is signed in, by whoever stands before the portal and signs people in (BundID and the like):
 * the portal has no accounts of its own. Each attribute has a trust of its own.
 */
export interface Account {
  /** How surely it is known who this is: the level of the sign-in (§ 3 OZG, eIDAS). */
  readonly trust: Trust;
  /** By source, `account.surname`. */
  readonly attributes: Readonly<Record<string, AccountAttribute>>;
}

/** What of an account a form asks for: nothing else comes into its pages, drafts and submissions (Art. 5 (1) c GDPR). */
export function askedOf({ fields }: CompiledForm, { trust, attributes }: Account): Account {
  const asked = new Set(fields.flatMap(({ prefill }) => prefill?.from ?? []));
  return { trust, attributes: Object.fromEntries(Object.entries(attributes).filter(([source]) => asked.has(source))) };
}
