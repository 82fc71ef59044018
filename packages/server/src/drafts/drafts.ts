import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Blobs } from '../files/blobs.ts';
import { Refusal } from '../guard/refusal.ts';
import { derive, open, seal } from '../keys/seal.ts';
import { sha256 } from '../keys/secret.ts';
import { limits } from '../limits.ts';
import type { Store, Tables } from '../store/schema.ts';
import { type DraftContent, emptyContent, type OpenContent, withoutLooseFiles } from './content.ts';

/** A draft is found by the cookie's secret, the municipality and the form; each of them has one of its own. */
export interface DraftPlace {
  readonly secret: string;
  /** AGS */
  readonly tenant: string;
  readonly form: string;
}

export interface Draft {
  readonly id: string;
  /** Version of the form it was last saved with. */
  readonly hash: string;
  /** Counts changes. */
  readonly version: number;
  readonly content: DraftContent;
}

export interface DraftsOptions {
  readonly store: Store;
  readonly blobs: Blobs;
  readonly clock: Clock;
  /** Days a draft is kept after its last change. */
  readonly days: number;
}

/** Drafts in the database: one encrypted blob each, which only the cookie's secret finds and opens. */
export interface Drafts {
  readonly days: number;
  /** The draft; `undefined` if there is none or it expired. */
  find(place: DraftPlace): Promise<Draft | undefined>;
  /** Begins an empty draft in place of the one before. */
  begin(place: DraftPlace, hash: string): Promise<void>;
  /**
   * Changes a draft. If another tab changed it meanwhile, `change` is applied again to what that one saved, so that no
   * answer is lost. `undefined` if there is no open draft.
   */
  change<T>(place: DraftPlace, hash: string, change: (content: OpenContent) => Changed<T>): Promise<T | undefined>;
  /** Inside a transaction: locks the draft and reads it. */
  lock(transaction: Transaction<Tables>, place: DraftPlace): Promise<Draft | undefined>;
  /** Inside a transaction: keeps of a draft only the key of its receipt. */
  markSent(transaction: Transaction<Tables>, place: DraftPlace, draft: Draft, receipt: string): Promise<void>;
  /** Removes expired drafts and their files; returns how many. */
  purge(): Promise<number>;
}

export interface Changed<T> {
  readonly content: OpenContent;
  readonly result: T;
}

const ATTEMPTS = 50;
const DAY_MS = 86_400_000;

/** Drafts of one portal. */
export function drafts(options: DraftsOptions): Drafts {
  const { store, blobs, clock, days } = options;
  const expiry = () => new Date(clock.now().getTime() + days * DAY_MS);
  const read = (place: DraftPlace, row: DraftRow | undefined) =>
    row && row.expires > clock.now() ? openDraft(place, row) : undefined;
  const find = async (place: DraftPlace) =>
    read(place, await store.selectFrom('draft').selectAll().where('locator', '=', locatorOf(place)).executeTakeFirst());
  const save = (place: DraftPlace, draft: Draft, hash: string, content: OpenContent) =>
    saveDraft(store, blobs, place, draft, hash, content, expiry());
  return {
    days,
    find,
    begin: (place, hash) => beginDraft(store, blobs, place, hash, expiry()),
    async change(place, hash, change) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const draft = await find(place);
        if (!draft || 'receipt' in draft.content) return undefined;
        const { content, result } = change(draft.content);
        if (content === draft.content || (await save(place, draft, hash, withoutLooseFiles(content)))) return result;
      }
      throw new Refusal(409, 'the draft was changed from elsewhere all the time', `/${place.tenant}/${place.form}/`);
    },
    lock: async (transaction, place) =>
      read(
        place,
        await transaction.selectFrom('draft').selectAll().where('locator', '=', locatorOf(place)).forUpdate().executeTakeFirst(),
      ),
    async markSent(transaction, place, { id, hash, version }, receipt) {
      const next = { id, hash, version: version + 1, content: { receipt } };
      await transaction
        .updateTable('draft')
        .set({ content: sealDraft(place, next), version: next.version, sent: true, expires: expiry() })
        .where('locator', '=', locatorOf(place))
        .execute();
    },
    purge: () => purgeExpired(store, blobs, clock.now()),
  };
}

type DraftRow = { draft: string; hash: string; version: number; content: Buffer; expires: Date };

function placeText({ tenant, form }: DraftPlace): string {
  return `${tenant}/${form}`;
}

function locatorOf(place: DraftPlace): Buffer {
  return sha256(derive(place.secret, `draft/locator/${placeText(place)}`));
}

// Bound into the ciphertext: an older state, another draft's or another form version's cannot be put in its place.
function boundText(place: DraftPlace, { id, hash, version }: Omit<Draft, 'content'>): string {
  return JSON.stringify([placeText(place), id, hash, version]);
}

function sealDraft(place: DraftPlace, draft: Draft): Buffer {
  return seal(
    derive(place.secret, `draft/key/${placeText(place)}`),
    Buffer.from(JSON.stringify(draft.content)),
    boundText(place, draft),
  );
}

function openDraft(place: DraftPlace, row: DraftRow): Draft {
  const { draft: id, hash, version } = row;
  const plain = open(derive(place.secret, `draft/key/${placeText(place)}`), row.content, boundText(place, { id, hash, version }));
  const content: DraftContent = JSON.parse(plain.toString('utf8'));
  return { id, hash, version, content };
}

async function beginDraft(store: Store, blobs: Blobs, place: DraftPlace, hash: string, expires: Date): Promise<void> {
  const locator = locatorOf(place);
  const draft = { id: randomUUID(), hash, version: 0, content: emptyContent };
  const row = {
    draft: draft.id,
    tenant: place.tenant,
    form: place.form,
    hash,
    version: 0,
    sent: false,
    content: sealDraft(place, draft),
    expires,
  };
  const loose = await store.transaction().execute(async (transaction) => {
    const before = await transaction
      .selectFrom('draft')
      .select('draft')
      .where('locator', '=', locator)
      .forUpdate()
      .executeTakeFirst();
    const files = before
      ? await transaction.deleteFrom('file').where('draft', '=', before.draft).returning('blob').execute()
      : [];
    await transaction
      .insertInto('draft')
      .values({ locator, ...row })
      .onConflict((conflict) => conflict.column('locator').doUpdateSet(row))
      .execute();
    return files;
  });
  await Promise.all(loose.map(({ blob }) => blobs.remove(blob)));
}

/** False if somebody else saved before us. */
async function saveDraft(
  store: Store,
  blobs: Blobs,
  place: DraftPlace,
  draft: Draft,
  hash: string,
  content: OpenContent,
  expires: Date,
): Promise<boolean> {
  const next = { id: draft.id, hash, version: draft.version + 1, content };
  const sealed = sealDraft(place, next);
  if (sealed.length > limits.draftBytes) throw new Refusal(413, 'the draft is too large', `/${place.tenant}/${place.form}/`);
  const kept = new Set(Object.values(content.files).map(({ blob }) => blob));
  const before = 'files' in draft.content ? Object.values(draft.content.files).map(({ blob }) => blob) : [];
  const fresh = [...kept].filter((blob) => !before.includes(blob));
  const loose = before.filter((blob) => !kept.has(blob));
  const saved = await store.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('draft')
      .set({ content: sealed, hash, version: next.version, expires })
      .where('draft', '=', draft.id)
      .where('version', '=', draft.version)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    if (fresh.length > 0)
      await transaction
        .insertInto('file')
        .values(fresh.map((blob) => ({ blob, draft: draft.id, tenant: place.tenant })))
        .execute();
    if (loose.length > 0) await transaction.deleteFrom('file').where('blob', 'in', loose).execute();
    return true;
  });
  if (saved) await Promise.all(loose.map((blob) => blobs.remove(blob)));
  return saved;
}

async function purgeExpired(store: Store, blobs: Blobs, now: Date): Promise<number> {
  const { loose, count } = await store.transaction().execute(async (transaction) => {
    const expired = await transaction
      .selectFrom('draft')
      .select('draft')
      .where('expires', '<=', now)
      .limit(1000)
      .forUpdate()
      .skipLocked()
      .execute();
    if (expired.length === 0) return { loose: [], count: 0 };
    const ids = expired.map(({ draft }) => draft);
    const files = await transaction.deleteFrom('file').where('draft', 'in', ids).returning('blob').execute();
    await transaction.deleteFrom('draft').where('draft', 'in', ids).execute();
    return { loose: files, count: ids.length };
  });
  await Promise.all(loose.map(({ blob }) => blobs.remove(blob)));
  return count;
}
