import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldPlan, Rule } from '../compiled-form.ts';
import { describeChanges } from './describe-changes.ts';
import { migrate } from './migrate.ts';
import type { FormerField, LaterField, Migration } from './migration.ts';

const file = { name: 'ausweis.pdf', type: 'application/pdf', size: 10, sha256: 'a'.repeat(64) };

function plan(id: string, type: string, parent = -1, more: Partial<FieldPlan> = {}): FieldPlan {
  return { id, key: id, type, parent, step: -1, depth: 0, ...more };
}

function former(id: string, type: string, parent = -1, more: Omit<FormerField, 'plan'> = {}): FormerField {
  return { plan: plan(id, type, parent), label: { de: id.toUpperCase() }, ...more };
}

function later(id: string, type: string, parent = -1, more: Omit<LaterField, 'plan'> = {}): LaterField {
  return { plan: plan(id, type, parent), label: { de: id.toUpperCase() }, ...more };
}

function migration(before: readonly FormerField[], after: readonly LaterField[], rules: readonly Rule[] = []): Migration {
  return { format: 1, form: 'hund', from: 'a', to: 'b', before, after, rules: () => rules };
}

function told(made: ReturnType<typeof migrate>): readonly string[] {
  return describeChanges(made.changes, 'de').map(({ text, reason }) => [text.text, ...(reason ? [reason.text] : [])].join(' '));
}

describe('migrating answers', () => {
  it('keeps what was typed, right or wrong, under its new name', () => {
    const one = migration([former('rasse', 'text')], [later('hunderasse', 'text', -1, { from: 0 })]);
    expect(migrate(one, { rasse: '  Pudel ' })).toEqual({
      answers: { hunderasse: '  Pudel ' },
      changes: [
        {
          kind: 'moved', from: '/rasse', to: '/hunderasse', label: { de: 'RASSE' }, newLabel: { de: 'HUNDERASSE' },
          before: { answer: '  Pudel ', type: 'text' },
        },
      ],
    }); // prettier-ignore
    expect(migrate(one, {})).toEqual({ answers: {}, changes: [] });
  });

  it('keeps rows with their ids, and groups in them', () => {
    const before = [former('hunde', 'list'), former('name', 'text', 0), former('art', 'text', 0)];
    const after = [
      later('tiere', 'list', -1, { from: 0 }),
      later('name', 'text', 0, { from: 1 }),
      later('mehr', 'group', 0),
      later('art', 'text', 2, { from: 2 }),
    ];
    const made = migrate(migration(before, after), {
      hunde: [
        { $row: '7', name: 'Bello' },
        { $row: '3', art: 'Dackel' },
      ],
    });
    expect(made.answers).toEqual({
      tiere: [
        { $row: '7', name: 'Bello' },
        { $row: '3', mehr: { art: 'Dackel' } },
      ],
    });
    expect(made.changes.map(({ from }) => from)).toEqual(['/hunde/@7/name', '/hunde/@3/art']);
  });

  it('makes a list of one out of what was asked once, and one out of a list', () => {
    const list = migration([former('name', 'text')], [later('hunde', 'list'), later('name', 'text', 0, { from: 0 })]);
    expect(migrate(list, { name: 'Bello' }).answers).toEqual({ hunde: [{ $row: '1', name: 'Bello' }] });
    const single = migration(
      [former('hunde', 'list'), former('name', 'text', 0), former('bild', 'file', 0)],
      [
        later('hund', 'group', -1, { from: 0, single: { de: 'Jeder Hund hat jetzt seinen eigenen Antrag.' } }),
        later('name', 'text', 0, { from: 1 }),
        later('bild', 'file', 0, { from: 2 }),
      ],
    );
    const made = migrate(single, {
      hunde: [
        { $row: '1', name: 'Bello' },
        { $row: '2', name: 'Rex', bild: [file] },
      ],
    });
    expect(made.answers).toEqual({ hund: { name: 'Bello' } });
    expect(told(made)).toEqual([
      'Bei „HUNDE“ ist jetzt nur noch ein Eintrag möglich. Ihr erster Eintrag bleibt, der zweite wurde entfernt. Jeder Hund hat jetzt seinen eigenen Antrag.',
    ]);
    expect(made.changes.at(0)).toMatchObject({ files: [file], lost: ['/hunde/@2/name', '/hunde/@2/bild'] });
  });

  it('renames options, and tells of those that are gone', () => {
    const options = { blau: { de: 'Blau' }, rot: { de: 'Rot' } };
    const one = migration(
      [former('farben', 'choices', -1, { options }), former('lieblingsfarbe', 'choice', -1, { options })],
      ['farben', 'lieblingsfarbe'].map((id, from) =>
        later(id, from === 0 ? 'choices' : 'choice', -1, {
          from,
          renamed: { rot: 'hellrot' },
          options: { hellrot: { de: 'Hellrot' } },
          withdrawn: { blau: { de: 'Blau wird nicht mehr hergestellt.' } },
        }),
      ),
    );
    const made = migrate(one, { farben: ['rot', 'blau', 'gelb'], lieblingsfarbe: 'blau' });
    expect(made.answers).toEqual({ farben: ['hellrot', 'gelb'] });
    expect(told(made)).toEqual([
      'Bei „FARBEN“ gibt es „Blau“ nicht mehr. Was Sie sonst gewählt haben, bleibt. Blau wird nicht mehr hergestellt.',
      'Ihre Antwort auf „FARBEN“ wurde umgeschrieben: Aus „Rot“ und „gelb“ wurde „Hellrot“ und „gelb“ bei „FARBEN“. Bitte prüfen Sie das.',
      'Bei „LIEBLINGSFARBE“ gibt es „Blau“ nicht mehr. Bitte wählen Sie neu. Blau wird nicht mehr hergestellt.',
    ]);
  });

  it('converts by a rule, and keeps what was typed where it means the same', () => {
    const monate: Rule = (form) => (typeof form.jahre === 'number' ? form.jahre * 12 : undefined);
    // A decimal of two digits, as the compiler scales it.
    const same: Rule = (form) => (typeof form.jahre === 'number' ? form.jahre * 100 : undefined);
    const before = [former('jahre', 'integer')];
    const one = migration(
      before,
      [
        later('monate', 'integer', -1, { from: 0, convert: { rule: 0, takes: [0] } }),
        later('dauer', 'decimal', -1, { from: 0, convert: { rule: 1, takes: [0] } }),
      ],
      [monate, same],
    );
    expect(migrate(one, { jahre: ' 1.500 ' }).answers).toEqual({ monate: '18000', dauer: ' 1.500 ' });
    expect(migrate(one, { jahre: '' })).toEqual({ answers: {}, changes: [] });
    expect(
      told(
        migrate(migration(before, [later('monate', 'integer', -1, { from: 0, convert: { rule: 0, takes: [0] } })], [monate]), {
          jahre: '2',
        }),
      ),
    ).toEqual(['Ihre Antwort auf „JAHRE“ wurde umgeschrieben: Aus „2“ wurde „24“ bei „MONATE“. Bitte prüfen Sie das.']);
  });

  it('never lets what could not be read before pass for an answer now', () => {
    const years: Rule = (form) => (typeof form.jahre === 'number' ? form.jahre * 12 : undefined);
    const one = migration(
      [former('jahre', 'integer')],
      [later('monate', 'decimal', -1, { from: 0, convert: { rule: 0, takes: [0] } })],
      [years],
    );
    const wrong = migrate(one, { jahre: 'drei' });
    expect(wrong.answers).toEqual({ monate: 'drei' });
    expect(told(wrong)).toEqual([
      'Ihre Antwort „drei“ auf „JAHRE“ passt nicht mehr zur Frage „MONATE“. Bitte antworten Sie dort neu.',
    ]);
    // As a decimal it could be read, but nobody has answered with months.
    const half = migrate(one, { jahre: '2,5' });
    expect(half.answers).toEqual({});
    expect(told(half)).toEqual([
      'Ihre Antwort „2,5“ auf „JAHRE“ konnte nicht übernommen werden. Bitte beantworten Sie „MONATE“ neu.',
    ]);
  });

  it('joins answers and tells so once', () => {
    const join: Rule = (form) => `${String(form.vorname)} ${String(form.nachname)}`;
    const one = migration(
      [former('vorname', 'text'), former('nachname', 'text')],
      [later('name', 'text', -1, { convert: { rule: 0, takes: [0, 1] } })],
      [join],
    );
    const made = migrate(one, { vorname: 'Erika', nachname: 'Mustermann' });
    expect(made.answers).toEqual({ name: 'Erika Mustermann' });
    expect(told(made)).toEqual([
      'Ihre Antwort auf „VORNAME“ und „NACHNAME“ wurde umgeschrieben: Aus „Erika“ und „Mustermann“ wurde „Erika Mustermann“ bei „NAME“. Bitte prüfen Sie das.',
    ]);
  });

  it('tells what was dropped once, with files, and nothing where nothing was answered', () => {
    const dropped = { dropped: { de: 'Wir brauchen das nicht mehr.' } };
    const one = migration(
      [former('kontakt', 'group', -1, dropped), former('fax', 'text', 0), former('brief', 'file', 0), former('post', 'text', 0)],
      [later('post', 'text', -1, { from: 3 })],
    );
    const made = migrate(one, { kontakt: { fax: '0681', brief: [file], post: 'ja' } });
    expect(made.answers).toEqual({ post: 'ja' });
    expect(told(made)).toEqual([
      '„KONTAKT“ wird nicht mehr gefragt. Ihre Angaben dazu wurden entfernt. Diese Datei wurde entfernt: „ausweis.pdf“. Wir brauchen das nicht mehr.',
    ]);
    expect(migrate(one, { kontakt: { fax: ' ', post: 'ja' } }).changes.map(({ kind }) => kind)).toEqual(['moved']);
  });

  it('keeps which locked answers people said were wrong', () => {
    const one = migration([former('vorname', 'text'), former('fax', 'text')], [later('name', 'text', -1, { from: 0 })]);
    const made = migrate(one, { vorname: 'Erika', $corrected: ['vorname', 'fax'] });
    expect(made.answers).toEqual({ name: 'Erika', $corrected: ['name'] });
  });

  it('asks again to agree to a declaration whose words have changed', () => {
    const one = migration([former('ok', 'declaration')], [later('ok', 'declaration', -1, { from: 0, renewed: true })]);
    expect(migrate(one, { ok: 'true' }).answers).toEqual({});
    expect(migrate(one, { ok: 'true' }).changes).toHaveLength(1);
    expect(migrate(one, { ok: 'false' }).changes).toEqual([]);
  });

  it('is total: whatever the answers are, nothing throws', () => {
    const rule: Rule = (form, rows) => rows[0]?.zahl ?? form.name;
    const one = migration(
      [former('hunde', 'list'), former('zahl', 'integer', 0), former('fax', 'text', 0, { dropped: { de: 'Fort.' } }), former('bild', 'file', 0), former('g', 'group'), former('name', 'text', 4), former('ja', 'choices')],
      [
        later('hunde', 'list', -1, { from: 0 }), later('monate', 'decimal', 0, { from: 1, convert: { rule: 0, takes: [1] } }), later('bild', 'file', 0, { from: 3 }),
        later('namen', 'list', -1, { from: 4 }), later('name', 'text', 3, { from: 5 }), later('ja', 'choices', -1, { from: 6, renamed: { a: 'b' }, withdrawn: { c: {} } }),
      ],
      [rule],
    ); // prettier-ignore
    const leaf = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.string(), fc.integer(), fc.constant([file]), fc.constant(['a', 'c']));
    const rows = fc.oneof(
      fc.array(
        fc.oneof(
          fc.record({ $row: fc.oneof(fc.string(), fc.constant('2')), zahl: leaf, fax: leaf, bild: leaf }, { requiredKeys: [] }),
          leaf,
        ),
      ),
      leaf,
    );
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record({ hunde: rows, g: fc.oneof(fc.record({ name: leaf }), leaf), ja: leaf }, { requiredKeys: [] }),
    );
    fc.assert(
      fc.property(anything, (answers) => {
        // What comes out of storage can be anything, whatever the types say.
        const made = migrate(one, answers as never);
        for (const language of ['de', 'en', 'fr', 'de-x-leicht', 'xx']) describeChanges(made.changes, language);
        expect(JSON.parse(JSON.stringify(made))).toEqual(made);
      }),
    );
  });
});
