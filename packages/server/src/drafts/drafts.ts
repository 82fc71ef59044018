import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Blobs } from '../files/blobs.ts';
import { Refusal } from '../guard/refusal.ts';
import { newSecret } from '../keys/secret.ts';
import { limits } from '../limits.ts';
import type { Store, Tables } from '../store/schema.ts';
import { type DraftContent, emptyContent, type OpenContent, withoutLooseFiles } from './content.ts';
import { type DraftPlace, draftLocator, holderLocator, openCode, openDraft, sealCode, sealDraft } from './sealing.ts';

export type { DraftPlace } from './sealing.ts';

export interface Draft {
  readonly id: string;
  /** Version of the form that it goes on with. */
  readonly hash: string;
  /** Counts changes. */
  readonly version: number;
  readonly content: DraftContent;
  /** Opens it anywhere: what a person takes to another device. */
  readonly code: string;
  readonly expires: Date;
  /** When this device last asked for it. */
  readonly seen: Date;
}

export interface DraftsOptions {
  readonly store: Store;
  readonly blobs: Blobs;
  readonly clock: Clock;
  /** Days a draft is kept after its last change. */
  readonly days: number;
}

/** Drafts in the database: one encrypted blob each, opened by a code that the cookie's secret opens, or that a person types. */
export interface Drafts {
  readonly days: number;
  /** The draft; `undefined` if there is none or it expired. */
  find(place: DraftPlace): Promise<Draft | undefined>;
  /** Begins an empty draft in place of the one before. */
  begin(place: DraftPlace, hash: string): Promise<void>;
  /** Begins an empty draft unless there is one, however many ask at once. */
  beginOnce(place: DraftPlace, hash: string): Promise<void>;
  /**
   * Changes a draft. If another tab changed it meanwhile, `change` is applied again to what that one saved, so that no
   * answer is lost. `undefined` if there is no open draft.
   * @throws DraftMovedError if it meanwhile goes on with another version than `hash`
   */
  change<T>(place: DraftPlace, hash: string, change: (content: OpenContent) => Changed<T>): Promise<T | undefined>;
  /** Moves an open draft to another version of its form; one that is no longer of the version `from` stays as it is. */
  move(place: DraftPlace, from: string, to: string, change: (content: OpenContent) => OpenContent): Promise<void>;
  /** Where the draft of a code was begun; `undefined` if there is none or it expired. */
  placeOf(code: string): Promise<{ readonly tenant: string; readonly form: string } | undefined>;
  /** Lets the cookie's secret open the draft of a code; a draft it opened there before is reached by its own code only. */
  hold(place: DraftPlace, code: string): Promise<void>;
  /** Notes that a device asked for its draft. */
  touch(place: DraftPlace): Promise<void>;
  /** A device opens its draft no longer; the code does. */
  release(place: DraftPlace): Promise<void>;
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

/** A draft goes on with another version of its form than the page that is being answered. */
export class DraftMovedError extends Refusal {
  override readonly name = 'DraftMovedError';

  constructor({ tenant, form }: DraftPlace) {
    super(409, 'the draft goes on with another version', `/${tenant}/${form}/geaendert`);
  }
}

const ATTEMPTS = 50;
const DAY_MS = 86_400_000;

/** Drafts of one portal. */
export function drafts(options: DraftsOptions): Drafts {
  const { store, blobs, clock, days } = options;
  const expiry = () => new Date(clock.now().getTime() + days * DAY_MS);
  const read = (place: DraftPlace, row: HeldRow | undefined) =>
    row && row.expires > clock.now() ? openHeld(place, row) : undefined;
  const find = async (place: DraftPlace) => read(place, await heldRow(store, place).executeTakeFirst());
  return {
    days,
    find,
    begin: (place, hash) => beginDraft(options, place, hash, expiry()),
    beginOnce: (place, hash) => beginOnce(options, place, hash, expiry()),
    async change(place, hash, change) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const draft = await find(place);
        if (!draft || 'receipt' in draft.content) return undefined;
        if (draft.hash !== hash) throw new DraftMovedError(place);
        const { content, result } = change(draft.content);
        if (content === draft.content) return result;
        if (await saveDraft(store, blobs, place, draft, hash, withoutLooseFiles(content), expiry())) return result;
      }
      throw endless(place);
    },
    async move(place, from, to, change) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const draft = await find(place);
        if (!draft || 'receipt' in draft.content || draft.hash !== from) return;
        const content = withoutLooseFiles(change(draft.content));
        // What it held was within the limit; telling what became of that must not fail for its size.
        if (await saveDraft(store, blobs, place, draft, to, content, expiry(), Infinity)) return;
      }
      throw endless(place);
    },
    placeOf: (code) =>
      store
        .selectFrom('draft')
        .select(['tenant', 'form'])
        .where('locator', '=', draftLocator(code))
        .where('expires', '>', clock.now())
        .executeTakeFirst(),
    async hold(place, code) {
      const draft = await store
        .selectFrom('draft')
        .select('draft')
        .where('locator', '=', draftLocator(code))
        .executeTakeFirstOrThrow();
      await putHolder(store, place, code, draft.draft, clock.now());
    },
    async touch(place) {
      await store.updateTable('holder').set({ seen: clock.now() }).where('locator', '=', holderLocator(place)).execute();
    },
    async release(place) {
      await store.deleteFrom('holder').where('locator', '=', holderLocator(place)).execute();
    },
    lock: async (transaction, place) => read(place, await heldRow(transaction, place).forUpdate().executeTakeFirst()),
    async markSent(transaction, place, draft, receipt) {
      const next = { ...draft, version: draft.version + 1, content: { receipt } };
      await transaction
        .updateTable('draft')
        .set({ content: sealDraft(place, next), version: next.version, sent: true, expires: expiry() })
        .where('draft', '=', draft.id)
        .execute();
    },
    purge: () => purgeExpired(store, blobs, clock.now()),
  };
}

function endless({ tenant, form }: DraftPlace): Refusal {
  return new Refusal(409, 'the draft was changed from elsewhere all the time', `/${tenant}/${form}/`);
}

type HeldRow = {
  draft: string;
  hash: string;
  version: number;
  content: Buffer;
  expires: Date;
  code: Buffer;
  seen: Date;
};

function heldRow(store: Store | Transaction<Tables>, place: DraftPlace) {
  return store
    .selectFrom('holder')
    .innerJoin('draft', 'draft.draft', 'holder.draft')
    .select(['draft.draft', 'draft.hash', 'draft.version', 'draft.content', 'draft.expires', 'holder.code', 'holder.seen'])
    .where('holder.locator', '=', holderLocator(place));
}

function openHeld(place: DraftPlace, { draft: id, hash, version, content, expires, code: sealed, seen }: HeldRow): Draft {
  const code = openCode(place, sealed);
  return { id, hash, version, code, expires, seen, content: openDraft(place, { id, hash, version, code }, content) };
}

async function putHolder(
  store: Store | Transaction<Tables>,
  place: DraftPlace,
  code: string,
  draft: string,
  seen: Date,
): Promise<void> {
  const row = { draft, code: sealCode(place, code), seen };
  await store
    .insertInto('holder')
    .values({ locator: holderLocator(place), ...row })
    .onConflict((conflict) => conflict.column('locator').doUpdateSet(row))
    .execute();
}

async function beginDraft({ store, blobs, clock }: DraftsOptions, place: DraftPlace, hash: string, expires: Date): Promise<void> {
  const code = newSecret();
  const draft = { id: randomUUID(), hash, version: 0, content: emptyContent, code };
  const loose = await store.transaction().execute(async (transaction) => {
    const before = await heldRow(transaction, place).forUpdate().executeTakeFirst();
    const files = before
      ? await transaction.deleteFrom('file').where('draft', '=', before.draft).returning('blob').execute()
      : [];
    if (before) await transaction.deleteFrom('draft').where('draft', '=', before.draft).execute();
    await putDraft(transaction, place, draft, expires);
    await putHolder(transaction, place, code, draft.id, clock.now());
    return files;
  });
  await Promise.all(loose.map(({ blob }) => blobs.remove(blob)));
}

interface NewDraft {
  readonly id: string;
  readonly hash: string;
  readonly version: number;
  readonly content: OpenContent;
  readonly code: string;
}

async function putDraft(transaction: Transaction<Tables>, place: DraftPlace, draft: NewDraft, expires: Date): Promise<void> {
  await transaction
    .insertInto('draft')
    .values({
      locator: draftLocator(draft.code),
      draft: draft.id,
      tenant: place.tenant,
      form: place.form,
      hash: draft.hash,
      version: draft.version,
      sent: false,
      content: sealDraft(place, draft),
      expires,
    })
    .execute();
}

async function beginOnce({ store, clock }: DraftsOptions, place: DraftPlace, hash: string, expires: Date): Promise<void> {
  const code = newSecret();
  const draft = { id: randomUUID(), hash, version: 0, content: emptyContent, code };
  await store.transaction().execute(async (transaction) => {
    await putDraft(transaction, place, draft, expires);
    // Whoever asks at the same time waits here until the other is done, and then finds the place taken.
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('holder')
      .values({ locator: holderLocator(place), draft: draft.id, code: sealCode(place, code), seen: clock.now() })
      .onConflict((conflict) => conflict.column('locator').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) await transaction.deleteFrom('draft').where('draft', '=', draft.id).execute();
  });
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
  bytesMost: number = limits.draftBytes,
): Promise<boolean> {
  const next = { id: draft.id, hash, version: draft.version + 1, content, code: draft.code };
  const sealed = sealDraft(place, next);
  if (sealed.length > bytesMost) throw new Refusal(413, 'the draft is too large', `/${place.tenant}/${place.form}/`);
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
