import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { check, choice, day, formOf, group, integer, list, text, told, yesNo, type Json } from './forms.ts';

/** How a condition is written: what is meant stays the same. */
type Writing = (rule: string) => string;

/** What one defect, or something sound, adds to a form. */
interface Planted {
  /** Questions of a step of their own. */
  readonly fields: readonly Json[];
  readonly when?: string;
  readonly checks?: readonly Json[];
  /** Code, and place within the step, or `/when` of the step, or a place of the form; several where one causes others. */
  readonly expected: readonly string[];
}

const writings: readonly Writing[] = [
  (rule) => rule,
  (rule) => `!(!(${rule}))`,
  (rule) => `(${rule}) && true`,
  (rule) => `false || (${rule})`,
  (rule) => `((${rule}) ? true : false)`,
  // The sides of `==` changed.
  (rule) => rule.replaceAll(/\b([a-z][a-z0-9]*) == ('[a-z]+')/gu, '$2 == $1'),
];

/** Each by a suffix that keeps its names apart. */
const kinds: Readonly<Record<string, (n: string, write: Writing) => Planted>> = {
  'an option that leads nowhere': (n, write) => ({
    fields: [
      choice(`art${n}`, ['a', 'b', 'c']),
      choice(`platz${n}`, [
        { value: 'p', when: write(`art${n} == 'a'`) },
        { value: 'q', when: write(`art${n} == 'b'`) },
      ]),
    ],
    expected: ['dead-end /fields/0'],
  }),
  'a dead end through a computed value': (n, write) => ({
    fields: [
      yesNo(`eilig${n}`),
      { field: `frist${n}`, type: 'boolean', label: 'Frist', value: write(`eilig${n}`) },
      integer(`tage${n}`, { max: 9 }),
    ],
    checks: [check(`kurz${n}`, `!frist${n} || tage${n} < 3`), check(`lang${n}`, `!frist${n} || form.tage${n} > 5`)],
    expected: ['dead-end /fields/0'],
  }),
  'a hole between two numbers': (n, write) => ({
    fields: [
      integer(`alter${n}`),
      choice(`tarif${n}`, [
        { value: 'kind', when: write(`alter${n} < 18`) },
        { value: 'voll', when: write(`alter${n} > 18`) },
      ]),
    ],
    expected: ['dead-end /fields/0'],
  }),
  'a dead end in a row': (n, write) => ({
    fields: [
      list(`staende${n}`, [
        choice('ware', ['obst', 'wurst', 'fisch']),
        choice('zone', [
          { value: 'nord', when: write(`ware == 'obst'`) },
          { value: 'ost', when: write(`ware == 'wurst'`) },
        ]),
      ]),
    ],
    expected: ['dead-end /fields/0/fields/0'],
  }),
  'two answers that exclude each other': (n) => ({
    fields: [yesNo(`tisch${n}`), yesNo(`stuhl${n}`), choice(`zone${n}`, ['a', 'b'])],
    checks: [check(`t${n}`, `!tisch${n} || zone${n} == 'a'`), check(`s${n}`, `!form.stuhl${n} || 'b' == zone${n}`)],
    expected: ['dead-end-together /fields/0'],
  }),
  'a step that nobody reaches': (n, write) => ({
    fields: [text(`x${n}`)],
    when: write('zahl > 100'),
    expected: ['unreachable-step /when'],
  }),
  'a branch that is never taken': (n, write) => ({
    fields: [
      integer(`menge${n}`),
      { field: `preis${n}`, type: 'integer', label: 'Preis', value: `menge${n} <= 10 ? 1 : ${write(`menge${n} < 10`)} ? 2 : 3` },
    ],
    expected: ['unreachable-branch /fields/1/value'],
  }),
  'a condition that the figures of every place decide': (n, write) => ({
    fields: [integer(`n${n}`), text(`x${n}`, { when: write(`n${n} >= params.klein`) })],
    expected: ['always-true /fields/1/when'],
  }),
  'an option that the figures of every place close': (n) => ({
    fields: [choice(`art${n}`, ['a', 'b']), integer(`n${n}`, { min: 1, max: 'params.klein', when: `art${n} == 'a'` })],
    expected: ['dead-end /fields/0'],
  }),
  'an option that the figures of one place close': (n) => ({
    fields: [choice(`art${n}`, ['a', 'b']), integer(`n${n}`, { min: 5, max: 'params.gross', when: `art${n} == 'a'` })],
    expected: ['dead-end-here /fields/0'],
  }),
  'bounds that cross by a rule, once they are asked': (n, write) => ({
    fields: [
      yesNo(`b${n}`),
      group(`g${n}`, [integer('a', { min: 50 }), integer('c', { min: 'a', max: 20 })], { when: write(`b${n}`) }),
    ],
    expected: ['dead-end /fields/0'],
  }),
  'a text that cannot be typed': (n, write) => ({
    fields: [yesNo(`b${n}`), text(`plz${n}`, { pattern: '[0-9]{5}', maxLength: 4, when: write(`b${n}`) })],
    expected: ['impossible-answer /fields/1'],
  }),
  'days that follow from each other': (n, write) => ({
    fields: [day(`von${n}`), day(`bis${n}`, { min: `von${n} + days(2)` }), text(`x${n}`, { when: write(`bis${n} < von${n}`) })],
    expected: ['unreachable-question /fields/2/when'],
  }),
  'sound: options for every number': (n, write) => ({
    fields: [
      integer(`alter${n}`),
      choice(`tarif${n}`, [
        { value: 'kind', when: write(`alter${n} < 18`) },
        { value: 'voll', when: write(`alter${n} >= 18`) },
      ]),
    ],
    expected: [],
  }),
  'sound: numbers that a check refuses': (n, write) => ({
    fields: [
      integer(`gaeste${n}`),
      choice(`saal${n}`, [
        { value: 'klein', when: write(`gaeste${n} <= 20`) },
        { value: 'gross', when: write(`gaeste${n} <= 60`) },
      ]),
    ],
    checks: [check(`viele${n}`, `gaeste${n} <= 60`, { at: `gaeste${n}` })],
    expected: [],
  }),
  'sound: what each place decides otherwise': (n, write) => ({
    fields: [integer(`n${n}`), text(`x${n}`, { when: write(`n${n} > params.gross`) })],
    expected: [],
  }),
};

function formWith(all: readonly Planted[]): Json {
  return formOf([], {
    steps: [
      { step: 'zahl', title: 'Zahl', fields: [integer('zahl')] },
      ...all.map(({ fields, when }, index) => ({
        step: `s${index}`,
        title: `Schritt ${index}`,
        fields,
        ...(when ? { when } : {}),
      })),
    ],
    ...(all.some(({ checks }) => checks) ? { checks: all.flatMap(({ checks = [] }) => checks) } : {}),
    parameters: { klein: { type: 'integer', title: 'Klein' }, gross: { type: 'integer', title: 'Groß' } },
  });
}

const places = { '10041100': { klein: 0, gross: 9 }, '10041511': { klein: 0, gross: 3 } };

it('one to three defects in steps of their own are found in their places, however they are written, and nothing else', async () => {
  const one = fc.tuple(fc.constantFrom(...Object.keys(kinds)), fc.constantFrom(...writings));
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(one, { minLength: 1, maxLength: 3, selector: ([kind]) => kind }), async (chosen) => {
      const all = chosen.flatMap(([kind, write], index) => kinds[kind]?.(String(index), write) ?? []);
      const found = await told(formWith(all), places);
      const names = chosen.map(([kind, write]) => `${kind}, ${write("a == 'b'")}`).join(' + ');
      for (const [index, { expected }] of all.entries()) {
        const here = `/steps/${index + 1}`;
        const wanted = expected.map((one) => one.replace(' /', ` ${here}/`));
        for (const one of wanted) expect(found, names).toContain(one);
        const others = found.filter((one) => one.includes(`${here}/`) && !wanted.includes(one));
        // The way of writing may be idle itself, `x && true`, which is no part of what was planted.
        expect(
          others.filter((one) => !/^unreachable-(alternative|branch)/u.test(one)),
          names,
        ).toEqual([]);
      }
    }),
    { numRuns: 100, seed: 5 },
  );
}, 120_000);
