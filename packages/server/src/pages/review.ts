import type { Answers } from '@vordruck/engine';
import type { FastifyReply } from 'fastify';
import { hashOfReview, issuesBeforeSending } from '../receive/reviewed.ts';
import { sentencesIn } from '../sentences.ts';
import { dropEmptyRows, listsIn } from './empty-rows.ts';
import { queryText } from './language.ts';
import { readPost } from './post.ts';
import { checkToken } from './start.ts';
import { openContent } from './step.ts';
import { formFrames, seeOther, sendPage, sessionOf, type Visit } from './visit.ts';

/** `…/pruefen`: check your answers. What was shown is remembered, so that nothing else can be sent. */
export async function showReview(visit: Visit): Promise<FastifyReply> {
  const { context, reply, place, offer } = visit;
  const content = await openContent(visit);
  if ('to' in content) return seeOther(reply, content.to);
  const session = sessionOf(visit, content.answers);
  const dropped = dropEmptyRows(session, listsIn(session));
  const outline = session.outline();
  const reviewed = hashOfReview(offer, session);
  if (dropped || content.reviewed !== reviewed) {
    await context.drafts.change(place, offer.form.hash, (now) => ({
      content: { ...now, answers: dropped ? withoutEmptyRows(visit, now.answers) : now.answers, reviewed },
      result: undefined,
    }));
  }
  const status = queryText(visit.request, 'geaendert') === undefined ? undefined : sentencesIn(visit.language).changed();
  return sendPage(context, reply, {
    kind: 'review',
    ...formFrames(visit, session),
    outline,
    issues: issuesBeforeSending(session),
    ...(status === undefined ? {} : { status }),
  });
}

function withoutEmptyRows(visit: Visit, answers: Answers): Answers {
  const session = sessionOf(visit, answers);
  dropEmptyRows(session, listsIn(session));
  return session.answers;
}

/** "Weiter" on the review page. */
export async function postReview(visit: Visit): Promise<FastifyReply> {
  const { context, reply, base } = visit;
  const content = await openContent(visit);
  const post = await readPost(visit.request, context.blobs, 0);
  checkToken(visit, post.text('_token'));
  if ('to' in content) return seeOther(reply, content.to);
  const session = sessionOf(visit, content.answers);
  const issues = issuesBeforeSending(session);
  if (issues.length === 0) return seeOther(reply, `${base}senden`);
  return sendPage(context, reply, { kind: 'review', ...formFrames(visit, session), outline: session.outline(), issues }, 422);
}
