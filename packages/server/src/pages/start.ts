import type { FastifyReply } from 'fastify';
import { isToken } from '../drafts/cookie.ts';
import { Refusal } from '../guard/refusal.ts';
import { dropEmptyRows, listsIn } from './empty-rows.ts';
import { queryText } from './language.ts';
import { resumePath } from './saved.ts';
import { firstOpen } from './way.ts';
import { formFrames, seeOther, sendPage, sessionOf, type Visit } from './visit.ts';
import { readPost } from './post.ts';

/** In the address of the start page: somebody asked for a step of a draft that is not there. */
export const noDraft = 'entwurf=fehlt';

/** `/<AGS>/<form>/` */
export async function showStart(visit: Visit): Promise<FastifyReply> {
  const { context, reply, base } = visit;
  const draft = await context.drafts.find(visit.place);
  const open = draft && 'answers' in draft.content ? draft.content : undefined;
  const sent = draft && 'receipt' in draft.content ? draft.content.receipt : undefined;
  const session = sessionOf(visit, open?.answers ?? {});
  dropEmptyRows(session, listsIn(session));
  return sendPage(context, reply, {
    kind: 'start',
    ...formFrames(visit, session),
    draftDays: context.drafts.days,
    resume: resumePath,
    ...(context.options.sessionMinutes === undefined ? {} : { sessionMinutes: context.options.sessionMinutes }),
    ...(open ? { draft: { href: firstOpen(session, base) } } : {}),
    ...(sent === undefined ? {} : { receipt: { href: `${base}quittung/${sent}` } }),
    ...(!draft && queryText(visit.request, 'entwurf') === 'fehlt' ? { lost: true } : {}),
  });
}

/** Begins a draft, in place of one that may be there. */
export async function beginDraft(visit: Visit): Promise<FastifyReply> {
  const post = await readPost(visit.request, visit.context.blobs, 0);
  checkToken(visit, post.text('_token'));
  await visit.context.drafts.begin(visit.place, visit.offer.form.hash);
  return seeOther(visit.reply, firstStep(visit));
}

function firstStep(visit: Visit): string {
  const step = sessionOf(visit, {}).steps()[0]?.step;
  return step === undefined ? `${visit.base}pruefen` : `${visit.base}${step}`;
}

/** A post without the token of this cookie did not come from our page, or the cookie is gone. */
export function checkToken(visit: Visit, token: string): void {
  if (!isToken(token, visit.place.secret, visit.base)) throw new Refusal(403, 'the token is not that of the cookie', visit.base);
}
