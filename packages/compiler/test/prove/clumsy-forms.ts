// Data: definitions, each with what must be told of it.
import { check, choice, day, formOf, group, integer, list, text, yesNo, type Json } from './forms.ts';

/** A definition as somebody might write it, and what must be told of it: codes with places, nothing else. */
export interface Clumsy {
  readonly name: string;
  readonly told: readonly string[];
  readonly form: Json;
  /** By path: other files of the form. */
  readonly files?: Readonly<Record<string, Json>>;
}

const stepOf = (step: string, fields: readonly Json[], more: Json = {}): Json => ({ step, title: step, fields, ...more });
const money = (field: string, more: Json = {}): Json => ({
  field,
  type: 'money',
  label: field,
  min: '0.00',
  max: '5000.00',
  ...more,
});
const frist = (more: Json = {}): Json => ({
  parameters: { frist: { type: 'integer', title: 'Frist', min: 0, max: 20, ...more } },
});
const adresse: Json = {
  block: 'adresse',
  title: 'Adresse',
  language: 'de',
  fields: [
    choice('land', ['de', 'fr', 'andere']),
    text('bundesland', { when: "land == 'de'" }),
    text('region', { when: "land != 'de'" }),
  ],
};

export const clumsyForms: readonly Clumsy[] = [
  {
    name: 'a value that is no option, in a chain of !=',
    told: ['rule-no-option /steps/0/fields/1/when'],
    form: formOf([choice('art', ['neu', 'alt']), text('x', { when: "art != 'neu' && art != 'Alt'" })]),
  },
  {
    name: 'a value that is no option, inside of exists',
    told: ['rule-no-option /steps/0/fields/1/when'],
    form: formOf([
      list('rows', [choice('art', ['neu', 'alt'])]),
      text('x', { when: "rows.exists(r, r.art in ['alt', 'älter'])" }),
    ]),
  },
  {
    name: 'options put over a block lack one that its rules name',
    told: [
      'rule-no-option ../_blocks/adresse/block.json /fields/1/when',
      'rule-no-option ../_blocks/adresse/block.json /fields/2/when',
    ],
    form: formOf([
      {
        field: 'adr',
        use: 'adresse',
        label: 'Adresse',
        with: {
          land: {
            options: [
              { value: 'fr', label: 'F' },
              { value: 'andere', label: 'A' },
            ],
          },
        },
      },
    ]),
    files: { '_blocks/adresse/block.json': adresse },
  },
  {
    name: 'a condition put over a block contradicts it',
    told: ['unreachable-question /steps/0/fields/0/with/bundesland/when'],
    form: formOf([
      { field: 'adr', use: 'adresse', label: 'Adresse', with: { bundesland: { when: "land == 'fr' && land == 'andere'" } } },
    ]),
    files: { '_blocks/adresse/block.json': adresse },
  },
  {
    name: 'De Morgan hides a contradiction',
    told: ['unreachable-question /steps/0/fields/2/when'],
    form: formOf([yesNo('a'), yesNo('b'), text('x', { when: '!(a && b) && !(!a || !b)' })]),
  },
  {
    name: 'an alternative of an or can never be true',
    told: ['unreachable-alternative /steps/0/fields/2/when'],
    form: formOf([choice('art', ['a', 'b', 'c']), yesNo('j'), text('x', { when: "j || (art == 'a' && art == 'b')" })]),
  },
  {
    name: 'an alternative contradicts the group around it',
    told: ['unreachable-alternative-around /steps/0/fields/1/fields/0/when'],
    form: formOf([
      choice('art', ['a', 'b', 'c']),
      group('g', [text('x', { when: "art == 'a' || art == 'c'" }), text('y')], { when: "art != 'a'" }),
    ]),
  },
  {
    name: 'all options are excluded by !present and !=',
    told: ['unreachable-question /steps/0/fields/1/when'],
    form: formOf([
      choice('art', ['a', 'b', 'c']),
      text('x', { when: "present(art) && !(art == 'a' || art == 'b' || art == 'c')" }),
    ]),
  },
  {
    name: 'all options are excluded one group deeper each',
    told: ['unreachable-question /steps/0/fields/1/fields/0/fields/0/when'],
    form: formOf([
      choice('art', ['a', 'b', 'c']),
      group('g', [group('h', [text('x', { when: "art != 'c'" }), text('z')], { when: "art != 'b'" }), text('y')], {
        when: "art != 'a'",
      }),
    ]),
  },
  {
    name: 'computed values in between never come to so much',
    told: ['unreachable-question /steps/0/fields/4/when'],
    form: formOf([
      money('miete', { max: '800.00' }),
      money('heizung', { max: '150.00' }),
      { field: 'warm', type: 'money', label: 'w', value: 'miete + heizung' },
      { field: 'halb', type: 'money', label: 'h', value: 'round(warm * 0.5)' },
      text('x', { when: 'halb > 475' }),
    ]),
  },
  {
    name: 'coalesce hides arithmetic that never holds',
    told: ['unreachable-question /steps/0/fields/2/when'],
    form: formOf([
      integer('a', { max: 5, required: false }),
      integer('b', { max: 5, required: false }),
      text('x', { when: 'coalesce(a, 0) + coalesce(b, 0) > 10' }),
    ]),
  },
  {
    name: 'a parameter’s range rules it out',
    told: ['unreachable-question /steps/0/fields/1/when'],
    form: formOf([integer('tage', { max: 100 }), text('x', { when: 'tage > 0 && params.frist > 20' })], frist()),
    files: { 'places/10041100.json': { params: { frist: 14 } } },
  },
  {
    name: 'visibility over two steps and a group',
    told: ['unreachable-question /steps/2/fields/0/fields/0/when'],
    form: formOf([], {
      steps: [
        stepOf('eins', [choice('wer', ['ich', 'firma'])]),
        stepOf('zwei', [yesNo('kinder'), text('y')], { when: "wer == 'ich'" }),
        stepOf('drei', [group('g', [text('x', { when: "wer == 'firma'" }), text('z')], { when: 'kinder' })]),
      ],
    }),
  },
  {
    name: 'a hidden field is absent, even for !=',
    told: ['unreachable-question /steps/0/fields/2/when'],
    form: formOf([yesNo('a'), choice('c', ['p', 'q', 'r'], { when: 'a' }), text('x', { when: "!a && c != 'p'" })]),
  },
  {
    name: 'a step asks for what only its own question knows',
    told: ['unreachable-step /steps/1/when'],
    form: formOf([], {
      steps: [
        stepOf('eins', [list('rows', [integer('n', { max: 5 })], { max: 3 })]),
        stepOf('zwei', [text('x')], { when: 'count(rows.filter(r, r.n > 2)) >= 4' }),
      ],
    }),
  },
  {
    name: 'an unreachable step behind a negated list of options',
    told: ['unreachable-step /steps/1/when'],
    form: formOf([], {
      steps: [
        stepOf('eins', [choice('a', ['p', 'q', 'r'])]),
        stepOf('zwei', [text('x')], { when: "present(a) && !(a in ['p', 'q', 'r'])" }),
      ],
    }),
  },
  {
    name: 'a row contradicts a quantifier over all rows',
    told: ['unreachable-question /steps/0/fields/1/fields/1/when'],
    form: formOf([yesNo('alle'), list('rows', [yesNo('neu'), text('x', { when: '!neu && form.rows.all(r, r.neu)' })])]),
  },
  {
    name: 'a page of a row contradicts the whole',
    told: ['unreachable-question /steps/0/fields/1/steps/1/fields/0/when'],
    form: formOf([
      choice('art', ['a', 'b']),
      {
        field: 'rows',
        type: 'list',
        label: 'rows',
        max: 4,
        when: "art == 'a'",
        texts: { add: 'Hinzufügen', remove: 'Entfernen', row: 'Zeile {row.index}' },
        steps: [stepOf('r1', [yesNo('p'), text('q')]), stepOf('r2', [text('x', { when: "form.art == 'b'" }), text('z')])],
      },
    ]),
  },
  {
    name: 'a page of a row is never shown',
    told: ['unreachable-question /steps/0/fields/0/steps/1/when'],
    form: formOf([
      {
        field: 'rows',
        type: 'list',
        label: 'rows',
        max: 4,
        texts: { add: 'Hinzufügen', remove: 'Entfernen', row: 'Zeile {row.index}' },
        steps: [stepOf('r1', [integer('n', { max: 5 })]), stepOf('r2', [text('z')], { when: 'n > 5' })],
      },
    ]),
  },
  {
    name: 'required asks for rows that a maximum forbids',
    told: ['dead-end /steps/0/fields/0'],
    form: formOf([yesNo('viele'), list('rows', [integer('n')], { max: 3, min: 1 })], {
      checks: [check('c', '!viele || count(rows) > 3')],
    }),
  },
  {
    name: 'a number of one field leaves no way in another',
    told: ['dead-end /steps/0/fields/0'],
    form: formOf([choice('groesse', ['klein', 'gross']), integer('n', { max: 10 }), integer('m', { max: 10, min: 'n' })], {
      checks: [check('c', "groesse == 'klein' || n > 6"), check('d', "groesse == 'klein' || m < 5")],
    }),
  },
  {
    name: 'a dead end in rows',
    told: ['dead-end /steps/0/fields/0/fields/0'],
    form: formOf([
      list(
        'rows',
        [
          choice('art', ['a', 'b']),
          choice('gestalt', [
            { value: 'p', when: "art == 'a'" },
            { value: 'q', when: "art == 'a'" },
          ]),
        ],
        {
          min: 1,
        },
      ),
    ]),
  },
  {
    name: 'a dead end only in rows after the first',
    told: ['dead-end /steps/0/fields/0/fields/0'],
    form: formOf([
      list('rows', [yesNo('a'), integer('n', { max: 9 })], {
        checks: [check('c', 'row.index == 1 || !a || n > 5'), check('d', 'row.index == 1 || !a || n < 5')],
      }),
    ]),
  },
  {
    name: 'a choice of several that leads nowhere',
    told: ['dead-end /steps/0/fields/0'],
    form: formOf(
      [
        { field: 'c', type: 'choices', label: 'c', options: ['p', 'q', 'r'].map((value) => ({ value, label: value })) },
        integer('n', { max: 10 }),
      ],
      { checks: [check('c1', "!('q' in c) || n > 6"), check('c2', "!('q' in c) || n < 6")] },
    ),
  },
  {
    name: 'a number that leads nowhere',
    told: ['dead-end-at-bound /steps/0/fields/0'],
    form: formOf([integer('personen', { min: 1, max: 10 }), integer('zimmer', { min: 'personen', max: 8 })]),
  },
  {
    name: 'a visibility cycle through two groups',
    told: ['rule-cycle /steps/0/fields/0/when'],
    form: formOf([group('g', [yesNo('a')], { when: 'h.b' }), group('h', [yesNo('b')], { when: 'g.a' })]),
  },
  {
    name: 'a visibility cycle through a step',
    told: ['rule-cycle /steps/0/when'],
    form: formOf([], { steps: [stepOf('eins', [yesNo('a')], { when: 'b' }), stepOf('zwei', [yesNo('b')], { when: 'a' })] }),
  },
  {
    name: 'a cycle of computed values through rows',
    told: ['rule-cycle /steps/0/fields/0/fields/1/value'],
    form: formOf([
      list('rows', [integer('n'), { field: 'anteil', type: 'integer', label: 'a', value: 'n + form.summe' }]),
      { field: 'summe', type: 'integer', label: 's', value: 'sum(rows.map(r, r.anteil))' },
    ]),
  },
  {
    name: 'always true by an or of all intervals',
    told: ['always-true /steps/0/fields/1/when'],
    form: formOf([integer('a'), text('x', { when: 'a < 10 || a >= 10 && a <= 50 || a > 50' })]),
  },
  {
    name: 'always true by != of two options',
    told: ['always-true /steps/0/fields/1/when'],
    form: formOf([choice('a', ['p', 'q']), text('x', { when: "a != 'p' || a != 'q'" })]),
  },
  {
    name: 'always true by a count',
    told: ['always-true /steps/0/fields/1/when'],
    form: formOf([list('rows', [text('n')], { min: 1 }), text('x', { when: 'count(rows) > 0 || !present(rows)' })]),
  },
  {
    name: 'required that is always true by coalesce',
    told: ['always-true /steps/0/fields/1/required'],
    form: formOf([yesNo('a', { required: false }), text('x', { required: 'coalesce(a, true) || !a' })]),
  },
  {
    name: 'a check that nobody passes, over two computed values',
    told: ['check-always-fails /checks/0/that'],
    form: formOf(
      [
        integer('a', { max: 5 }),
        { field: 's', type: 'integer', label: 's', value: 'a * 3' },
        { field: 't', type: 'integer', label: 't', value: 's - a' },
      ],
      { checks: [check('c', 't > 10')] },
    ),
  },
  {
    name: 'a pattern that no length admits',
    told: ['impossible-answer /steps/0/fields/0'],
    form: formOf([text('az', { pattern: '[A-Z]{2}-[0-9]{4,6}', minLength: 10 })]),
  },
  {
    name: 'a date that must lie before and after',
    told: ['impossible-answer /steps/0/fields/1'],
    form: formOf([
      day('von', { min: '2026-01-01', max: '2026-12-31' }),
      day('bis', { min: 'von + years(2)', max: '2027-06-30' }),
    ]),
  },
  {
    name: 'bounds crossed as constants',
    told: ['bounds-reversed /steps/0/fields/0/min'],
    form: formOf([money('m', { min: '500.00', max: '50.00' })]),
  },
  {
    name: 'bounds crossed by parameters in the only place',
    told: ['impossible-answer /steps/0/fields/0'],
    form: formOf([integer('n', { min: 'params.frist', max: 10 })], frist({ min: 11 })),
    files: { 'places/10041100.json': { params: { frist: 14 } } },
  },
  {
    name: 'a required question whose options all depend on another’s opposite',
    told: [
      'impossible-answer /steps/0/fields/1',
      'unreachable-option /steps/0/fields/1/options/0/when',
      'unreachable-option /steps/0/fields/1/options/1/when',
    ],
    form: formOf([
      choice('art', ['a', 'b']),
      choice(
        'c',
        [
          { value: 'p', when: "art == 'b'" },
          { value: 'q', when: "art == 'b'" },
        ],
        { when: "art == 'a'" },
      ),
    ]),
  },
  {
    name: 'a branch behind another that covers it',
    told: ['unreachable-branch /steps/0/fields/1/value'],
    form: formOf([
      choice('art', ['a', 'b', 'c']),
      { field: 's', type: 'integer', label: 's', value: "art == 'a' ? 1 : art in ['b', 'c'] ? 2 : art == 'a' ? 3 : 4" },
    ]),
  },
  {
    name: 'an option that its own question’s visibility rules out',
    told: ['unreachable-option /steps/0/fields/1/options/1/when'],
    form: formOf([
      integer('alter', { max: 120 }),
      choice('c', ['p', { value: 'q', when: 'alter < 18' }], { when: 'alter >= 18' }),
    ]),
  },
  {
    name: 'a dangling name beside a contradiction and a check that always fails',
    told: [
      'rule-unknown-name /steps/0/fields/1/when',
      'unreachable-question /steps/0/fields/2/when',
      'check-always-fails /checks/0/that',
    ],
    form: formOf(
      [
        choice('art', ['a', 'b']),
        text('x', { when: 'gibtsNicht' }),
        text('y', { when: "art == 'a' && art == 'b'" }),
        integer('n'),
      ],
      {
        checks: [check('c', 'n > 50 && n < 20')],
      },
    ),
  },
  {
    name: 'a cycle beside a sum out of reach and crossed bounds',
    told: [
      'rule-cycle /steps/0/fields/0/when',
      'bounds-reversed /steps/0/fields/2/min',
      'unreachable-question /steps/0/fields/5/when',
    ],
    form: formOf([
      yesNo('a', { when: 'b' }),
      yesNo('b', { when: 'a' }),
      money('m', { min: '500.00', max: '50.00' }),
      integer('p', { max: 5 }),
      integer('q', { max: 5 }),
      text('x', { when: 'p + q > 10' }),
    ]),
  },
  {
    name: 'a place that switches a question off for all that need it',
    told: ['always-true-here /steps/0/fields/1/when'],
    form: formOf([integer('n', { max: 50 }), text('x', { when: 'n >= params.frist' })], frist()),
    files: { 'places/10041100.json': { params: { frist: 0 } }, 'places/10041511.json': { params: { frist: 9 } } },
  },
];

/** Forms that are right, however odd they look. */
export const trickyForms: readonly Omit<Clumsy, 'told'>[] = [
  {
    name: 'the same condition twice in a row, one after the other',
    form: formOf([yesNo('a'), text('x', { when: 'a' }), text('y', { when: 'a' }), text('z', { when: '!a' })]),
  },
  {
    name: 'a question only once another was left out',
    form: formOf([text('iban', { required: false }), text('grund', { when: '!present(iban)' })]),
  },
  {
    name: 'the last option shows what the others do not',
    form: formOf([choice('art', ['a', 'b', 'c']), text('x', { when: "art != 'a' && art != 'b'" })]),
  },
  {
    name: 'rows sum up just to a bound',
    form: formOf([
      list('rows', [integer('n', { min: 1, max: 5 })], { min: 1, max: 4 }),
      text('x', { when: 'sum(rows.map(r, r.n)) >= 20' }),
    ]),
  },
  {
    name: 'a day of February decides',
    form: formOf([day('d', { min: '2024-01-01', max: '2027-12-31' }), text('x', { when: 'day(d) == 29 && month(d) == 2' })]),
  },
  {
    name: 'an end within months of a beginning',
    form: formOf([
      day('von', { min: '2024-01-31', max: '2030-01-31' }),
      day('bis', { min: 'von', max: 'von + months(1)' }),
      text('x', { when: 'daysBetween(von, bis) > 30' }),
    ]),
  },
  {
    name: 'shares that must come to a hundred',
    form: formOf([list('anteile', [integer('prozent', { min: 1, max: 100 })], { min: 1, max: 5 })], {
      checks: [check('c', 'sum(anteile.map(r, r.prozent)) == 100')],
    }),
  },
  {
    name: 'an exclusive choice beside others',
    form: formOf([
      {
        field: 'c',
        type: 'choices',
        label: 'c',
        options: [
          { value: 'p', label: 'p' },
          { value: 'q', label: 'q' },
          { value: 'keins', label: 'k', exclusive: true },
        ],
      },
      text('x', { when: 'c.size() == 2' }),
      text('y', { when: "!('keins' in c)" }),
    ]),
  },
  {
    name: 'a row compared with the row that is the oldest',
    form: formOf([
      list(
        'rows',
        [integer('alter', { max: 120 }), text('x', { when: 'alter == max(form.rows.map(r, r.alter)) && count(form.rows) > 1' })],
        { min: 1 },
      ),
    ]),
  },
  {
    name: 'a computed value that is absent for some',
    form: formOf([
      yesNo('a'),
      integer('n', { when: 'a' }),
      { field: 's', type: 'integer', label: 's', value: 'n * 2' },
      text('x', { when: '!present(s)' }),
      text('y', { when: 'coalesce(s, 0) == 0 && a' }),
    ]),
  },
  {
    name: 'parameters that differ from place to place',
    form: formOf([integer('n', { max: 50 }), text('x', { when: 'n >= params.frist' })], frist({ min: 1 })),
    files: { 'places/10041100.json': { params: { frist: 7 } }, 'places/10041511.json': { params: { frist: 9 } } },
  },
  {
    name: 'a parent and a child that overlap',
    form: formOf([
      choice('art', ['a', 'b', 'c']),
      group('g', [text('x', { when: "art != 'b'" }), text('y')], { when: "art != 'a'" }),
    ]),
  },
];

/** A contradiction beside two questions for files, which its example must answer too. */
export const withFiles: Clumsy = {
  name: 'files in the example',
  told: ['unreachable-question /steps/0/fields/3/when'],
  form: formOf([
    { field: 'nachweis', type: 'file', label: 'n', accept: ['application/pdf'], maxSize: 1_000_000 },
    { field: 'bild', type: 'file', label: 'b', accept: ['image/png', 'image/jpeg'], maxSize: 1_000_000 },
    choice('art', ['a', 'b']),
    text('x', { when: "art == 'a' && art == 'b'" }),
  ]),
};

/** The files of a form as the compiler reads them. */
export function filesOf({ form, files = {} }: Pick<Clumsy, 'form' | 'files'>): ReadonlyMap<string, string> {
  const all: readonly (readonly [string, Json])[] = [['form.json', form], ...Object.entries(files)];
  return new Map(all.map(([path, json]) => [path, JSON.stringify(json, null, 1)]));
}
