import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { vordruck } from './run-command.ts';

let folder = '';

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'vordruck-texts-')), 'probe');
  await mkdir(join(folder, 'texts'), { recursive: true });
  const fields = [{ field: 'name', type: 'text', label: 'Wie heißen Sie?', help: 'Wie im Ausweis.' }];
  const form = { form: 'probe', title: 'Probe', language: 'de', steps: [{ step: 'eins', title: 'Eins', fields }] };
  await writeFile(join(folder, 'form.json'), JSON.stringify(form));
  await writeFile(join(folder, 'texts/en.json'), JSON.stringify({ 'name.label': { text: 'Name', of: 'Name' } }));
});

afterEach(() => rm(join(folder, '..'), { recursive: true }));

const written = async (language: string): Promise<unknown> =>
  JSON.parse(await readFile(join(folder, `texts/${language}.json`), 'utf8'));

test('lists what is missing and what is stale', async () => {
  const { code, out } = await vordruck('texts', folder);
  expect(code).toBe(1);
  expect(out).toContain('probe en: 1 of 4 texts, 1 stale');
  expect(out).toContain('missing name.help: “Wie im Ausweis.”');
  expect(out).toContain('stale   name.label (texts/en.json)');
});

test('adds the missing keys of a language in the order of the form; empty ones still count as missing', async () => {
  await vordruck('texts', folder, '--add', 'en');
  expect(await written('en')).toEqual({
    title: { text: '', of: 'Probe' },
    'steps.eins.title': { text: '', of: 'Eins' },
    'name.label': { text: 'Name', of: 'Name' },
    'name.help': { text: '', of: 'Wie im Ausweis.' },
  });
  expect((await vordruck('texts', folder)).out).toContain('probe en: 1 of 4 texts, 1 stale');
  await vordruck('texts', folder, '--add', 'fr');
  expect(Object.keys(Object(await written('fr')))).toHaveLength(4);
});

test('marks stale texts with what they are now, and the form stays sound', async () => {
  await vordruck('texts', folder, '--mark');
  expect(await written('en')).toEqual({ 'name.label': { text: 'Name', of: 'Name', now: 'Wie heißen Sie?' } });
  expect((await vordruck('check', folder)).code).toBe(0);
});

test('lists and adds labels of code lists; easy German has the German ones', async () => {
  const shared = join(folder, 'codelists');
  await mkdir(join(shared, 'farben/texts'), { recursive: true });
  const entries = ['rot', 'blau', 'grün'].map((value) => ({ value, label: value }));
  await writeFile(join(shared, 'farben.json'), JSON.stringify({ name: 'farben', version: '1', entries }));
  await writeFile(join(shared, 'orte.json'), JSON.stringify({ name: 'orte', version: '1', translate: false, entries }));
  const labels = { rot: { text: 'red', of: 'rot' }, blau: { text: 'blue', of: 'bläulich' } };
  await writeFile(join(shared, 'farben/texts/en.json'), JSON.stringify(labels));
  await writeFile(join(folder, 'texts/de-x-leicht.json'), '{}');
  const fields = ['farben', 'orte'].map((codelist) => ({ field: codelist, type: 'choice', label: 'Wahl', codelist }));
  const form = { form: 'probe', title: 'Probe', language: 'de', steps: [{ step: 'eins', title: 'Eins', fields }] };
  await writeFile(join(folder, 'form.json'), JSON.stringify(form));
  const { out } = await vordruck('texts', folder, '--add', 'en');
  expect(out).toContain('probe, code list farben en: 2 of 3 texts, 1 stale');
  expect(out).toContain('stale   blau (codelists/farben/texts/en.json)');
  expect(out).not.toContain('list orte');
  expect(out).not.toContain('list farben de-x-leicht');
  const now: unknown = JSON.parse(await readFile(join(shared, 'farben/texts/en.json'), 'utf8'));
  expect(now).toEqual({ ...labels, grün: { text: '', of: 'grün' } });
});

test('refuses what is no language, and the language of the form', async () => {
  expect(await vordruck('texts', folder, '--add', 'englisch!')).toMatchObject({ code: 2 });
  expect(await vordruck('texts', folder, '--add', 'de')).toMatchObject({ code: 2 });
});
