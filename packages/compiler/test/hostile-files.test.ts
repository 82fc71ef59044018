import { compile } from '@vordruck/compiler';
import type { Source } from '@vordruck/definition';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceOf } from './sources.ts';

const real = sourceOf('hundesteuer-anmeldung');
const paths = [...real.files.keys()].toSorted();
const field = { field: 'a', type: 'text', label: 'A' };
const form = { form: 'probe', title: 'Probe', language: 'de', steps: [{ step: 's', title: 'S', fields: [field] }] };

/** Codes of the findings, found in bounded time. */
async function codes(files: Readonly<Record<string, string | Uint8Array>>, form = 'probe'): Promise<readonly string[]> {
  const begun = performance.now();
  const { findings } = await compile({ form, files: new Map(Object.entries(files)) }, { outputs: [] });
  expect(performance.now() - begun).toBeLessThan(10_000);
  for (const found of findings) expect([found.line > 0, found.column > 0, found.wayOut !== '']).toEqual([true, true, true]);
  return findings.map(({ code }) => code);
}

test('a real form with any bytes changed, put in or left out gives findings or a form, never a failure', async () => {
  const change = fc.record({
    path: fc.constantFrom(...paths.filter((path) => !path.startsWith('_codelists/'))),
    place: fc.double({ min: 0, max: 0.999, noNaN: true }),
    left: fc.nat(12),
    bytes: fc.oneof(
      fc.uint8Array({ maxLength: 3 }),
      fc.constantFrom(...'{}[]",:0-.\\ '.split('')).map((sign) => Buffer.from(sign)),
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const files = new Map<string, string | Uint8Array>(real.files);
      for (const { path, place, left, bytes } of changes) {
        const whole = Buffer.from(files.get(path) ?? '');
        const at = Math.floor(place * whole.length);
        files.set(path, Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at + left)]));
      }
      const source: Source = { form: real.form, files };
      const { findings, output } = await compile(source, { outputs: ['form'] });
      expect(output !== undefined || findings.some(({ severity }) => severity === 'error')).toBe(true);
    }),
    { numRuns: 80 },
  );
}, 120_000);

test('a file of fifty megabytes, of the wrong alphabet or a byte order mark', async () => {
  const text = JSON.stringify(form);
  expect(await codes({ 'form.json': new Uint8Array(50_000_000).fill(0x5b) })).toEqual(['file-too-large']);
  expect(await codes({ 'form.json': Buffer.from(`\uFEFF${text}`, 'utf16le') })).toEqual(['not-utf8']);
  expect(await codes({ 'form.json': Buffer.from(`\uFEFF${text}`) })).toEqual([]);
});

test('lone surrogates, huge numbers, names of prototypes', async () => {
  expect(await codes({ 'form.json': JSON.stringify(form).replace('"A"', '"A\\ud800"') })).toContain('unprintable-text');
  expect(await codes({ 'form.json': JSON.stringify(form).replace('"A"', '"A", "maxLength": 1e999') })).toContain(
    'number-too-large',
  );
  for (const name of ['__proto__', 'constructor', 'hasOwnProperty', 'toString'])
    expect([name, await codes({ 'form.json': JSON.stringify(form).replace('"label"', `"${name}": 1, "label"`) })]).toEqual([
      name,
      ['unknown-property'],
    ]);
});

test('blocks that multiply at every level', async () => {
  const blocks = Array.from({ length: 30 }, (_, level): [string, string] => [
    `_blocks/b${level}/block.json`,
    JSON.stringify({
      block: `b${level}`,
      title: 'B',
      language: 'de',
      fields: level === 29 ? [field] : ['x', 'y', 'z'].map((id) => ({ field: id, use: `b${level + 1}` })),
    }),
  ]);
  const whole = { ...form, steps: [{ step: 's', title: 'S', fields: [{ field: 'a', use: 'b0' }] }] };
  expect(await codes({ 'form.json': JSON.stringify(whole), ...Object.fromEntries(blocks) })).toContain('too-many-fields');
}, 30_000);

test('two thousand languages and places', async () => {
  const files: Record<string, string> = { 'form.json': JSON.stringify(form) };
  for (let index = 0; index < 2000; index++) {
    files[`texts/de-x-a${index}.json`] = '{}';
    files[`places/${String(10_000_000 + index)}.json`] = '{}';
  }
  expect(new Set(await codes(files))).toEqual(new Set(['missing-texts']));
}, 30_000);
