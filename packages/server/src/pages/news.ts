import type { Answers, Printed } from '@vordruck/engine';
import type { ClosedPage } from '@vordruck/react';
import type { FastifyReply } from 'fastify';
import type { OpenContent } from '../drafts/content.ts';
import { Refusal } from '../guard/refusal.ts';
import { moveDraft } from '../versions/move-draft.ts';
import { inlineFrame } from './inline-frame.ts';
import { readPost } from './post.ts';
import { tellNews } from './tell-news.ts';
import { checkToken, goOn, noDraft } from './start.ts';
import { resumePath } from './saved.ts';
import { ended, enhanced, frameOf, seeOther, sendPage, sessionOf, stand, type Visit } from './visit.ts';

/** Where people read what changed in their draft, or that nothing can go on. */
export function newsAddress({ base }: Pick<Visit, 'base'>): string {
  return `${base}geaendert`;
}

/**
 * Before anything else: a draft whose version ended moves to the one in effect, and its owner reads what that changed.
 * Returns where that is; `undefined` if the draft goes on as it is.
 */
export async function catchUp(visit: Visit): Promise<string | undefined> {
  const { standing } = visit;
  if (standing.kind === 'current') return undefined;
  if (standing.kind === 'due') await moveDraft(visit, standing.to);
  return newsAddress(visit);
}

/** `…/geaendert`: what changed, until it is read; or that the form is offered no more. */
export async function showNews(visit: Visit): Promise<FastifyReply> {
  const content = await openNews(visit);
  if ('to' in content) return seeOther(visit.reply, content.to);
  if (visit.standing.kind === 'closed') return sendClosed(visit);
  const { news } = content;
  if (!news) return seeOther(visit.reply, goOn(visit, content));
  const session = sessionOf(visit, content.answers);
  const title = session.text('title');
  return sendPage(visit.context, visit.reply, {
    kind: 'changed',
    frame: frame(visit),
    base: visit.base,
    token: visit.token,
    ...(title ? { service: title } : {}),
    changes: tellNews(news, visit.language),
    ...(news.withdrawn === undefined ? {} : { withdrawn: inOwnWords(visit, news.withdrawn) }),
    ...(news.late ? { late: true } : {}),
  });
}

/** "Weiter": it was read, and is not shown again. */
export async function postNews(visit: Visit): Promise<FastifyReply> {
  const { context, reply, place, draft } = visit;
  const post = await readPost(visit.request, context.blobs, 0);
  checkToken(visit, post.text('_token'));
  const content = await openNews(visit);
  if ('to' in content || !draft || !content.news) return seeOther(reply, 'to' in content ? content.to : newsAddress(visit));
  await context.drafts.change(place, draft.hash, ({ news: _read, ...rest }) => ({ content: rest, result: undefined }));
  return seeOther(reply, goOn(await stand(visit), content));
}

async function openNews(visit: Visit): Promise<OpenContent | { readonly to: string }> {
  const { base, draft, context, place } = visit;
  if (!draft) return visit.standing.kind === 'closed' ? { to: base } : { to: `${base}?${noDraft}` };
  if ('receipt' in draft.content) return { to: `${base}quittung/${draft.content.receipt}` };
  if (await ended(visit, draft)) {
    await context.drafts.release(place);
    return { to: `${resumePath}?beendet=1` };
  }
  const to = visit.standing.kind === 'due' ? await catchUp(visit) : undefined;
  return to === undefined ? draft.content : { to };
}

/** The form is offered no more; what was typed can be kept. 410: it was here. */
export function sendClosed(visit: Visit): FastifyReply {
  const answers = openAnswers(visit);
  return sendPage(
    visit.context,
    visit.reply,
    { ...closedPage(visit, answers), ...(answers ? { copy: `${newsAddress(visit)}/kopie.html` } : {}) },
    410,
  );
}

/** The answers of a draft that cannot go on, as a file that needs nothing else. */
export async function sendCopyOfAnswers(visit: Visit): Promise<FastifyReply> {
  const answers = openAnswers(visit);
  if (!answers || visit.standing.kind !== 'closed') throw new Refusal(404, 'there is nothing to copy', visit.base);
  const page = closedPage(visit, answers);
  visit.reply.header('content-disposition', `attachment; filename="${visit.place.form}.html"`);
  return sendPage(visit.context, visit.reply, { ...page, frame: await inlineFrame(visit.context, page.frame) });
}

function closedPage(visit: Visit, answers: Answers | undefined): ClosedPage {
  const session = sessionOf(visit, answers ?? {});
  const title = session.text('title');
  const withdrawn = visit.forms.versions.find(({ hash }) => hash === visit.offer.form.hash)?.withdrawn;
  return {
    kind: 'closed',
    frame: frame(visit),
    ...(title ? { service: title } : {}),
    ...(answers ? { outline: session.outline() } : {}),
    ...(withdrawn ? { withdrawn: inOwnWords(visit, withdrawn.reason) } : {}),
  };
}

/** Operators write the language of the form. */
function inOwnWords({ language, offer }: Visit, text: string): Printed {
  return offer.form.language === language ? { text } : { text, lang: offer.form.language };
}

function openAnswers({ draft }: Visit): Answers | undefined {
  return draft && 'answers' in draft.content ? draft.content.answers : undefined;
}

function frame({ context, request, language, offer, municipality }: Visit) {
  return enhanced(context, frameOf(context, request, language, offer.form.languages, municipality, offer.form));
}
