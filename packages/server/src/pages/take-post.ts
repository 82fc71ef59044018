import { DraftMovedError } from '../drafts/drafts.ts';
import { Refusal } from '../guard/refusal.ts';
import { moveDraft } from '../versions/move-draft.ts';
import { answer, type Outcome } from './answer.ts';
import { newsAddress } from './news.ts';
import type { Post } from './post.ts';
import { takeOver } from './take-over.ts';
import { stand, type Visit } from './visit.ts';

/** What a post led to, and the visit as it then was. */
export interface Taken {
  readonly outcome: Outcome;
  readonly visit: Visit;
}

const ATTEMPTS = 10;

/**
 * Takes the answers of a page, whatever version it was made with: nobody loses what they typed because a version ended
 * while they were typing. `undefined` if there is no open draft any more.
 */
export async function takePost(first: Visit, rest: { step: string; row: string }, post: Post): Promise<Taken | undefined> {
  let visit = first;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1, visit = await stand(visit)) {
    try {
      const taken = await tryPost(visit, rest, post);
      if (taken !== 'again') return taken;
    } catch (error) {
      if (!(error instanceof DraftMovedError)) throw error;
    }
  }
  throw new Refusal(409, 'the draft moved all the time', first.base);
}

async function tryPost(visit: Visit, rest: { step: string; row: string }, post: Post): Promise<Taken | undefined | 'again'> {
  const { context, place, forms, draft, standing } = visit;
  if (!draft || 'receipt' in draft.content) return undefined;
  const own = forms.versions.find(({ hash }) => hash === draft.hash);
  const page = forms.versions.find(({ hash }) => hash === post.text('_version')) ?? own;
  const told = (): Taken => ({ outcome: { to: newsAddress(visit) }, visit });
  if (own && page === own) {
    // Also where it has just ended: what was typed becomes part of the draft, and then moves with it.
    const outcome = await context.drafts.change(place, own.hash, (now) => answer(visit, rest, post, now));
    if (standing.kind === 'due') await moveDraft(await stand(visit), standing.to);
    return outcome && (standing.kind === 'current' ? { outcome, visit } : told());
  }
  if (standing.kind === 'due') {
    await moveDraft(visit, standing.to);
    return 'again';
  }
  if (!own || !page) return told();
  await takeOver(visit, page, own, post);
  return told();
}
