import { derive, open, seal } from '../keys/seal.ts';
import { sha256 } from '../keys/secret.ts';
import type { DraftContent } from './content.ts';

/** A draft is found by the cookie's secret, the municipality and the form; each of them has one of its own. */
export interface DraftPlace {
  readonly secret: string;
  /** AGS */
  readonly tenant: string;
  readonly form: string;
}

/** What a draft's ciphertext is bound to, and the code from which its key is derived. */
export interface SealedDraft {
  readonly id: string;
  readonly hash: string;
  readonly version: number;
  readonly code: string;
}

export function placeText({ tenant, form }: Omit<DraftPlace, 'secret'>): string {
  return `${tenant}/${form}`;
}

/** Finds a draft by its code, wherever it was begun. */
export function draftLocator(code: string): Buffer {
  return sha256(derive(code, 'draft/locator'));
}

/** Finds what a cookie's secret holds in a place. */
export function holderLocator(place: DraftPlace): Buffer {
  return sha256(derive(place.secret, `holder/locator/${placeText(place)}`));
}

export function sealCode(place: DraftPlace, code: string): Buffer {
  return seal(derive(place.secret, `holder/key/${placeText(place)}`), Buffer.from(code), placeText(place));
}

export function openCode(place: DraftPlace, sealed: Buffer): string {
  return open(derive(place.secret, `holder/key/${placeText(place)}`), sealed, placeText(place)).toString('utf8');
}

// Bound into the ciphertext: an older state, another draft's or another form version's cannot be put in its place.
function boundText(place: DraftPlace, { id, hash, version }: SealedDraft): string {
  return JSON.stringify([placeText(place), id, hash, version]);
}

export function sealDraft(place: DraftPlace, draft: SealedDraft & { readonly content: DraftContent }): Buffer {
  return seal(derive(draft.code, 'draft/key'), Buffer.from(JSON.stringify(draft.content)), boundText(place, draft));
}

export function openDraft(place: DraftPlace, draft: SealedDraft, sealed: Buffer): DraftContent {
  return JSON.parse(open(derive(draft.code, 'draft/key'), sealed, boundText(place, draft)).toString('utf8'));
}
