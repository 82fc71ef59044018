import { describe, expect, it } from 'vitest';
import { check, choice, day, formOf, integer, list, proved, text, yesNo, type Json } from './forms.ts';

const times = <Made>(count: number, make: (index: number) => Made): Made[] =>
  Array.from({ length: count }, (_, index) => make(index));
const names = (count: number, prefix = 'a') => times(count, (index) => `${prefix}${index}`);
const wide = { min: -1_000_000, max: 1_000_000 };
const computed = (field: string, value: string, type = 'integer'): Json => ({ field, type, label: field, value });

/** The parity of many questions, one computed value after the other. */
function parity(count: number): readonly Json[] {
  const chain = times(count - 1, (index) =>
    computed(`p${index}`, `${index === 0 ? 'a0' : `p${index - 1}`} != a${index + 1}`, 'boolean'),
  );
  return [...names(count).map((name) => yesNo(name)), ...chain];
}

/** More pigeons than holes, each in one, none together. */
function pigeons(holes: number): readonly Json[] {
  const birds = names(holes + 1, 'v').map((name) => choice(name, names(holes, 'h')));
  const pairs = birds.flatMap((_, one) => birds.slice(one + 1).map((_none, more) => `v${one} != v${one + 1 + more}`));
  return [...birds, text('x', { when: pairs.slice(0, 60).join(' && ') })];
}

/** Definitions made to be too much: their fields, and what lies beside them. */
const explosive: readonly (readonly [name: string, fields: readonly Json[], more?: Json])[] = [
  ['a chain of parities and its opposite', [...parity(24), text('x', { when: 'p22 && !p22' }), text('y', { when: 'p22' })]],
  [
    'two chains of parities in another order',
    [
      ...parity(20),
      ...times(19, (index) => computed(`q${index}`, `${index === 0 ? 'a19' : `q${index - 1}`} != a${18 - index}`, 'boolean')),
      text('x', { when: 'p18 != q18' }),
    ],
  ],
  ['pigeons and holes', pigeons(10)],
  [
    'a product of three that must be a large prime',
    [
      integer('a', wide),
      integer('b', wide),
      integer('c', { max: 500 }),
      text('x', { when: 'a * b == 999983 && a > 1 && b > 1 && c > 0' }),
    ],
  ],
  [
    'sums of squares',
    [
      integer('a', { max: 1000 }),
      integer('b', { max: 1000 }),
      integer('c', { max: 1000 }),
      text('x', { when: 'a * a + b * b == c * c + 7 && a > b && b > 90 && c > 90' }),
    ],
  ],
  [
    'a knapsack',
    [
      ...names(16).map((name) => yesNo(name)),
      text('x', { when: `${times(16, (index) => `(a${index} ? ${((index * 7919) % 1000) + 501} : 0)`).join(' + ')} == 7777` }),
    ],
  ],
  [
    'numbers that push each other up',
    [
      integer('a', wide),
      integer('b', wide),
      text('x', { when: '2 * a < 3 * b && 5 * b < 7 * a + 1 && 3 * a > 4 * b + 1 && a > 0' }),
    ],
  ],
  [
    'five hundred options with five hundred conditions',
    [
      integer('n', { max: 10_000 }),
      choice(
        'c',
        times(500, (index) => ({ value: `o${index}`, when: `n > ${index} && n < ${index + 600}` })),
      ),
    ],
  ],
  [
    'two hundred questions that compare one choice',
    [
      choice('c', names(200, 'o')),
      ...times(200, (index) => text(`t${index}`, { when: `c == 'o${index}' || c != 'o${(index + 1) % 200}'` })),
    ],
  ],
  [
    'values computed from values, doubled forty times',
    [
      integer('a', { max: 2 }),
      ...times(40, (index) =>
        computed(`d${index}`, `${index === 0 ? 'a' : `d${index - 1}`} + ${index === 0 ? 'a' : `d${index - 1}`}`),
      ),
      text('x', { when: 'd39 % 2 == 1' }),
    ],
  ],
  [
    'quantifiers in quantifiers',
    [
      list('rows', [integer('n', { max: 50 }), yesNo('b')]),
      list('more', [integer('m', { max: 50 })]),
      text('x', {
        when: 'rows.all(r, more.exists(s, rows.all(t, t.n + s.m > r.n) && s.m != r.n)) && sum(rows.map(r, r.n * r.n)) == 1234',
      }),
    ],
  ],
  [
    'months added again and again',
    [
      day('d', { min: '1900-01-01', max: '2100-12-31' }),
      ...times(8, (index) => computed(`e${index}`, `${index === 0 ? 'd' : `e${index - 1}`} + months(${index + 1})`, 'date')),
      text('x', { when: 'day(e7) == 31 && month(e7) == 2' }),
      text('y', { when: 'day(e7) == 28 && weekday(e3) == 7 && month(d) == 5' }),
    ],
  ],
  [
    'texts that match many patterns',
    [
      text('t'),
      ...times(24, (index) =>
        text(`x${index}`, {
          when: `matches(t, '^[a-z]{${index},${index + 30}}(x|y)+z{${index}}$') && size(t) > ${index * 3} && contains(t, 'q${index}')`,
        }),
      ),
    ],
  ],
  [
    'a condition of four hundred alternatives',
    [
      ...names(100).map((name) => integer(name)),
      text('x', { when: times(100, (index) => `(a${index} > ${index} && a${(index + 1) % 100} < ${index})`).join(' || ') }),
    ],
  ],
  [
    'a hundred checks over sums',
    [...names(100).map((name) => integer(name)), text('x')],
    {
      checks: times(100, (index) =>
        check(`c${index}`, `a${index} + a${(index * 7 + 1) % 100} + a${(index * 13 + 2) % 100} <= ${150 + index}`),
      ),
    },
  ],
];

describe('a definition made to be too much is answered or left open, within seconds', () => {
  for (const [name, fields, more] of explosive) {
    it(
      name,
      async () => {
        const started = process.cpuUsage();
        const findings = await proved(formOf(fields, more));
        const { user } = process.cpuUsage(started);
        expect(
          findings.filter(({ severity, code }) => severity === 'error' && code.startsWith('rule-')).map(({ message }) => message),
        ).toEqual([]);
        // Processor time, since other tests run beside.
        expect(user / 1_000_000).toBeLessThan(20);
        expect(process.memoryUsage().heapUsed).toBeLessThan(1_500_000_000);
      },
      120_000,
    );
  }
});

it('of many open questions ten are told, and one line counts the others', async () => {
  const birds = names(13, 'v');
  const apart = birds.flatMap((one, index) =>
    birds.slice(index + 1).map((other) => check(`${one}${other}`, `${one} != ${other}`)),
  );
  const form = formOf(
    birds.map((name) => choice(name, names(12, 'h'))),
    { checks: apart },
  );
  const found = await proved(form);
  expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['undecided']));
  expect(found).toHaveLength(11);
  expect(found.filter(({ message }) => /Whether each of [0-9]+ more answers/u.test(message))).toHaveLength(1);
}, 60_000);
