import type { Draft } from '../drafts/drafts.ts';
import type { FormVersion, FormVersions } from './form-versions.ts';
import { inEffectOn, isAcceptedOn } from './timeline.ts';

/** How the draft of a request stands to the versions of its form. */
export type Standing =
  /** It goes on with its own version; the same where there is no draft, or it was sent. */
  | { readonly kind: 'current' }
  /** It moved, and its owner has not yet read what changed. */
  | { readonly kind: 'told' }
  /** Its version ended or was withdrawn: it goes on with another one. */
  | { readonly kind: 'due'; readonly to: FormVersion }
  /** Nothing is offered any more that it could go on with. */
  | { readonly kind: 'closed' };

export function standingOf({ versions }: FormVersions, draft: Draft | undefined, today: string): Standing {
  const to = inEffectOn(versions, today);
  if (!draft || 'receipt' in draft.content) return to || draft ? { kind: 'current' } : { kind: 'closed' };
  const own = versions.find(({ hash }) => hash === draft.hash);
  if (own && isAcceptedOn(versions, own, today)) return { kind: draft.content.news ? 'told' : 'current' };
  return to ? { kind: 'due', to } : { kind: 'closed' };
}
