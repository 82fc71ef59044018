import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { isToken, tokenOf } from '../drafts/cookie.ts';
import { Refusal } from '../guard/refusal.ts';
import { readCode } from '../keys/code.ts';
import { chooseLanguage, queryText } from './language.ts';
import { readPost } from './post.ts';
import { resumePath } from './saved.ts';
import { goOn } from './start.ts';
import { enhanced, frameOf, isSecure, portalLanguages, seeOther, sendPage, visit } from './visit.ts';

/** `/fortsetzen`: type a code to go on, on any device. */
export function showResume(context: Context, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendResume(context, request, reply, { ended: queryText(request, 'beendet') !== undefined }, 200);
}

/** Lets this device open the draft of the typed code. */
export async function postResume(context: Context, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const post = await readPost(request, context.blobs, 0);
  const secret = context.cookie.keep(request, reply);
  // Otherwise a stranger could make somebody go on with the stranger's draft, and read later what was typed into it.
  if (!isToken(post.text('_token'), secret, resumePath))
    throw new Refusal(403, 'the token is not that of the cookie', resumePath);
  const typed = post.text('_code');
  const code = readCode(typed);
  if (code === undefined) return sendResume(context, request, reply, { issue: 'shape', typed }, 422);
  const found = await context.drafts.placeOf(code);
  if (!found || !context.options.forms.has(found.form))
    return sendResume(context, request, reply, { issue: 'unknown', typed }, 422);
  const place = { secret, ...found };
  const base = `/${found.tenant}/${found.form}/`;
  const own = await context.drafts.find(place);
  if (own && own.code !== code && 'answers' in own.content && post.action !== 'replace')
    return sendResume(context, request, reply, { typed, replace: base }, 200);
  await context.drafts.hold(place, code);
  // The cookie may be new: it comes with this answer only.
  const there = await visit(context, request, reply, { ags: found.tenant, form: found.form }, secret);
  if (!there.draft || 'receipt' in there.draft.content) return seeOther(reply, `${base}pruefen`);
  return seeOther(reply, goOn(there, there.draft.content));
}

interface Shown {
  readonly issue?: 'shape' | 'unknown';
  readonly typed?: string;
  readonly ended?: boolean;
  /** Where the draft is that this device already has. */
  readonly replace?: string;
}

function sendResume(context: Context, request: FastifyRequest, reply: FastifyReply, shown: Shown, status: number): FastifyReply {
  const language = chooseLanguage(request, reply, portalLanguages, isSecure(context));
  const secret = context.cookie.keep(request, reply);
  return sendPage(
    context,
    reply,
    {
      kind: 'resume',
      frame: enhanced(context, frameOf(context, request, language, portalLanguages)),
      action: resumePath,
      token: tokenOf(secret, resumePath),
      typed: (shown.typed ?? '').slice(0, 60),
      ended: shown.ended ?? false,
      ...(shown.issue ? { issue: shown.issue } : {}),
      ...(shown.replace === undefined ? {} : { replace: shown.replace }),
    },
    status,
  );
}
