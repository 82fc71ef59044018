import type { ReceiptPage } from '@vordruck/react';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { berlinTime } from '../clock.ts';
import type { Context } from '../context.ts';
import type { PortalForm } from '../options.ts';
import { describeError } from '../guard/describe-error.ts';
import { Refusal } from '../guard/refusal.ts';
import { isSecret } from '../keys/secret.ts';
import { documentsAtHand, documentsOf, LARGE_PRINT, largePrintOf, readDocument, sentSession } from '../receive/documents.ts';
import type { StoredDocument } from '../receive/documents.ts';
import { type OpenedSubmission, openReceipt } from '../receive/receipt.ts';
import { inlineFrame } from './inline-frame.ts';
import { chooseLanguage, queryText } from './language.ts';
import { enhanced, frameOf, isSecure, municipalityOf, portalLanguages, sendPage } from './visit.ts';

/** The page itself as a file, beside the documents. */
const copyName = 'kopie.html';

export interface ReceiptAddress {
  readonly ags: string;
  readonly form: string;
  readonly key: string;
}

/** `…/quittung/<key>`: whoever has the address sees it; no cookie is asked for, so that it can be kept. */
export async function showReceipt(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  address: ReceiptAddress,
): Promise<FastifyReply> {
  const page = await receiptPage(context, request, reply, address);
  const here = `/${address.ags}/${address.form}/quittung/${address.key}`;
  const large = queryText(request, 'druck') === 'gross';
  const variants = { print: large ? here : `${here}?druck=gross`, copy: `${here}/${copyName}` };
  const coming = page.downloads.length > 0 ? {} : { again: large ? `${here}?druck=gross` : here };
  return sendPage(context, reply, { ...page, frame: enhanced(context, page.frame), large, variants, ...coming });
}

/** The page as a file that needs nothing else: styles inside, no script, no links to the portal's other pages. */
async function sendCopy(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  address: ReceiptAddress,
): Promise<FastifyReply> {
  const page = await receiptPage(context, request, reply, address);
  const frame = await inlineFrame(context, page.frame);
  reply.header('content-disposition', `attachment; filename="${address.form}-${page.number}.html"`);
  return sendPage(context, reply, { ...page, frame, downloads: [] });
}

async function receiptPage(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  address: ReceiptAddress,
): Promise<ReceiptPage> {
  const { ags, form, key } = address;
  const municipality = municipalityOf(context, ags);
  const opened = await find(context, address);
  const offer = await versionOf(context, opened);
  const languages = offer?.form.languages ?? portalLanguages;
  const language = chooseLanguage(request, reply, languages, isSecure(context));
  const { number, received, content } = opened;
  // The receipt is shown in any case: what was received counts, whether or not its documents can be made now.
  const documents = await documentsAtHand(context, opened);
  const next = offer && sentSession({ offer, tenant: ags, content, language }).text('next');
  return {
    kind: 'receipt',
    frame: frameOf(context, request, language, languages, municipality, offer?.form),
    number,
    received: berlinTime(received),
    title: content.outline.title.text,
    outline: content.outline,
    ...(next ? { next } : {}),
    downloads: withLargePrint(documents).map(({ name, type, size }) => ({
      href: `/${ags}/${form}/quittung/${key}/${name}`,
      name: downloadName(opened, name),
      type,
      ...(size === undefined ? {} : { size }),
    })),
  };
}

/** The record is offered in large print, too: who wants it made is asked by offering it. */
function withLargePrint(
  documents: readonly StoredDocument[],
): readonly (Pick<StoredDocument, 'name' | 'type'> & { size?: number })[] {
  const [record, ...rest] = documents;
  if (!record || rest.some(({ name }) => name === LARGE_PRINT)) return documents;
  return [record, { name: LARGE_PRINT, type: record.type }, ...rest];
}

/** The version that it was sent with; the receipt is shown without it too. */
async function versionOf({ options, log }: Context, { form, hash }: OpenedSubmission): Promise<PortalForm | undefined> {
  const version = options.forms.get(form)?.versions.find((each) => each.hash === hash);
  try {
    return await version?.load();
  } catch (error) {
    log({ level: 'error', message: 'version cannot be used', form, version: hash, ...describeError(error) });
    return undefined;
  }
}

/** A document of a receipt. The name only chooses among those stored; it never becomes a path. */
export async function download(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  address: ReceiptAddress & { readonly document: string },
): Promise<FastifyReply> {
  if (address.document === copyName) return sendCopy(context, request, reply, address);
  const opened = await find(context, address);
  const document =
    address.document === LARGE_PRINT
      ? await largePrintOf(context, opened)
      : (await documentsOf(context, opened)).find(({ name }) => name === address.document);
  if (!document) throw new Refusal(404, 'no such document', `/${address.ags}/${address.form}/quittung/${address.key}`);
  const bytes = await readDocument(context, opened, document);
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${downloadName(opened, document.name)}"`)
    .type(document.type)
    .send(bytes);
}

/** They are told apart by their kind alone. */
const USUAL = ['document.pdf', 'submission.xml', 'submission.json', 'container.asice'];

/** `hundesteuer-anmeldung-VD-2026-AB12-CD34.pdf`: found again among other downloads; what is no usual document keeps its name. */
function downloadName({ form, number }: OpenedSubmission, name: string): string {
  const suffix = USUAL.includes(name) ? name.slice(name.lastIndexOf('.')) : `-${name}`;
  return `${form}-${number}${suffix}`;
}

async function find(context: Context, { ags, form, key }: ReceiptAddress): Promise<OpenedSubmission> {
  const opened = isSecret(key) ? await openReceipt(context, ags, form, key) : undefined;
  if (!opened) throw new Refusal(404, 'no such receipt', '/');
  return opened;
}
