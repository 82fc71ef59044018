import { compile } from '@vordruck/compiler';
import { start, type CompiledForm, type FormTexts } from '@vordruck/engine';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runTool, withTool } from '../../../scripts/test/system-tool.ts';
import { load } from './markt.ts';

const field = { field: 'staat', type: 'choices', label: 'Staat', codelist: 'staaten' };
const form = { form: 'probe', title: 'Probe', language: 'de', steps: [{ step: 'eins', title: 'Eins', fields: [field] }] };
const entries = [
  { value: 'EG', label: 'Ägypten' },
  { value: 'DE', label: 'Deutschland' },
  { value: 'AT', label: 'Österreich' },
];
const list = { name: 'staaten', version: '1', order: 'alphabet', entries };
const english = {
  AT: { text: 'Austria', of: 'Österreich' },
  DE: { text: 'Germany', of: 'Deutschland' },
  EG: { text: 'Egypt', of: 'Ägypten' },
};
const of = (text: string, source: string) => ({ text, of: source });
const titles = { title: of('Try', 'Probe'), 'steps.eins.title': of('One', 'Eins'), 'staat.label': of('State', 'Staat') };

async function compiled(files: Readonly<Record<string, unknown>>) {
  const texts = Object.entries({ 'form.json': form, '_codelists/staaten.json': list, ...files });
  return compile({ form: 'probe', files: new Map(texts.map(([path, file]) => [path, JSON.stringify(file)])) });
}

async function open(language: string, files: Readonly<Record<string, unknown>>) {
  const { output } = await compiled(files);
  const module: { default: CompiledForm } = await import(
    `data:text/javascript,${encodeURIComponent(output?.files.get('probe.js') ?? '')}`
  );
  const texts: FormTexts = JSON.parse(output?.files.get(`probe.${language}.json`) ?? '');
  return start(module.default, texts, { today: '2026-01-01' });
}

test('entries are offered in the language of the page, by its alphabet; values are the same in all', async () => {
  const files = { 'texts/en.json': titles, '_codelists/staaten/texts/en.json': english };
  expect((await compiled(files)).findings).toEqual([]);
  const german = await open('de', files);
  const page = await open('en', files);
  const labels = (session: typeof page) => session.field('/staat').options.map(({ label }) => label);
  // DIN 5007-1: Ägypten stands at A.
  expect(labels(german)).toEqual([{ text: 'Ägypten' }, { text: 'Deutschland' }, { text: 'Österreich' }]);
  expect(labels(page)).toEqual([{ text: 'Austria' }, { text: 'Egypt' }, { text: 'Germany' }]);
  for (const session of [german, page]) {
    session.set('/staat', ['AT', 'EG']);
    expect(session.values()).toEqual({ staat: ['EG', 'AT'] });
  }
  page.set('/staat', ['Germany']);
  expect(page.values()).toEqual({ staat: ['DE'] });
});

test('what is not translated is told, and read aloud in the language of the list', async () => {
  const { AT: _, ...rest } = english;
  const files = { 'texts/en.json': titles, '_codelists/staaten/texts/en.json': { ...rest, EG: of('Egypt', 'Aegypten') } };
  const { findings } = await compiled(files);
  expect(findings.map(({ code, file, path }) => ({ code, file, path }))).toEqual([
    { code: 'missing-texts', file: '../_codelists/staaten.json', path: '' },
    { code: 'stale-text', file: '../_codelists/staaten/texts/en.json', path: '/EG/of' },
  ]);
  const page = await open('en', files);
  expect(page.field('/staat').options.map(({ label }) => label)).toContainEqual({ text: 'Österreich', lang: 'de' });
});

test('labels that are names are the same in every language, and easy German is German', async () => {
  const files = { 'texts/en.json': titles, 'texts/de-x-leicht.json': titles };
  const names = { ...files, '_codelists/staaten.json': { ...list, translate: false } };
  expect((await compiled(names)).findings).toEqual([]);
  expect((await open('en', names)).field('/staat').options[0]?.label).toEqual({ text: 'Ägypten' });
  expect((await open('de-x-leicht', files)).field('/staat').options[0]?.label).toEqual({ text: 'Ägypten' });
});

test('an unknown entry and a file that is named after no language are told', async () => {
  const labels = { ...english, XX: of('Nowhere', 'Nirgends') };
  const { findings } = await compiled({
    'texts/en.json': titles,
    '_codelists/staaten/texts/en.json': labels,
    '_codelists/staaten/texts/englisch.json': english,
  });
  expect(findings.map(({ code, file, path }) => ({ code, file, path }))).toEqual([
    { code: 'orphan-text', file: '../_codelists/staaten/texts/en.json', path: '/XX' },
    { code: 'text-language', file: '../_codelists/staaten/texts/englisch.json', path: '' },
  ]);
});

const many = Array.from({ length: 8000 }, (_, index) => ({ value: `k${index}`, label: `Beruf Nr. ${index} & Söhne` }));
const register = (version: string) => ({ '_codelists/staaten.json': { ...list, version, entries: many } });

test('a register of 8,000 entries stands in all schemas, and its version in that of the form', async () => {
  const { output, findings } = await compiled(register('2026-01-01'));
  expect(findings).toEqual([]);
  const validate = new Ajv2020({ strict: true }).compile(JSON.parse(output?.files.get('probe.schema.json') ?? ''));
  const validator = await load<(values: unknown) => boolean>(output?.files.get('probe.validator.js'));
  for (const judge of [validate, validator]) {
    expect(judge({ staat: ['k0', 'k7999'] })).toBe(true);
    expect(judge({ staat: ['k8000'] })).toBe(false);
    expect(judge({ staat: ['Beruf Nr. 0 & Söhne'] })).toBe(false);
  }
  expect((await compiled(register('2026-07-01'))).output?.hash).not.toBe(output?.hash);
}, 60_000);

withTool('xmllint', () => {
  test('a register of 8,000 entries makes an XSD that other programs read', async () => {
    const { output } = await compiled(register('2026-01-01'));
    const folder = mkdtempSync(join(tmpdir(), 'vordruck-'));
    try {
      const xsd = join(folder, 'probe.xsd');
      const xml = join(folder, 'empty.xml');
      writeFileSync(xsd, output?.files.get('probe.xsd') ?? '');
      writeFileSync(xml, '<empty/>');
      // A schema that cannot be read is another failure (5) than a document that does not fit (3).
      expect(runTool('xmllint', ['--noout', '--schema', xsd, xml]).status).toBe(3);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
