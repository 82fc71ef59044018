import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { casesOf, runCase } from '../src/cases/run-case.ts';
import { loadForm } from '../src/forms/load.ts';
import { locateForms } from '../src/forms/locate.ts';
import { vordruck } from './run-command.ts';

const folders = await locateForms([]);

describe.each(folders.map((folder) => [basename(folder), folder] as const))('%s', async (_, folder) => {
  const loaded = await loadForm(folder);

  test.each(await casesOf(folder))('case %s comes out as demanded', async (name) => {
    expect((await runCase(loaded, name)).differences).toEqual([]);
  });

  test('has at least six cases', async () => expect((await casesOf(folder)).length).toBeGreaterThanOrEqual(6));
});

test('check finds nothing in the forms', async () => {
  const said = await vordruck('check', '--json');
  expect(said).toMatchObject({ code: 0, out: '[]' });
});

test('build twice gives the same bytes', async () => {
  const work = await mkdtemp(join(tmpdir(), 'vordruck-build-'));
  try {
    for (const out of ['a', 'b']) expect(await vordruck('build', '--out', join(work, out))).toMatchObject({ code: 0 });
    const names = await readdir(join(work, 'a'));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names)
      expect((await readFile(join(work, 'a', name))).equals(await readFile(join(work, 'b', name))), name).toBe(true);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
});

test('a broken definition is told in words and as JSON', async () => {
  const folder = 'packages/definition/cases/unknown-property';
  const words = await vordruck('check', folder);
  expect(words.code).toBe(1);
  expect(words.out).toMatch(/form\.json:\d+:\d+ error unknown-property/);
  const json = await vordruck('check', '--json', folder);
  expect(JSON.parse(json.out)).toContainEqual(
    expect.objectContaining({
      code: 'unknown-property',
      severity: 'error',
      line: expect.any(Number),
      column: expect.any(Number),
      wayOut: expect.any(String),
      see: expect.any(String),
    }),
  );
});
