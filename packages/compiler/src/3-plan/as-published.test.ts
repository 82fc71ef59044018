import { readDefinition, type Source } from '@vordruck/definition';
import { expect, test } from 'vitest';
import { compileMigration } from '../5-migrate/compile-migration.ts';
import { compile } from '../compile.ts';
import { hashOf } from './hash-of.ts';

const name = { field: 'name', type: 'text', label: 'Name', maxLength: 80 };
/** Refused today, but nothing is left out in reading it: the name in the row hides the one outside. */
const members = {
  field: 'mitglieder',
  type: 'list',
  label: 'Mitglieder',
  max: 5,
  fields: [{ ...name, label: 'Name des Mitglieds' }],
};

const sourceOf = (fields: readonly object[], more: object = {}, files: Record<string, object> = {}): Source => ({
  form: 'verein',
  files: new Map(
    Object.entries({
      'form.json': {
        form: 'verein',
        title: 'Verein',
        language: 'de',
        service: { legalBasis: ['§ 59 BGB'], trust: 'none' },
        steps: [{ step: 'verein', title: 'Ihr Verein', fields }],
        ...more,
      },
      ...files,
    }).map(([path, json]) => [path, JSON.stringify(json)]),
  ),
});

/** As a compiler without today's checks has published it. */
async function published(source: Source): Promise<Source & { readonly published: string }> {
  const { definition } = readDefinition(source);
  if (!definition) throw new Error('no definition');
  return { ...source, published: await hashOf(definition) };
}

const errorsOf = async (source: Source) =>
  (await compile(source)).findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);

test('what was published is compiled despite an error of a newer check, to the same version, and answers move from it and to it', async () => {
  const source = sourceOf([name, members]);
  expect((await compile(source)).output).toBeUndefined();
  expect(await errorsOf(source)).toEqual(['shadowed-name']);
  const old = await published(source);
  expect((await compile(old)).output?.hash).toBe(old.published);
  const next = sourceOf([name, { ...members, fields: [{ ...name, field: 'rufname', was: 'name' }] }]);
  expect(await errorsOf(next)).toEqual([]);
  expect(await compileMigration(old, next)).toMatchObject({ findings: [], output: { from: old.published } });
  expect(await compileMigration(sourceOf([name]), old)).toMatchObject({ findings: [], output: { to: old.published } });
  expect((await compileMigration(source, next)).unreadable).toBe('old');
});

test('it is refused if it is another definition than the one published', async () => {
  const { published: hash } = await published(sourceOf([name]));
  expect((await compile({ ...sourceOf([name, members]), published: hash })).output).toBeUndefined();
});

test('a rule without a meaning, a circle and a wrong parameter are refused, published or not', async () => {
  const number = { field: 'zahl', type: 'integer', label: 'Zahl', min: 0, max: 9 };
  const withFee = { parameters: { gebuehr: { type: 'money', title: 'Gebühr', min: '0.00', max: '100.00' } } };
  for (const [source, code] of [
    [sourceOf([{ ...name, when: 'nichtDa == 1' }]), 'rule-unknown-name'],
    [sourceOf([{ ...number, when: 'zahl == 1' }]), 'rule-cycle'],
    [sourceOf([name], withFee, { 'places/10041100.json': { params: { gebuehr: 'zehn' } } }), undefined],
  ] as const) {
    expect(await errorsOf(source)).toEqual(code ? [code] : [expect.any(String)]);
    expect((await compile(await published(source))).output).toBeUndefined();
  }
});
