import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSource } from './read-source.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vordruck-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what is no file is told and not read', async () => {
  mkdirSync(join(folder, 'form.json'));
  const { source } = await readSource(folder);
  expect(source.files.has('form.json')).toBe(false);
  expect([...(source.unreadable ?? [])]).toEqual([['form.json', 'it is no file']]);
});

test('folders that lead into themselves are read once', async () => {
  writeFileSync(join(folder, 'form.json'), '{}');
  mkdirSync(join(folder, 'texts'));
  writeFileSync(join(folder, 'texts', 'en.json'), '{}');
  symlinkSync('..', join(folder, 'texts', 'again'));
  const { source } = await readSource(folder);
  expect([...source.files.keys()].filter((file) => !file.startsWith('_'))).toEqual(['form.json', 'texts/en.json']);
});
