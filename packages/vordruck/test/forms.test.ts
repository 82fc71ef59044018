import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Values } from '@vordruck/engine';
import { openSession, type Circumstances, type OpenedAnswers } from '../src/answers/open-session.ts';
import { casesOf, runCase } from '../src/cases/run-case.ts';
import { loadForm, type LoadedForm } from '../src/forms/load.ts';
import { locateForms } from '../src/forms/locate.ts';
import { vordruck } from './run-command.ts';

const folders = await locateForms([]);

interface ValidateFunction {
  (values: unknown): boolean;
  errors?: unknown;
}

/** Values with one fault each, of kinds that every schema can say: something unknown, or something of no known type. */
function singleFaults(values: Values): (readonly [string, unknown])[] {
  return pathsOf(values).map((path) => {
    const copy: Values = structuredClone(values);
    const last = path.at(-1) ?? '';
    const holder = path.slice(0, -1).reduce<object>((node, step) => Reflect.get(node, step), copy);
    const held: unknown = Reflect.get(holder, last);
    const isObject = typeof held === 'object' && !Array.isArray(held);
    Reflect.set(holder, last, isObject ? { ...held, unbekannt: 1 } : { falsch: true });
    return [path.join('/'), copy];
  });
}

function pathsOf(value: object): string[][] {
  return Object.entries(value).flatMap(([name, held]: [string, unknown]) => [
    [name],
    ...(typeof held === 'object' && held !== null ? pathsOf(held).map((path) => [name, ...path]) : []),
  ]);
}

async function openCase(loaded: LoadedForm, name: string): Promise<OpenedAnswers> {
  const folder = join(loaded.folder, 'cases', name);
  const circumstances: Circumstances = JSON.parse(await readFile(join(folder, 'case.json'), 'utf8'));
  return openSession(loaded, join(folder, 'answers.json'), circumstances);
}

describe.each(folders.map((folder) => [basename(folder), folder] as const))('%s', async (_, folder) => {
  const loaded = await loadForm(folder, ['form', 'texts', 'xsd', 'validator']);
  const module: { default: ValidateFunction } = await import(
    `data:text/javascript,${encodeURIComponent(loaded.files.get(`${loaded.form.form}.validator.js`) ?? '')}`
  );
  const validate = module.default;

  test.each(await casesOf(folder))('case %s comes out as demanded', async (name) => {
    expect((await runCase(loaded, name)).differences).toEqual([]);
  });

  test.each(await casesOf(folder))('the validator knows the values of case %s from single faults', async (name) => {
    const { session, issues } = await openCase(loaded, name);
    if (issues.length > 0) return;
    const values = session.values();
    expect(validate(values), JSON.stringify(validate.errors)).toBe(true);
    for (const [path, wrong] of singleFaults(values)) expect(validate(wrong), path).toBe(false);
  });

  test('some case notices each rule that is broken', async () => {
    const said = await vordruck('test', folder, '--mutate');
    expect(said.out).not.toContain('✗');
    expect(said.code).toBe(0);
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
