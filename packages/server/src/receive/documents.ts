import { setTimeout } from 'node:timers/promises';
import { type Authority, competentKey, type Session, withParameters } from '@vordruck/engine';
import { createDocuments, type Print } from '@vordruck/submission';
import { berlinTime } from '../clock.ts';
import { keyOf } from '../keys/watch-keys.ts';
import type { Context } from '../context.ts';
import { describeError } from '../guard/describe-error.ts';
import type { PortalForm } from '../options.ts';
import { openSession } from '../sessions.ts';
import { VersionUnusableError } from '../versions/version-unusable-error.ts';
import type { OpenedSubmission } from './receipt.ts';

/** A document of a submission, encrypted among the blobs. */
export interface StoredDocument {
  readonly name: string;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  readonly blob: string;
}

/** The record in large print; made for whoever asks for it. */
export const LARGE_PRINT = 'grossdruck.pdf';

/** In the order in which people want them. */
const ORDER = [
  'document.pdf',
  LARGE_PRINT,
  'formular.pdf',
  'submission.xml',
  'fachverfahren.xml',
  'submission.json',
  'container.asice',
];

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  xml: 'application/xml',
  json: 'application/json',
  asice: 'application/vnd.etsi.asic-e+zip',
};

/** The documents of a submission in the order in which people want them; made and sealed the first time. */
export async function documentsOf(context: Context, opened: OpenedSubmission): Promise<readonly StoredDocument[]> {
  const stored = await storedDocuments(context, opened);
  return stored.length > 0 ? stored : makeOnce(context, opened);
}

/** However many ask at once, this process makes them once. */
function makeOnce(context: Context, opened: OpenedSubmission): Promise<readonly StoredDocument[]> {
  const { making } = context;
  const begun = making.get(opened.submission);
  if (begun) return begun;
  const documents = makeAndKeep(context, opened).finally(() => making.delete(opened.submission));
  making.set(opened.submission, documents);
  return documents;
}

/** How long an answer waits for documents; after that a page says that they are coming. */
const WAIT_MS = 1000;
/** At a time, while keys or time-stamps are slow; what comes then is made later. */
const MAKING_MAX = 20;

/**
 * Begins to make the documents of what was received just now. A key in a file seals in milliseconds; a service for seals or time may
 * take ten seconds for each: whoever sends then gets the receipt all the same.
 */
export async function beginDocuments(context: Context, opened: OpenedSubmission): Promise<void> {
  if (context.making.size >= MAKING_MAX) {
    context.log({ level: 'info', message: 'documents made later', form: opened.form });
    return;
  }
  await documentsAtHand(context, opened);
}

/** The documents for a page: none where they are still being made, or cannot be made now. */
export async function documentsAtHand(context: Context, opened: OpenedSubmission): Promise<readonly StoredDocument[]> {
  const made = documentsOf(context, opened).catch((error: unknown) => logFailure(context, opened.form, error));
  return Promise.race([made, setTimeout(WAIT_MS, [], { ref: false })]);
}

async function makeAndKeep(context: Context, opened: OpenedSubmission): Promise<readonly StoredDocument[]> {
  return keepAll(context, opened, await make(context, opened, 'normal'));
}

/** The record in large print, made and sealed the first time; it says the same and carries the same XML. */
export async function largePrintOf(context: Context, opened: OpenedSubmission): Promise<StoredDocument | undefined> {
  const isIt = ({ name }: StoredDocument): boolean => name === LARGE_PRINT;
  const stored = (await documentsOf(context, opened)).find(isIt);
  if (stored) return stored;
  const record = (await make(context, opened, 'large')).get('document.pdf');
  return record && (await keepAll(context, opened, new Map([[LARGE_PRINT, record]]))).find(isIt);
}

async function keepAll(
  context: Context,
  opened: OpenedSubmission,
  made: ReadonlyMap<string, Uint8Array>,
): Promise<readonly StoredDocument[]> {
  const documents = await Promise.all([...made].map(([name, bytes]) => keep(context, opened, name, bytes)));
  const { tenant, submission } = opened;
  const kept = await context.store.transaction().execute((transaction) =>
    transaction
      .insertInto('document')
      .values(documents.map((document) => ({ tenant, submission, ...document })))
      .onConflict((conflict) => conflict.columns(['tenant', 'submission', 'name']).doNothing())
      .returning('blob')
      .execute(),
  );
  // Signatures differ each time: of two processes that made them at once, the documents of the first remain.
  const blobs = new Set(kept.map(({ blob }) => blob));
  await Promise.all(documents.filter(({ blob }) => !blobs.has(blob)).map(({ blob }) => context.blobs.remove(blob)));
  return storedDocuments(context, opened);
}

/** Tells operators that documents could not be made; they are tried again when somebody asks for them. */
function logFailure(context: Context, form: string, error: unknown): readonly StoredDocument[] {
  context.log({ level: 'error', message: 'documents not made', form, ...describeError(error) });
  return [];
}

export function readDocument(context: Context, { key }: OpenedSubmission, { blob }: StoredDocument): Promise<Buffer> {
  return context.blobs.get(blob, key);
}

async function storedDocuments({ store }: Context, { tenant, submission }: OpenedSubmission): Promise<StoredDocument[]> {
  const rows = await store
    .selectFrom('document')
    .select(['name', 'type', 'size', 'blob'])
    .where('tenant', '=', tenant)
    .where('submission', '=', submission)
    .execute();
  return rows.sort((one, other) => ORDER.indexOf(one.name) - ORDER.indexOf(other.name));
}

async function make(
  context: Context,
  { form: id, hash, tenant, number, received, content }: OpenedSubmission,
  print: Print,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { forms, timestamps, embedAttachments = false } = context.options;
  const version = forms.get(id)?.versions.find((each) => each.hash === hash);
  if (!version) throw new VersionUnusableError(`There is no version ${hash} of ${id}.`);
  const offer = await version.load();
  const session = sentSession({ offer, tenant, content, language: content.language });
  const files = new Map<string, Uint8Array>();
  for (const [sha256, { blob, key }] of Object.entries(content.files))
    files.set(sha256, await context.blobs.get(blob, Buffer.from(key, 'base64')));
  const place = competentKey(offer.form, tenant);
  const logo = context.logos.forRecord(place);
  return createDocuments({
    session,
    xsd: offer.xsd,
    authority: authorityOf(context, place, tenant),
    number,
    received: berlinTime(received),
    parameters: content.parameters.values,
    files,
    key: await keyOf(context, place),
    print,
    embedAttachments,
    ...(timestamps ? { timestamps } : {}),
    ...(logo ? { logo } : {}),
    ...(offer.outputs ? { outputs: offer.outputs } : {}),
  });
}

/** What was sent, with the version, the day and the figures of that time. */
export function sentSession({
  offer,
  tenant,
  content,
  language,
}: Pick<OpenedSubmission, 'tenant' | 'content'> & { readonly offer: PortalForm; readonly language: string }): Session {
  const form = withParameters(offer.form, tenant, content.parameters);
  return openSession(
    { offer: { ...offer, form }, language, municipality: tenant, today: content.today, account: content.account },
    content.answers,
  );
}

/** Where nothing is told of the authority, it has at least the municipality's name. */
function authorityOf({ options }: Context, place: string, tenant: string): Authority {
  return options.authority(place) ?? { name: options.municipalities.find(({ ags }) => ags === tenant)?.name ?? tenant };
}

async function keep({ blobs }: Context, { key }: OpenedSubmission, name: string, bytes: Uint8Array): Promise<StoredDocument> {
  const { blob, size } = await blobs.put(bytes, key);
  return { name, type: TYPES[extensionOf(name)] ?? 'application/octet-stream', size, blob };
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
