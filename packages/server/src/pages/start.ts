import type { FastifyReply } from 'fastify';
import type { OpenContent } from '../drafts/content.ts';
import { isToken } from '../drafts/cookie.ts';
import { Refusal } from '../guard/refusal.ts';
import { dropEmptyRows, listsIn } from './empty-rows.ts';
import { queryText } from './language.ts';
import { resumePath } from './saved.ts';
import { firstOpen } from './way.ts';
import { formFrames, seeOther, sendPage, sessionOf, type Visit } from './visit.ts';
import { newsAddress, sendClosed } from './news.ts';
import { readPost } from './post.ts';

/** In the address of the start page: somebody asked for a step of a draft that is not there. */
export const noDraft = 'entwurf=fehlt';

/** `/<AGS>/<form>/` */
export async function showStart(visit: Visit): Promise<FastifyReply> {
  const { context, reply, base, draft } = visit;
  const offer = await visit.inEffect?.load();
  if (!offer) return sendClosed(visit);
  const open = draft && 'answers' in draft.content ? draft.content : undefined;
  const sent = draft && 'receipt' in draft.content ? draft.content.receipt : undefined;
  return sendPage(context, reply, {
    kind: 'start',
    // What is begun now is of the version in effect, whatever the draft goes on with.
    ...formFrames({ ...visit, offer }, sessionOf({ ...visit, offer }, {})),
    draftDays: context.drafts.days,
    resume: resumePath,
    ...(context.options.sessionMinutes === undefined ? {} : { sessionMinutes: context.options.sessionMinutes }),
    ...(open ? { draft: { href: goOn(visit, open) } } : {}),
    ...(sent === undefined ? {} : { receipt: { href: `${base}quittung/${sent}` } }),
    ...(!draft && queryText(visit.request, 'entwurf') === 'fehlt' ? { lost: true } : {}),
  });
}

/** Where one goes on with a draft. */
export function goOn(visit: Visit, { answers }: OpenContent): string {
  if (visit.standing.kind !== 'current') return newsAddress(visit);
  const session = sessionOf(visit, answers);
  dropEmptyRows(session, listsIn(session));
  return firstOpen(session, visit.base);
}

/** Begins a draft, in place of one that may be there. */
export async function beginDraft(visit: Visit): Promise<FastifyReply> {
  const post = await readPost(visit.request, visit.context.blobs, 0);
  checkToken(visit, post.text('_token'));
  const offer = await visit.inEffect?.load();
  if (!offer) return seeOther(visit.reply, visit.base);
  await visit.context.drafts.begin(visit.place, offer.form.hash);
  return seeOther(visit.reply, firstStep({ ...visit, offer }));
}

function firstStep(visit: Visit): string {
  const step = sessionOf(visit, {}).steps()[0]?.step;
  return step === undefined ? `${visit.base}pruefen` : `${visit.base}${step}`;
}

/** A post without the token of this cookie did not come from our page, or the cookie is gone. */
export function checkToken(visit: Visit, token: string): void {
  if (!isToken(token, visit.place.secret, visit.base)) throw new Refusal(403, 'the token is not that of the cookie', visit.base);
}
