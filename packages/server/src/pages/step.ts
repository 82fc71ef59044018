import type { Issue, Session } from '@vordruck/engine';
import type { Place } from '@vordruck/react';
import type { FastifyReply } from 'fastify';
import type { OpenContent } from '../drafts/content.ts';
import { Refusal } from '../guard/refusal.ts';
import { formatCode } from '../keys/code.ts';
import { bareUploads } from '../files/bare-uploads.ts';
import { limits } from '../limits.ts';
import { largestFile } from './largest-file.ts';
import { dropEmptyRows, listsAt } from './empty-rows.ts';
import { queryText } from './language.ts';
import { discard, type Post, readPost } from './post.ts';
import { catchUp } from './news.ts';
import { checkToken, noDraft } from './start.ts';
import { resumePath } from './saved.ts';
import { ended, formFrames, seeOther, sendPage, sessionOf, type Visit } from './visit.ts';
import { takePost } from './take-post.ts';
import { findPlace } from './where.ts';

/** `/<AGS>/<form>/<step>` and the pages of its rows below it. */
export async function showStep(visit: Visit, rest: { step: string; row: string }): Promise<FastifyReply> {
  const opened = await openDraft(visit);
  if ('to' in opened) return seeOther(visit.reply, opened.to);
  if (opened.late) return seeOther(visit.reply, await leave(visit));
  const elsewhere = await catchUp(visit);
  if (elsewhere !== undefined) return seeOther(visit.reply, elsewhere);
  const { content } = opened;
  const session = sessionOf(visit, content.answers);
  const found = findPlace(visit, session, rest);
  if ('to' in found) return seeOther(visit.reply, found.to);
  // Only not shown: another tab may hold the page of such a row, and its answers must find it.
  dropEmptyRows(session, listsAt(visit.context.options.pages, session, found.at));
  const focus = queryText(visit.request, 'neu');
  const status = noticeFor(visit, content);
  return sendStep(
    visit,
    session,
    found.at,
    { issues: [], code: opened.code, ...(focus === undefined ? {} : { focus }), ...(status === undefined ? {} : { status }) },
    200,
  );
}

/** Takes the answers of one page. */
export async function postStep(visit: Visit, rest: { step: string; row: string }): Promise<FastifyReply> {
  const { context, reply } = visit;
  const opened = await openDraft(visit);
  const post = await withArrived(visit, await readPost(visit.request, context.blobs, largestFile(visit)));
  try {
    checkToken(visit, post.text('_token'));
    if ('to' in opened) return seeOther(reply, opened.to);
    const taken = await takePost(visit, rest, post);
    if (!taken) return seeOther(reply, visit.base);
    const { outcome, visit: now } = taken;
    // What was typed is kept in any case; only seeing it again needs the code.
    if (opened.late || post.action === 'leave') return seeOther(reply, await leave(visit));
    return 'to' in outcome
      ? seeOther(reply, outcome.to)
      : sendStep(now, outcome.session, outcome.at, { issues: outcome.issues, code: opened.code }, 422);
  } finally {
    await discardUnused(visit, post);
  }
}

/** What the draft holds; or where to go: to the start if there is none, to the receipt if it was sent, to the code if the session ended. */
export async function openContent(visit: Visit): Promise<OpenContent | { readonly to: string }> {
  const opened = await openDraft(visit);
  if ('to' in opened) return opened;
  if (opened.late) return { to: await leave(visit) };
  const elsewhere = await catchUp(visit);
  return elsewhere === undefined ? opened.content : { to: elsewhere };
}

interface OpenedDraft {
  readonly content: OpenContent;
  readonly code: string;
  /** The session on this device ended before. */
  readonly late: boolean;
}

async function openDraft(visit: Visit): Promise<OpenedDraft | { readonly to: string }> {
  const { draft } = visit;
  if (!draft) {
    if (visit.request.method === 'POST')
      throw new Refusal(404, 'the draft is not there (any more)', visit.base, { about: 'draft' });
    return { to: `${visit.base}?${noDraft}` };
  }
  const { content, code } = draft;
  if ('receipt' in content) return { to: `${visit.base}quittung/${content.receipt}` };
  return { content, code, late: await ended(visit, draft) };
}

/** This device opens the draft no longer; the code does. */
async function leave({ context, place }: Visit): Promise<string> {
  await context.drafts.release(place);
  return `${resumePath}?beendet=1`;
}

/** The message that the address names, once. */
function noticeFor(visit: Visit, { notice }: OpenContent): string | undefined {
  return notice && notice.id === queryText(visit.request, 'hinweis') ? notice.text : undefined;
}

interface Shown {
  /** Brings the draft back, told where a session ends before the draft does. */
  readonly code: string;
  readonly issues: readonly Issue[];
  readonly focus?: string;
  readonly status?: string;
}

function sendStep(
  visit: Visit,
  session: Session,
  { step, row, rowStep }: Place,
  { code, ...shown }: Shown,
  status: number,
): FastifyReply {
  const { frame, form } = formFrames(visit, session);
  const minutes = visit.context.options.sessionMinutes;
  const timeout = minutes === undefined ? {} : { timeout: { minutes, code: formatCode(code), stay: `${visit.base}fortsetzen` } };
  const common = { frame, form: { ...form, ...timeout }, step, ...shown };
  return sendPage(
    visit.context,
    visit.reply,
    row === undefined
      ? { kind: 'step', ...common }
      : { kind: 'row', row, ...(rowStep === undefined ? {} : { rowStep }), ...common },
    status,
  );
}

/** The post with the files that arrived in pieces before it, as if they had come along. */
async function withArrived({ context: { partialUploads, blobs }, place, offer }: Visit, post: Post): Promise<Post> {
  const arrived = [];
  for (const id of post.getAll('_upload').slice(0, limits.files)) {
    const upload = await partialUploads.take(place.secret, id, blobs);
    if (upload) arrived.push(upload);
  }
  return { ...post, uploads: await bareUploads(offer.form, [...post.uploads, ...arrived], blobs) };
}

/** Files that became no part of an answer are not kept. */
export async function discardUnused(
  { context: { store, blobs } }: Pick<Visit, 'context'>,
  { uploads }: Pick<Post, 'uploads'>,
): Promise<void> {
  if (uploads.length === 0) return;
  const names = uploads.map(({ blob }) => blob);
  const used = new Set(
    (await store.selectFrom('file').select('blob').where('blob', 'in', names).execute()).map(({ blob }) => blob),
  );
  await discard(
    uploads.filter(({ blob }) => !used.has(blob)),
    blobs,
  );
}
