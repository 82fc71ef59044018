import { describeChanges, migrate } from '@vordruck/engine';
import { describe, expect, it } from 'vitest';
import { compile, compileMigration } from '../../src/index.ts';
import { codesBetween, migrationBetween, question, version } from './versions.ts';

describe('a declared migration', () => {
  it('sees old answers by name, in their row and outside, and “old”', async () => {
    const old = version([
      question('decimal', 'faktor', { min: '0', max: '10' }),
      { field: 'hunde', type: 'list', label: 'Hunde', fields: [question('integer', 'monate', { min: 0, max: 400 })] },
    ]);
    const next = version([
      question('decimal', 'faktor', { min: '0', max: '10' }),
      {
        field: 'tiere',
        type: 'list',
        label: 'Tiere',
        was: 'hunde',
        fields: [
          question('integer', 'wochen', { was: 'monate', convert: 'roundDown(old * 4 * form.faktor, 0)', min: 0, max: 20000 }),
        ],
      },
    ]);
    const { answers } = migrate(await migrationBetween(old, next), { faktor: '1,5', hunde: [{ $row: '3', monate: '7' }] });
    expect(answers).toEqual({ faktor: '1,5', tiere: [{ $row: '3', wochen: '42' }] });
  });

  it('is not applied again by the version after, which still has it', async () => {
    const first = version([question('integer', 'jahre', { min: 0, max: 100 })]);
    const second = version([question('integer', 'monate', { was: 'jahre', convert: 'old * 12', min: 0, max: 2000 })]);
    const third = version([
      question('integer', 'monate', { was: 'jahre', convert: 'old * 12', min: 0, max: 2000 }),
      question('text', 'neu'),
    ]);
    const once = migrate(await migrationBetween(first, second), { jahre: '2' }).answers;
    expect(once).toEqual({ monate: '24' });
    expect(migrate(await migrationBetween(second, third), once)).toEqual({ answers: once, changes: [] });
    expect(migrate(await migrationBetween(first, third), { jahre: '2' }).answers).toEqual(once);
  });

  it('has rules that are typed: unknown names, wrong types, inputs that a draft may not depend on', async () => {
    const old = version([question('boolean', 'hat')]);
    const next = (convert: string) =>
      version([question('choice', 'hat', { options: [{ value: 'ja' }, { value: 'nein' }], convert })]);
    expect(await codesBetween(old, next("old ? 'ja' : 'nein'"))).toEqual([]);
    expect(await codesBetween(old, next("old ? 'ja' : 'vielleicht'"))).toEqual(['rule-no-option /steps/0/fields/0/convert']);
    expect(await codesBetween(old, next("alt ? 'ja' : 'nein'"))).toEqual(['rule-unknown-name /steps/0/fields/0/convert']);
    expect(await codesBetween(old, next("env.trust == 'high' ? 'ja' : 'nein'"))).toHaveLength(1);
    const { findings } = await compile(next('old ? '), { outputs: [] });
    expect(findings.map(({ code }) => code)).toEqual(['rule-syntax']);
  });

  it('is needed where the unit is another, but not where there was none', async () => {
    const size = (more: object) => version([question('integer', 'groesse', { min: 0, max: 5000, ...more })]);
    expect(await codesBetween(size({ unit: 'cm' }), size({ unit: 'mm' }))).toEqual([
      'unit-changed-undeclared /steps/0/fields/0/unit',
    ]);
    expect(await codesBetween(size({}), size({ unit: 'mm' }))).toEqual([]);
    const { answers } = migrate(await migrationBetween(size({ unit: 'cm' }), size({ unit: 'mm', convert: 'old * 10' })), {
      groesse: '12',
    });
    expect(answers).toEqual({ groesse: '120' });
  });

  it('keeps its reasons out of the texts of pages', async () => {
    const art = { options: [{ value: 'a' }, { value: 'drop', label: 'Wurf' }, { value: 'c', drop: 'Weg.' }] };
    const next = version([question('choice', 'art', art), { field: 'fax', drop: 'Niemand faxt.' }]);
    const { output } = await compile(next);
    const shown = JSON.parse(output?.files.get('probe.de.json') ?? '{}').texts;
    expect(Object.keys(shown).filter((key) => key.endsWith('drop'))).toEqual(['art.options.drop']);
  });

  it('carries reasons and labels in the languages of the form', async () => {
    const texts = { 'fax.drop': { text: 'Nobody faxes any more.', of: 'Niemand faxt mehr.' } };
    const old = version(
      [question('text', 'fax'), question('text', 'name')],
      {},
      { 'texts/en.json': { 'fax.label': { text: 'Fax number', of: 'fax?' } } },
    );
    const next = version(
      [{ field: 'fax', drop: 'Niemand faxt mehr.' }, question('text', 'name')],
      {},
      { 'texts/en.json': texts },
    );
    const { changes } = migrate(await migrationBetween(old, next), { fax: '0681 1' });
    expect(describeChanges(changes, 'en')).toEqual([
      {
        kind: 'dropped',
        text: { text: '“Fax number” is no longer asked. Your answer “0681 1” was removed.' },
        reason: { text: 'Nobody faxes any more.' },
      },
    ]);
    expect(describeChanges(changes, 'fr')).toEqual([
      {
        kind: 'dropped',
        text: { text: '«\u00A0fax?\u00A0» n’est plus demandé. Votre réponse «\u00A00681 1\u00A0» a été supprimée.' },
        reason: { text: 'Niemand faxt mehr.', lang: 'de' },
      },
    ]);
    expect(describeChanges(changes, 'de-x-leicht')[0]?.text.text).toBe(
      'Wir fragen das nicht mehr: „fax?“. Ihre Antwort war: „0681 1“. Sie ist nicht mehr da.',
    );
  });

  it('asks again for a declaration that reads otherwise, and knows entries of code lists', async () => {
    const list = (entries: readonly unknown[]) => ({ 'codelists/farben.json': { name: 'farben', version: '1', entries } });
    const fields = [question('choice', 'farbe', { codelist: 'farben' })];
    const ok = (label: string) => ({ declarations: [{ field: 'ok', type: 'declaration', label }] });
    const old = version(
      fields,
      ok('Ich stimme zu.'),
      list([
        { value: 'r', label: 'Rot' },
        { value: 'b', label: 'Blau' },
      ]),
    );
    const gone = version(fields, ok('Ich stimme allem zu.'), list([{ value: 'r', label: 'Rot' }]));
    expect(await codesBetween(old, gone)).toEqual(['option-removed-undeclared /steps/0/fields/0']);
    const said = version(
      fields,
      ok('Ich stimme allem zu.'),
      list([
        { value: 'rot', label: 'Rot', was: ['r'] },
        { value: 'b', label: 'Blau', drop: 'Ausverkauft.' },
      ]),
    );
    const migration = await migrationBetween(old, said);
    expect(migrate(migration, { farbe: 'Rot', ok: 'true' }).answers).toEqual({ farbe: 'rot' });
    const told = describeChanges(migrate(migration, { farbe: 'b', ok: 'true' }).changes, 'de');
    expect(told.map(({ text, reason }) => [text.text, reason?.text])).toEqual([
      ['Bei „farbe?“ gibt es „Blau“ nicht mehr. Bitte wählen Sie neu.', 'Ausverkauft.'],
      ['Der Text der Erklärung „Ich stimme zu.“ hat sich geändert. Bitte stimmen Sie dem neuen Text zu.', undefined],
    ]);
  });

  it('is none of a version that has errors', async () => {
    const good = version([question('text', 'a')]);
    const bad = version([question('texxt', 'a')]);
    expect(await compileMigration(bad, good)).toEqual({ findings: [], unreadable: 'old' });
    expect(await compileMigration(good, bad)).toEqual({ findings: [], unreadable: 'new' });
  });
});
