import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '@vordruck/server/days';
import { inEffectOn } from '@vordruck/server/timeline';
import { afterAll, expect, test } from 'vitest';
import { freeze } from '../publish/freeze.ts';
import { digest } from '../versions/frozen-source.ts';
import { folderName, type VersionFile, writeVersionFile } from '../versions/version-file.ts';
import { PublishedForm } from './published-form.ts';

const home = await mkdtemp(join(tmpdir(), 'vordruck-published-'));
afterAll(() => rm(home, { recursive: true, force: true }));

const text = JSON.stringify({
  form: 'verein',
  title: 'Verein',
  language: 'de',
  service: { legalBasis: ['§ 59 BGB'], trust: 'none' },
  steps: [{ step: 'verein', title: 'Ihr Verein', fields: [{ field: 'name', type: 'text', label: 'Name', maxLength: 80 }] }],
});
const source = { form: 'verein', files: new Map([['form.json', text]]) };

const versionOf = (index: number, hash: string): VersionFile => ({
  form: 'verein',
  hash,
  from: addDays('2026-01-01', index),
  published: '2025-12-01T12:00:00+01:00',
  files: { 'form.json': digest(text) ?? '' },
});

test('of two hundred versions only those that are asked for are read, and what is published or withdrawn meanwhile counts', async () => {
  const { compile } = await import('@vordruck/compiler');
  const hash = (await compile(source, { outputs: [] })).output?.hash ?? '';
  const versions = join(home, 'versions');
  // Without a source: whoever tried to read one would fail.
  for (let index = 0; index < 199; index += 1) {
    const version = versionOf(index, index.toString(16).padStart(64, '0'));
    const folder = join(versions, folderName(version));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'version.json'), writeVersionFile(version));
  }
  const told: string[] = [];
  const form = new PublishedForm({ folder: home, form: 'verein', working: undefined, warn: (line) => told.push(line) });
  await form.reload();
  expect(form.versions).toHaveLength(199);
  const last = versionOf(199, hash);
  await freeze(versions, last, source);
  await form.reload();
  const offered = inEffectOn(form.versions, '2030-01-01');
  expect((await offered?.load())?.form.hash).toBe(hash);
  expect(await offered?.load()).toBe(await inEffectOn(form.versions, '2030-01-01')?.load());
  expect(told).toEqual([]);
  await expect(form.versions[0]?.load()).rejects.toThrow('cannot be read');
  expect(told).toHaveLength(1);
  await writeFile(
    join(versions, folderName(last), 'version.json'),
    writeVersionFile({ ...last, withdrawn: { at: '2026-09-01T12:00:00+02:00', reason: 'Falsch' } }),
  );
  await form.reload();
  expect(inEffectOn(form.versions, '2030-01-01')?.from).toBe('2026-07-18');
  await writeFile(join(versions, folderName(last), 'version.json'), '{}');
  await expect(form.reload()).rejects.toThrow('version.json');
  expect(form.versions).toHaveLength(200);
});

test('a version that a newer check would refuse still serves, and drafts go on from it; edited, it is refused', async () => {
  const { compile } = await import('@vordruck/compiler');
  const folder = join(home, 'refused');
  const publish = async (content: string, hash: string, more: Partial<VersionFile> = {}): Promise<string> => {
    const version = { ...versionOf(0, hash), files: { 'form.json': digest(content) ?? '' }, ...more };
    return freeze(join(folder, 'versions'), version, { form: 'verein', files: new Map([['form.json', content]]) });
  };
  const hashOf = async (content: string): Promise<string | undefined> =>
    (await compile({ form: 'verein', files: new Map([['form.json', content]]) }, { outputs: [] })).output?.hash;
  // A property that is refused today and was once passed over: the definition is the same without it.
  const once = text.replace('"maxLength"', '"unheardOf":true,"maxLength"');
  expect(await hashOf(once)).toBeUndefined();
  const hash = (await hashOf(text)) ?? '';
  const next = text.replace('"field":"name"', '"field":"bezeichnung","was":"name"');
  const nextHash = (await hashOf(next)) ?? '';
  const first = await publish(once, hash);
  await publish(next, nextHash, { from: '2026-02-01', predecessor: hash, grace: 0 });
  const told: string[] = [];
  const open = async () => {
    const working = { form: 'verein', files: new Map([['form.json', next]]) };
    const form = new PublishedForm({ folder, form: 'verein', working, warn: (line) => told.push(line) });
    await form.reload();
    return form.versions;
  };
  const [old, later] = await open();
  expect((await old?.load())?.form.hash).toBe(hash);
  expect(await later?.loadMigration?.()).toMatchObject({ from: hash, to: nextHash });
  expect(told).toEqual([]);
  await writeFile(join(first, 'source', 'form.json'), once.replace('true', 'false'));
  await expect((await open())[0]?.load()).rejects.toThrow(/these files did: .*form\.json/);
});
