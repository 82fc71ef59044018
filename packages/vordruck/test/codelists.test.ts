import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { compile } from '@vordruck/compiler';
import { start, type CompiledForm, type FormTexts } from '@vordruck/engine';
import { expect, test } from 'vitest';

const shared = new URL('../../../forms/_codelists/', import.meta.url);
const lists = readdirSync(shared).filter((name) => name.endsWith('.json'));

function formOf(fields: readonly object[]): string {
  const title = 'Probe';
  return JSON.stringify({ form: 'probe', title, language: 'de', steps: [{ step: 'eins', title, fields }] });
}

async function compiled(fields: readonly object[], files: Iterable<readonly [string, string]>) {
  const { output, findings } = await compile({ form: 'probe', files: new Map([['form.json', formOf(fields)], ...files]) });
  expect(findings).toEqual([]);
  const source = output?.files.get('probe.js') ?? '';
  const module: { default: CompiledForm } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
  const texts: FormTexts = JSON.parse(output?.files.get('probe.de.json') ?? '');
  return { form: module.default, texts, source, output };
}

test('all shared code lists are sound, and are answered by value or by label', async () => {
  const names = lists.map((name) => name.replace('.json', ''));
  const { form, texts } = await compiled(
    [
      ...names.map((codelist, index) => ({ field: `liste${index}`, type: 'choice', label: 'Auswahl', codelist })),
      { field: 'land', type: 'country', label: 'Land' },
      { field: 'mehrere', type: 'choices', label: 'Länder', codelist: 'staaten', when: "land == 'FR'" },
      { field: 'gemeinde', type: 'municipality', label: 'Gemeinde', when: 'gemeinde2 != env.municipality' },
      { field: 'gemeinde2', type: 'municipality', label: 'Gemeinde', required: false },
    ],
    lists.map((name) => [`_codelists/${name}`, readFileSync(new URL(name, shared), 'utf8')] as const),
  );
  const session = start(form, texts, { today: '2026-01-01', municipality: '10041100' });
  session.set('/land', 'Frankreich');
  session.set('/mehrere', ['ITALIEN', 'BE']);
  session.set('/gemeinde2', '10044115');
  session.set('/gemeinde', '10042999');
  expect(session.values()).toEqual({ land: 'FR', mehrere: ['BE', 'IT'], gemeinde2: '10044115' });
  expect(session.field('/land').display).toEqual([{ text: 'Frankreich' }]);
  expect(session.issues().find(({ path }) => path === '/gemeinde')?.code).toBe('not-an-option');
});

test('a list of 8,000 entries stays out of the compiled form, and a choice in it costs no search', async () => {
  const entries = Array.from({ length: 8000 }, (_, index) => ({ value: String(10_000_000 - index), label: `Eintrag ${index}` }));
  const list = JSON.stringify({ name: 'lang', version: '1', entries });
  const field = { field: 'eins', type: 'choice', label: 'Auswahl', codelist: 'lang' };
  const { form, texts, source, output } = await compiled([field, { ...field, field: 'zwei' }], [['codelists/lang.json', list]]);
  expect(gzipSync(source).length).toBeLessThan(2000);
  const session = start(form, texts, { today: '2026-01-01' });
  expect(session.field('/eins').options.map(({ value }) => value)).toEqual(entries.map(({ value }) => value));
  expect(session.field('/eins').options).toBe(session.field('/zwei').options);
  const begun = performance.now();
  for (let turn = 0; turn < 2000; turn++) session.set('/eins', `Eintrag ${turn}`);
  expect(performance.now() - begun).toBeLessThan(1000);
  expect(session.values()).toEqual({ eins: String(10_000_000 - 1999) });
  const other = await compiled([field], [['codelists/lang.json', list.replace('"Eintrag 0"', '"Eintrag null"')]]);
  expect(other.output?.hash).not.toBe(output?.hash);
});
