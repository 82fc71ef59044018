import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadForm } from '../src/forms/load.ts';
import { vordruck } from './run-command.ts';

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'vordruck-names-'))));
afterAll(() => rm(folder, { recursive: true }));

const inherited = Object.getOwnPropertyNames(Object.prototype).filter((name) => /^[a-z]/.test(name));
const ids = [...inherited, 'then', 'map', 'length', 'name', 'prototype', 'get', 'title', 'description', 'type'];

interface Probe {
  readonly ids: readonly string[];
  readonly answered: readonly string[];
}

const probes: fc.Arbitrary<Probe> = fc
  .subarray(ids, { minLength: 1 })
  .chain((chosen) => fc.subarray(chosen).map((answered) => ({ ids: chosen, answered })));

function definition(names: readonly string[]): unknown {
  const fields = names.map((field) => ({ field, type: 'text', label: 'Angabe', required: false }));
  const gruppe = { field: 'gruppe', type: 'group', label: 'Gruppe', fields };
  const liste = { field: 'liste', type: 'list', label: 'Liste', min: 0, max: 3, fields };
  // The same names at the top would hide one another.
  const top = names.length > 1 ? [gruppe, liste] : fields;
  return { form: 'namen', title: 'Namen', language: 'de', steps: [{ step: 'eins', title: 'Eins', fields: top }] };
}

function answers({ ids: names, answered }: Probe): unknown {
  const given = Object.fromEntries(answered.map((id) => [id, 'x']));
  return names.length > 1 ? { gruppe: given, liste: [{}, given] } : given;
}

/** Groups without an answer are not there; rows are. */
function expected({ ids: names, answered }: Probe): unknown {
  const given = Object.fromEntries(answered.map((id) => [id, 'x']));
  if (names.length === 1) return given;
  return { ...(answered.length > 0 ? { gruppe: given } : {}), liste: [{}, given] };
}

async function write(path: string, json: unknown): Promise<string> {
  await writeFile(path, JSON.stringify(json));
  return path;
}

test('fields may have the names of what every object has, answered or not', { timeout: 120_000 }, async () => {
  let run = 0;
  const works = async (probe: Probe): Promise<void> => {
    const home = join(folder, String(run++), 'forms', 'namen');
    await mkdir(home, { recursive: true });
    await write(join(home, 'form.json'), definition(probe.ids));
    const file = await write(join(home, 'answers.json'), answers(probe));
    const loaded = await loadForm(home, ['form', 'texts', 'schema', 'xsd', 'types', 'validator']);
    for (const id of probe.ids) expect(loaded.files.get('namen.d.ts')).toMatch(new RegExp(`\\b${id}\\?:`, 'u'));
    const out = join(home, 'out');
    const said = await vordruck('submit', home, '--answers', file, '--out', out, '--today', '2026-11-23');
    expect(said).toMatchObject({ code: 0 });
    const { values } = JSON.parse(await readFile(join(out, 'submission.json'), 'utf8'));
    expect(values).toEqual(expected(probe));
  };
  for (const id of ids) await works({ ids: [id], answered: [] });
  await fc.assert(fc.asyncProperty(probes, works), { numRuns: 8, examples: [[{ ids, answered: [] }], [{ ids, answered: ids }]] });
});
