import { describe, expect, test, vi } from 'vitest';
import { buildForm, rule } from '../test/build-form.ts';
import { dogTax, saarbruecken } from '../test/dog-tax.ts';
import type { Answers, OutlineItem, Session } from './index.ts';
import { start } from './start.ts';
import { UnknownPathError } from './unknown-path-error.ts';

const { form, texts } = dogTax();
const pdf = { name: 'ausweis.pdf', type: 'application/pdf', size: 1_200_000, sha256: 'a'.repeat(64) };
const dog = {
  name: 'Bello',
  chip: '276098100000001',
  geboren: '2020',
  beginn: '3. März 2021',
  gefaehrlich: 'nein',
  ermaessigung: 'keine',
};
const complete: Answers = {
  halter: { name: 'N\u0304jáma Łukasz Ǎn', geburtsdatum: '1.2.1990' },
  ausweis: [pdf],
  hunde: [{ $row: '1', ...dog }],
  abbuchen: 'nein',
  richtig: 'true',
};

function codes(session: Session, part?: Parameters<Session['issues']>[0]): readonly string[] {
  return session.issues(part).map(({ path, code }) => `${path} ${code}`);
}

/** The outline as lines of text. */
function lines(items: readonly OutlineItem[]): readonly string[] {
  return items.flatMap((item) => {
    if (item.kind === 'entry')
      return [
        `${item.label.text}: ${item.lines.map(({ text }) => text).join(' | ')}${item.computed ? ' =' : ''}${item.signature ? ' ____' : ''}`,
      ];
    if (item.kind === 'notice') return [item.text.text];
    if (item.kind === 'group') return [`[${item.label.text}]`, ...lines(item.items)];
    return item.rows.flatMap((row) => [`# ${row.title.text}`, ...lines(row.items)]);
  });
}

describe('a session', () => {
  test('gives canonical values of complete answers', () => {
    const session = start(form, texts, saarbruecken, complete);
    expect(session.issues()).toEqual([]);
    expect(session.values()).toEqual({
      halter: { name: 'N\u0304jáma Łukasz Ǎn', geburtsdatum: '1990-02-01' },
      ausweis: [pdf],
      hunde: [
        {
          name: 'Bello',
          chip: '276098100000001',
          geboren: '2020',
          beginn: '2021-03-03',
          gefaehrlich: false,
          ermaessigung: 'keine',
        },
      ],
      jahressteuer: '120.00',
      abbuchen: false,
      richtig: true,
    });
  });

  test('computes what the rows give together', () => {
    const session = start(form, texts, saarbruecken);
    expect(session.values().jahressteuer).toBeUndefined();
    for (let row = 0; row < 3; row++) session.addRow('/hunde');
    expect(session.values().jahressteuer).toBe('456.00');
    session.set('/hunde/0/gefaehrlich', 'nein');
    session.set('/hunde/@1/ermaessigung', 'assistenzhund');
    expect(session.values().jahressteuer).toBe('336.00');
    session.removeRow('/hunde/@1');
    expect(session.values().jahressteuer).toBe('288.00');
    expect(session.rows('/hunde').map(({ row, title, remove }) => [row, title.text, remove.text])).toEqual([
      ['2', 'Hund 1', 'Hund 1 entfernen'],
      ['3', 'Hund 2', 'Hund 2 entfernen'],
    ]);
    expect(session.addRow('/hunde')).toBe('/hunde/@4');
    expect(session.text('hunde.of', '/hunde/1')?.text).toBe('Hund 2 von 3');
    expect(session.text('hunde.nichts')).toBeUndefined();
  });

  test('keeps what was typed in hidden questions, and brings it back', () => {
    const session = start(form, texts, saarbruecken, complete);
    session.set('/hunde/0/gefaehrlich', 'ja');
    expect(session.values().hunde).toEqual([expect.not.objectContaining({ ermaessigung: 'keine' })]);
    expect(session.field('/hunde/0/ermaessigung')).toMatchObject({
      visible: false,
      answer: 'keine',
      value: undefined,
      required: false,
    });
    session.set('/hunde/0/gefaehrlich', 'nein');
    expect(session.field('/hunde/0/ermaessigung')).toMatchObject({ visible: true, answer: 'keine', value: 'keine' });
    expect(codes(session)).toEqual([]);
  });

  test('tells issues in the order of the questions, one for each fault', () => {
    const session = start(form, texts, saarbruecken, {
      hunde: [{ $row: '1', name: 'Bello', geboren: '2027', chip: '12', beginn: '31.2.2024' }],
      abbuchen: 'vielleicht',
    });
    expect(codes(session)).toEqual([
      '/halter/name required',
      '/halter/geburtsdatum required',
      '/ausweis required',
      '/hunde/0/chip pattern',
      '/hunde/0/geboren max',
      '/hunde/0/beginn date-impossible',
      '/hunde/0/gefaehrlich required',
      '/abbuchen boolean',
      '/richtig required',
    ]);
    expect(codes(session, { step: 'zahlung' })).toEqual(['/abbuchen boolean']);
    expect(codes(session, { declarations: true })).toEqual(['/richtig required']);
    expect(codes(session, { row: '/hunde/@1' })).toHaveLength(4);
    expect(session.rows('/hunde')[0]?.complete).toBe(false);
  });

  test('says what to do in the words of the question, in both languages', () => {
    const wrong = { hunde: [{ $row: '1', ...dog, geboren: '2027', chip: '12', beginn: '1.1.2019' }] };
    const message = (language: string, path: string) =>
      start(form, dogTax(language).texts, saarbruecken, wrong)
        .issues()
        .find((issue) => issue.path === path);
    expect(message('de', '/hunde/0/geboren')).toEqual({
      path: '/hunde/0/geboren', code: 'max', params: { max: '2026-11-23' },
      message: 'Das Datum bei „Wann ist der Hund geboren?“ muss der 23. November 2026 oder ein früherer Tag sein.',
    }); // prettier-ignore
    expect(message('en', '/hunde/0/geboren')?.message).toBe(
      'The date for “Wann ist der Hund geboren?” must be 23 November 2026 or earlier.',
    );
    expect(message('de', '/hunde/0/chip')?.message).toBe(
      'Prüfen Sie „Chip-Nummer“. Die Eingabe sieht zum Beispiel so aus: 276098100000001',
    );
  });

  test('a broken check is shown at its field, with values in its message', () => {
    const session = start(form, texts, saarbruecken, { ...complete, hunde: [{ $row: '1', ...dog, beginn: '1.1.2019' }] });
    expect(session.issues()).toEqual([
      { path: '/hunde/0/geboren', code: 'alter', message: 'Bello kann nicht nach dem 1. Januar 2019 geboren sein.', params: {} },
    ]);
    // Absent while the partial date leaves it open.
    session.set('/hunde/0/beginn', '1.6.2020');
    expect(session.issues()).toEqual([]);
  });

  test('lists have least and most rows and unique keys', () => {
    const session = start(form, texts, saarbruecken, { ...complete, hunde: [] });
    expect(codes(session)).toEqual(['/hunde too-few-rows']);
    const hunde = ['1', '2', '3', '4'].map(($row) => ({ $row, ...dog }));
    session.replace({ ...complete, hunde });
    expect(session.issues().map(({ path, code, params }) => [path, code, params])).toEqual([
      ['/hunde', 'too-many-rows', { max: 3, count: 4 }],
      ['/hunde/1/chip', 'duplicate', { first: 1, row: 2 }],
      ['/hunde/2/chip', 'duplicate', { first: 1, row: 3 }],
      ['/hunde/3/chip', 'duplicate', { first: 1, row: 4 }],
    ]);
    expect(codes(session, { row: '/hunde/1' })).toEqual(['/hunde/1/chip duplicate']);
  });

  test('shows the same object while nothing about a field changes', () => {
    const session = start(form, texts, saarbruecken, complete);
    const before = session.stepFields('ihre-hunde');
    const inRow = session.fields('/hunde/0');
    session.set('/halter/name', 'Ada');
    expect(session.stepFields('ihre-hunde')).toEqual(before);
    expect(session.stepFields('ihre-hunde').every((state, place) => state === before[place])).toBe(true);
    session.set('/hunde/0/name', 'Rex');
    expect(
      session
        .fields('/hunde/0')
        .filter((state, place) => state !== inRow[place])
        .map(({ path }) => path),
    ).toEqual(['/hunde/0/name']);
  });

  test('tells listeners of changes, until they stop', () => {
    const session = start(form, texts, saarbruecken);
    const listener = vi.fn<() => void>();
    const stop = session.subscribe(listener);
    session.set('/abbuchen', 'ja');
    session.set('/abbuchen', 'ja');
    stop();
    session.set('/abbuchen', 'nein');
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('keeps snapshots of answers apart', () => {
    const session = start(form, texts, saarbruecken, complete);
    const before = session.answers;
    session.set('/hunde/0/name', 'Rex');
    session.set('/halter/geburtsdatum', undefined);
    expect(before).toEqual(complete);
    expect(session.answers).toEqual({
      ...complete,
      halter: { name: 'N\u0304jáma Łukasz Ǎn' },
      hunde: [{ $row: '1', ...dog, name: 'Rex' }],
    });
    expect(session.answers.ausweis).toBe(before.ausweis);
  });

  test('refuses paths that the form does not have', () => {
    const session = start(form, texts, saarbruecken, complete);
    for (const path of [
      '',
      '/',
      'halter',
      '/nichts',
      '/hunde/1',
      '/hunde/@9',
      '/hunde/01',
      '/hunde/0/nichts',
      '/__proto__',
      '/halter/constructor',
      '/halter/name/x',
    ]) {
      expect(() => session.set(path, 'x')).toThrow(UnknownPathError);
    }
    expect(() => session.set('/halter', 'x')).toThrow(UnknownPathError);
    expect(() => session.addRow('/halter')).toThrow(UnknownPathError);
    expect(() => session.removeRow('/hunde')).toThrow(UnknownPathError);
    expect(() => session.stepFields('nichts')).toThrow(UnknownPathError);
  });

  test('answers of computed fields are ignored', () => {
    const session = start(form, texts, saarbruecken, { ...complete, jahressteuer: '0' });
    session.set('/jahressteuer', '1');
    expect(session.values().jahressteuer).toBe('120.00');
  });

  test('refuses another format, and a day that is none', () => {
    expect(() => start(JSON.parse(JSON.stringify({ ...form, format: 2 })), texts, saarbruecken)).toThrow('format');
    expect(() => start(form, texts, { today: '2026-02-30' })).toThrow('today');
  });
});

function tax(municipality: string, today = '2026-11-23') {
  return start(form, texts, { municipality, today }, { hunde: [{ $row: '1' }] }).values().jahressteuer;
}

describe('places', () => {
  test('longer keys refine shorter ones, and values hold from their day on', () => {
    expect(tax('10041100')).toBe('120.00');
    expect(tax('10041100', '2023-12-31')).toBe('90.00');
    expect(tax('10041100', '2019-12-31')).toBe('1.00');
    expect(tax('10044115')).toBe('1.00');
  });

  test('a required parameter without a value is missing', () => {
    expect(start(form, texts, { today: '2026-11-23' }).missingParameters).toEqual(['ersterHund', 'weitererHund']);
    expect(start(form, texts, saarbruecken).missingParameters).toEqual([]);
  });

  test('hidden and added questions, texts of a place, invented figures', () => {
    const { form: own, texts: plain } = buildForm({
      steps: [
        {
          step: 'eins',
          fields: [
            { id: 'a', type: 'text', required: false },
            { id: 'b', type: 'text', place: '10041' },
          ],
        },
      ],
      places: { '10041100': { hide: ['a'] }, '10': { sample: true } },
    });
    const local = { ...plain, places: { '10': { 'b.label': 'Land' }, '10041': { 'b.label': 'Verband' } } };
    const shown = (municipality: string) =>
      start(own, local, { today: '2026-11-23', municipality })
        .stepFields('eins')
        .map(({ path, label }) => `${path} ${label.text}`);
    expect(shown('10041100')).toEqual(['/b Verband']);
    expect(shown('10041511')).toEqual(['/a a', '/b Verband']);
    expect(shown('10044115')).toEqual(['/a a']);
    expect(start(own, local, { today: '2026-11-23', municipality: '10041100' }).outline().sample).toBe(true);
    expect(start(own, local, { today: '2026-11-23', municipality: '07000000' }).outline().sample).toBe(false);
  });
});

describe('the outline', () => {
  test('prints what is shown', () => {
    const session = start(form, texts, saarbruecken, {
      ...complete,
      halter: { name: 'Ada' },
      abbuchen: 'ja',
      mandat: { iban: 'DE02 1203 0000 0000 2020 51', einzug: 'true' },
    });
    const { sections, attachments, declarations, title, sample } = session.outline();
    expect(sections.map(({ step, items }) => [step, ...lines(items)])).toEqual([
      ['halter', '[halter]', 'Name: Ada', 'Geburtsdatum: ', 'Kopie Ihres Ausweises: ausweis.pdf (1,2 MB)'],
      [
        'ihre-hunde', '# Hund 1: Bello', 'Name des Hundes: Bello', 'Chip-Nummer: 276098100000001', 'Wann ist der Hund geboren?: 2020', 'Seit wann halten Sie den Hund?: 3. März 2021',
        'Gilt der Hund als gefährlich?: Nein', 'Ermäßigung: keine', 'Steuer für diesen Hund: 120,00 € =', 'Steuer im Jahr: 120,00 € =',
      ],
      ['zahlung', 'Abbuchen?: Ja', '[mandat]', 'IBAN: DE02 1203 0000 0000 2020 51', 'Ich ermächtige.: Ja ____'],
    ]); // prettier-ignore
    expect(attachments).toEqual([{ path: '/ausweis', label: { text: 'Kopie Ihres Ausweises' }, ...pdf }]);
    expect(declarations).toEqual([{ path: '/richtig', text: { text: 'Alles ist richtig.' }, agreed: true }]);
    expect([title.text, sample]).toEqual(['Probe', true]);
  });

  test('marks the language of words that are not in its own', () => {
    const { texts: french } = dogTax('it');
    const entry = start(
      form,
      { ...french, texts: { ...french.texts, 'abbuchen.label': { text: 'Abbuchen?', lang: 'de' } } },
      saarbruecken,
      { abbuchen: 'ja' },
    ).field('/abbuchen');
    expect(entry.label).toEqual({ text: 'Abbuchen?', lang: 'de' });
    expect(entry.display).toEqual([{ text: 'Ja', lang: 'de' }]);
  });
});

describe('alternatives', () => {
  const { form: contact, texts: words } = buildForm({
    steps: [{
      step: 'eins',
      fields: [
        { id: 'kontakt', type: 'group', atLeastOne: true, fields: [{ id: 'email', type: 'email' }, { id: 'telefon', type: 'phone' }] },
        { id: 'halter', type: 'group', exactlyOne: true, fields: [
          { id: 'person', type: 'group', fields: [{ id: 'name', type: 'text' }, { id: 'ort', type: 'text' }] },
          { id: 'firma', type: 'text' },
        ] },
      ],
    }],
  }); // prettier-ignore

  test('none is required by itself, but one of them is', () => {
    const session = start(contact, words, saarbruecken);
    expect(session.issues().map(({ path, code }) => `${path} ${code}`)).toEqual(['/kontakt at-least-one', '/halter exactly-one']);
    expect(session.field('/kontakt/email').required).toBe(false);
    session.set('/kontakt/email', 'falsch');
    session.set('/halter/person/name', 'Ada');
    expect(codes(session)).toEqual(['/kontakt/email email', '/halter/person/ort required']);
    expect(session.field('/halter/person/ort').required).toBe(true);
    session.set('/halter/firma', 'GmbH');
    expect(codes(session)).toEqual(['/kontakt/email email', '/halter exactly-one', '/halter/person/ort required']);
    session.set('/halter/person/name', undefined);
    session.set('/kontakt/email', 'a@b.de');
    expect(codes(session)).toEqual([]);
  });
});

describe('conditions', () => {
  const { form: own, texts: words } = buildForm({
    steps: [
      { step: 'eins', fields: [
        { id: 'ja', type: 'boolean' },
        { id: 'art', type: 'choice', options: ['a', { value: 'b', when: rule('ja', ({ ja }) => ja) }] },
        { id: 'grund', type: 'text', label: 'Grund für {art}', required: rule('art', ({ art }) => art === 'b') },
      ] },
      { step: 'zwei', when: rule('ja', ({ ja }) => ja), fields: [{ id: 'hinweis', type: 'notice', label: 'Achtung' }, { id: 'x', type: 'integer' }] },
      { step: 'drei', fields: [{ id: 'z', type: 'integer', show: false, value: rule('x', ({ x }) => x) }] },
    ],
  }); // prettier-ignore

  test('steps, options and required-ness follow', () => {
    const session = start(own, words, saarbruecken, { ja: 'ja', art: 'b', x: '3' });
    expect(session.steps().map(({ step }) => step)).toEqual(['eins', 'zwei']);
    expect(codes(session)).toEqual(['/grund required']);
    expect(session.field('/grund').label.text).toBe('Grund für b');
    expect(session.values()).toEqual({ ja: true, art: 'b', x: 3, z: 3 });
    session.set('/ja', 'nein');
    expect(session.steps().map(({ step }) => step)).toEqual(['eins']);
    // The option is gone, so the answer is wrong and absent.
    expect(codes(session)).toEqual(['/art not-an-option']);
    expect(session.field('/art').options.map(({ value }) => value)).toEqual(['a']);
    expect(session.field('/grund')).toMatchObject({ required: false, label: { text: 'Grund für' } });
    expect(session.values()).toEqual({ ja: false });
    expect(session.outline().sections.map(({ step }) => step)).toEqual(['eins']);
    expect(session.stepFields('drei')).toEqual([]);
  });
});
