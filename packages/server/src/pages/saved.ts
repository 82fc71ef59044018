import { formatDay } from '@vordruck/engine';
import type { FastifyReply } from 'fastify';
import type { OpenContent } from '../drafts/content.ts';
import type { Draft } from '../drafts/drafts.ts';
import { describeError } from '../guard/describe-error.ts';
import { formatCode } from '../keys/code.ts';
import { readMailAddress } from '../mail/mailer.ts';
import { sentencesIn } from '../sentences.ts';
import { queryText } from './language.ts';
import { readPost } from './post.ts';
import { catchUp } from './news.ts';
import { checkToken, noDraft } from './start.ts';
import { ended, formFrames, seeOther, sendPage, sessionOf, type Visit } from './visit.ts';
import { firstOpen } from './way.ts';

/** Where codes are typed. */
export const resumePath = '/fortsetzen';

/** Messages that one draft may send, so that nobody floods another's mailbox. */
const MAILS_MAX = 5;

type MailIssue = 'wrong' | 'failed';

/** `…/fortsetzen`: the code that brings the draft back, and until when it is kept. */
export async function showSaved(visit: Visit): Promise<FastifyReply> {
  const draft = await openDraft(visit);
  if ('to' in draft) return seeOther(visit.reply, draft.to);
  const elsewhere = await catchUp(visit);
  return elsewhere === undefined ? sendSaved(visit, draft, undefined, 200) : seeOther(visit.reply, elsewhere);
}

/** Sends the code by e-mail, ends the session on this device, or prolongs it. */
export async function postSaved(visit: Visit): Promise<FastifyReply> {
  const { context, reply, base, place } = visit;
  const post = await readPost(visit.request, context.blobs, 0);
  checkToken(visit, post.text('_token'));
  const draft = await openDraft(visit);
  if ('to' in draft) return seeOther(reply, draft.to);
  switch (post.action) {
    case 'leave':
      await context.drafts.release(place);
      return seeOther(reply, `${resumePath}?beendet=1`);
    case 'stay':
      return reply.code(204).header('cache-control', 'no-store').send();
    case 'mail': {
      const issue = await mailCode(visit, draft, post.text('_email'));
      return issue ? sendSaved(visit, draft, issue, 422) : seeOther(reply, `${base}fortsetzen?gesendet=1`);
    }
    default:
      return seeOther(reply, `${base}fortsetzen`);
  }
}

type OpenDraft = Draft & { readonly content: OpenContent };

async function openDraft(visit: Visit): Promise<OpenDraft | { readonly to: string }> {
  const { base, draft } = visit;
  if (!draft) return { to: `${base}?${noDraft}` };
  if ('receipt' in draft.content) return { to: `${base}quittung/${draft.content.receipt}` };
  if (await ended(visit, draft)) return { to: `${resumePath}?beendet=1` };
  return { ...draft, content: draft.content };
}

function sendSaved(visit: Visit, draft: OpenDraft, issue: MailIssue | undefined, status: number): FastifyReply {
  const { context, base } = visit;
  const session = sessionOf(visit, draft.content.answers);
  return sendPage(
    context,
    visit.reply,
    {
      kind: 'saved',
      ...formFrames(visit, session),
      code: formatCode(draft.code),
      until: context.clock.dayOf(draft.expires),
      resume: `${context.options.origin}${resumePath}`,
      next: firstOpen(session, base),
      mail: context.options.mailer !== undefined && (draft.content.mails ?? 0) < MAILS_MAX,
      sent: queryText(visit.request, 'gesendet') !== undefined,
      ...(issue ? { issue } : {}),
    },
    status,
  );
}

/** The address goes to the mailer and nowhere else: neither draft nor log knows it. */
async function mailCode(visit: Visit, draft: OpenDraft, typed: string): Promise<MailIssue | undefined> {
  const { context, offer, place, language } = visit;
  const { mailer, origin } = context.options;
  const to = readMailAddress(typed);
  if (to === undefined) return 'wrong';
  const counted = await context.drafts.change(place, draft.hash, (now) => {
    const mails = now.mails ?? 0;
    return mails < MAILS_MAX ? { content: { ...now, mails: mails + 1 }, result: true } : { content: now, result: false };
  });
  if (!mailer || counted !== true) return 'failed';
  const title = sessionOf(visit, {}).text('title')?.text ?? offer.form.form;
  const words = sentencesIn(language);
  const until = formatDay(context.clock.dayOf(draft.expires), visit.language);
  try {
    await mailer.send({
      to,
      subject: words.mailSubject(title),
      text: words.mailText(title, formatCode(draft.code), `${origin}${resumePath}`, until),
    });
    return undefined;
  } catch (error) {
    // Not the error's own text: mail servers repeat the address in it.
    context.log({ level: 'error', message: 'code not mailed', form: place.form, ...describeError(error) });
    return 'failed';
  }
}
