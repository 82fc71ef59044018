import { readAnswers, shownText, type FieldState, type Issue, type Session, fieldTypes } from '@vordruck/engine';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import type { DraftPlace } from '../drafts/drafts.ts';
import { answerFiles, isFileQuestion } from '../files/answer-files.ts';
import { bareUploads } from '../files/bare-uploads.ts';
import { isFromEmbedder } from '../guard/origin.ts';
import { addressOf, rate } from '../guard/rate.ts';
import { Refusal } from '../guard/refusal.ts';
import { isSecret } from '../keys/secret.ts';
import { limits } from '../limits.ts';
import { openReceipt } from '../receive/receipt.ts';
import { receive, type Sending } from '../receive/receive.ts';
import { hashOfReview, issuesBeforeSending } from '../receive/reviewed.ts';
import { mayBeSent } from '../receive/trust.ts';
import { openSession } from '../sessions.ts';
import { inEffectOn } from '../versions/timeline.ts';
import { dropEmptyRows, listsIn } from './empty-rows.ts';
import { largestFile } from './largest-file.ts';
import { type Post, readPost } from './post.ts';
import { discardUnused } from './step.ts';
import { isOffered, municipalityOf } from './visit.ts';

interface EmbeddedAddress {
  readonly ags: string;
  readonly form: string;
}

/**
 * `POST /einreichen/<AGS>/<form>`: a whole form at once, filled in with `<vordruck-form>` in a page of another site. Only sites
 * that the operator names may post, so many times from one address; nothing is taken from cookies. The post names itself (`id`),
 * so that one sent again, whatever became of the answer, leads to the same receipt.
 */
export function routeEmbedded(server: FastifyInstance, context: Context): void {
  const { embedding } = context.options;
  if (!embedding) return;
  const { take } = rate(() => context.clock.now().getTime());
  server.post<{ Params: EmbeddedAddress }>(
    '/einreichen/:ags/:form',
    {
      bodyLimit: limits.uploadBytes,
      onRequest: async (request, reply) => {
        if (!isFromEmbedder(request, embedding)) throw new Refusal(403, 'the post comes from a site that may not post', '/');
        const wait = take(addressOf(request, embedding.addressHeader));
        if (wait === 0) return;
        reply.header('retry-after', String(Math.ceil(wait / 1000)));
        throw new Refusal(429, 'too many posts from one address');
      },
    },
    async (request, reply) => takeEmbedded(context, request, reply, request.params),
  );
}

async function takeEmbedded(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  { ags, form }: EmbeddedAddress,
): Promise<FastifyReply> {
  const municipality = municipalityOf(context, ags);
  const today = context.clock.today();
  const version = inEffectOn(context.options.forms.get(form)?.versions ?? [], today);
  const offer = await version?.load();
  if (!offer || !isOffered(context, offer, ags)) throw new Refusal(404, 'no such form', `/${ags}/`);
  const post = await readPost(request, context.blobs, largestFile({ offer }));
  try {
    const id = post.text('id');
    if (!isSecret(id)) throw new Refusal(400, 'the post does not name itself');
    const place = { secret: id, tenant: ags, form };
    const before = await context.drafts.find(place);
    if (before && 'receipt' in before.content) return await told(context, reply, place, before.content.receipt);
    const [language = offer.form.language] = post.getAll('language').filter((each) => offer.texts.has(each));
    const sending = { offer, language, municipality, place, today, account: undefined };
    return await submit(context, reply, sending, post);
  } finally {
    await discardUnused({ context }, post);
  }
}

async function submit(context: Context, reply: FastifyReply, sending: Sending, post: Post): Promise<FastifyReply> {
  const { offer, place } = sending;
  if (!mayBeSent(offer.form, undefined)) throw new Refusal(403, 'the form demands to know who sends');
  if (post.text('hash') !== offer.form.hash)
    throw new Refusal(409, 'the form is of another version', `/${place.tenant}/${place.form}/`);
  const session = openSession({ ...sending, municipality: place.tenant }, readAnswers(offer.form, jsonIn(post)).answers);
  const questions = fileQuestions(
    session,
    session.steps().flatMap(({ step }) => session.stepFields(step)),
  );
  // A file is what came along, not what an answer claims.
  for (const { name } of questions) session.set(name, undefined);
  const { issues, kept } = answerFiles(session, questions, await bareUploads(offer.form, post.uploads, context.blobs));
  dropEmptyRows(session, listsIn(session));
  const wrong = [...issues, ...issuesBeforeSending(session), ...session.issues({ declarations: true })];
  if (wrong.length > 0) return reply.code(422).send({ issues: wrong.map(plain) });
  if (post.getAll('shown').join('') !== shownText(session.outline()))
    throw new Refusal(409, 'something shown has changed', `/${place.tenant}/${place.form}/`);
  const reviewed = hashOfReview(offer, session);
  await context.drafts.beginOnce(place, offer.form.hash);
  await context.drafts.change(place, offer.form.hash, () => ({
    content: { answers: session.answers, files: kept, reviewed },
    result: undefined,
  }));
  const received = await receive(context, sending, reviewed);
  if (typeof received === 'string') throw new Refusal(409, 'the submission was changed meanwhile');
  return told(context, reply, place, received.receipt, 201);
}

/** The answers as JSON, in as many parts as they are long: one value of a post is bounded. */
function jsonIn(post: Post): unknown {
  try {
    return JSON.parse(post.getAll('answers').join(''));
  } catch (cause) {
    throw new Refusal(400, 'the answers are no JSON', undefined, { cause });
  }
}

function fileQuestions(session: Session, fields: readonly FieldState[]): readonly FieldState[] {
  return fields.flatMap((field) => {
    const holds = fieldTypes.get(field.plan.type)?.answer;
    if (holds === 'fields') return fileQuestions(session, session.fields(field.name));
    if (holds === 'rows') return session.rows(field.name).flatMap((row) => fileQuestions(session, session.fields(row.name)));
    return isFileQuestion(field) ? [field] : [];
  });
}

function plain({ path, code, message, params }: Issue): object {
  return { path, code, message, params };
}

async function told(
  context: Context,
  reply: FastifyReply,
  { tenant, form }: DraftPlace,
  receipt: string,
  status = 200,
): Promise<FastifyReply> {
  const opened = await openReceipt(context, tenant, form, receipt);
  if (!opened) throw new Refusal(404, 'the receipt is not there');
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .send({ number: opened.number, receipt: `${context.options.origin}/${tenant}/${form}/quittung/${receipt}` });
}
