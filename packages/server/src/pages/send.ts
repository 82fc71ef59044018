import type { Issue, Session } from '@vordruck/engine';
import type { FastifyReply } from 'fastify';
import type { OpenContent } from '../drafts/content.ts';
import type { Changed } from '../drafts/drafts.ts';
import { receive } from '../receive/receive.ts';
import { hashOfReview, isReviewed } from '../receive/reviewed.ts';
import { mayBeSent } from '../receive/trust.ts';
import { applyAnswers } from './apply-answers.ts';
import { type Post, readPost } from './post.ts';
import { checkToken } from './start.ts';
import { openContent } from './step.ts';
import { formFrames, seeOther, sendPage, sessionOf, type Visit } from './visit.ts';

/** `…/senden`: declarations, warning, "Jetzt verbindlich absenden". */
export async function showSend(visit: Visit): Promise<FastifyReply> {
  const content = await openContent(visit);
  if ('to' in content) return seeOther(visit.reply, content.to);
  const session = sessionOf(visit, content.answers);
  if (!isReviewed(visit.offer, session, content.reviewed)) return seeOther(visit.reply, reviewAgain(visit, content));
  return sendSendPage(visit, session, [], 200);
}

/** Sends. Whoever sends twice gets the same receipt. */
export async function postSend(visit: Visit): Promise<FastifyReply> {
  const { context, reply, place, offer, base } = visit;
  const content = await openContent(visit);
  const post = await readPost(visit.request, context.blobs, 0);
  checkToken(visit, post.text('_token'));
  if ('to' in content) return seeOther(reply, content.to);
  // The page itself says what to do instead.
  if (!mayBeSent(offer.form, visit.account)) return sendSendPage(visit, sessionOf(visit, content.answers), [], 403);
  const declared = await context.drafts.change(place, offer.form.hash, (now) => declare(visit, post, now));
  if (declared && 'to' in declared) return seeOther(reply, declared.to);
  if (declared && declared.issues.length > 0) return sendSendPage(visit, declared.session, declared.issues, 422);
  const received = await receive(context, visit, post.text('_reviewed'));
  if (received === 'gone') return seeOther(reply, base);
  if (received === 'changed') return seeOther(reply, `${base}pruefen?geaendert=1`);
  return seeOther(reply, `${base}quittung/${received.receipt}`);
}

/** Keeps what was declared; tells what is missing, or that the review is out of date. */
function declare(
  visit: Visit,
  post: Post,
  content: OpenContent,
): Changed<{ to: string } | { session: Session; issues: readonly Issue[] }> {
  const { pages } = visit.context.options;
  const session = sessionOf(visit, content.answers);
  if (!isReviewed(visit.offer, session, content.reviewed) || post.text('_reviewed') !== content.reviewed)
    return { content, result: { to: reviewAgain(visit, content) } };
  applyAnswers(pages, session, () => pages.questionsOfDeclarations(session), post);
  return {
    content: { ...content, answers: session.answers },
    result: { session, issues: session.issues({ declarations: true }) },
  };
}

function reviewAgain({ base }: Visit, { reviewed }: OpenContent): string {
  return reviewed === undefined ? `${base}pruefen` : `${base}pruefen?geaendert=1`;
}

function sendSendPage(visit: Visit, session: Session, issues: readonly Issue[], status: number): FastifyReply {
  return sendPage(
    visit.context,
    visit.reply,
    {
      kind: 'send',
      ...formFrames(visit, session),
      issues,
      reviewed: hashOfReview(visit.offer, session),
      ...(mayBeSent(visit.offer.form, visit.account) ? {} : { outline: session.outline() }),
    },
    status,
  );
}
