import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clock } from '../clock.ts';
import { blobFolder } from '../files/blobs.ts';
import { SealBrokenError } from '../keys/seal.ts';
import { newSecret } from '../keys/secret.ts';
import { type Database, openDatabase } from '../store/database.ts';
import type { OpenContent } from './content.ts';
import { DraftMovedError, type DraftPlace, type Drafts, drafts } from './drafts.ts';

let data: string;
let database: Database;
let subject: Drafts;
let now = new Date('2026-11-23T09:00:00Z');
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'vordruck-drafts-'));
  database = await openDatabase({ data, onConnectionError: () => {} });
  subject = drafts({ store: database.store, blobs: await blobFolder(join(data, 'blobs')), clock: clock(() => now), days: 30 });
});
afterAll(async () => {
  await database.close();
  await rm(data, { recursive: true });
});

const HASH = 'a'.repeat(64);
const newPlace = (): DraftPlace => ({ secret: newSecret(), tenant: '10041100', form: 'tiere' });
const answer = (name: string, text: string) => (content: OpenContent) => ({
  content: { ...content, answers: { ...content.answers, [name]: text } },
  result: text,
});

test('changes at the same time all count', async () => {
  const place = newPlace();
  await subject.begin(place, HASH);
  const names = Array.from({ length: 15 }, (_, index) => `feld${index}`);
  expect(await Promise.all(names.map((name) => subject.change(place, HASH, answer(name, name))))).toEqual(names);
  const draft = await subject.find(place);
  expect(draft?.version).toBe(15);
  expect(draft?.content).toMatchObject({ answers: Object.fromEntries(names.map((name) => [name, name])) });
});

test('each secret, municipality and form has a draft of its own', async () => {
  const place = newPlace();
  await subject.begin(place, HASH);
  for (const other of [
    { ...place, secret: newSecret() },
    { ...place, tenant: '10044115' },
    { ...place, form: 'hunde' },
  ])
    expect(await subject.find(other)).toBeUndefined();
  expect(await subject.change(newPlace(), HASH, answer('a', 'b'))).toBeUndefined();
});

test('an older state, or that of another draft, cannot be put in the place of a draft', async () => {
  const { store } = database;
  const place = newPlace();
  await subject.begin(place, HASH);
  const id = (await subject.find(place))?.id ?? '';
  const rowOf = () =>
    store.selectFrom('draft').select(['content', 'version', 'hash']).where('draft', '=', id).executeTakeFirstOrThrow();
  const older = await rowOf();
  await subject.change(place, HASH, answer('name', 'neu'));
  const newer = await rowOf();
  for (const forged of [{ content: older.content }, { version: 7 }, { hash: 'b'.repeat(64) }, { draft: randomUUID() }]) {
    await store.updateTable('draft').set(forged).where('draft', '=', id).execute();
    await expect(subject.find(place)).rejects.toThrow(SealBrokenError);
    const back = 'draft' in forged ? forged.draft : id;
    await store
      .updateTable('draft')
      .set({ ...newer, draft: id })
      .where('draft', '=', back ?? id)
      .execute();
  }
  expect((await subject.find(place))?.content).toMatchObject({ answers: { name: 'neu' } });
});

test('a draft cannot grow without end', async () => {
  const place = newPlace();
  await subject.begin(place, HASH);
  await expect(subject.change(place, HASH, answer('name', 'x'.repeat(6_000_000)))).rejects.toThrow('too large');
});

test('each change prolongs a draft; those past their time are purged', async () => {
  const [kept, lost] = [newPlace(), newPlace()];
  await subject.begin(kept, HASH);
  await subject.begin(lost, HASH);
  now = new Date(now.getTime() + 20 * 86_400_000);
  await subject.change(kept, HASH, answer('name', 'noch da'));
  now = new Date(now.getTime() + 20 * 86_400_000);
  expect(await subject.purge()).toBeGreaterThan(0);
  expect(await subject.find(kept)).toBeDefined();
  expect(await subject.find(lost)).toBeUndefined();
  expect(await subject.purge()).toBe(0);
});

test('who has a page of one version changes no draft of another; a draft moves once', async () => {
  const place = newPlace();
  const next = 'b'.repeat(64);
  await subject.begin(place, HASH);
  await subject.change(place, HASH, answer('name', 'alt'));
  const move = (content: OpenContent): OpenContent => ({ ...content, answers: { vorname: 'neu' } });
  await Promise.all(Array.from({ length: 5 }, () => subject.move(place, HASH, next, move)));
  expect(await subject.find(place)).toMatchObject({ hash: next, version: 2, content: { answers: { vorname: 'neu' } } });
  await expect(subject.change(place, HASH, answer('name', 'zu spät'))).rejects.toThrow(DraftMovedError);
  expect(await subject.change(place, next, answer('vorname', 'weiter'))).toBe('weiter');
});
