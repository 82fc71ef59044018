import { check, choice, day, group, integer, list, text, yesNo, type Json } from './forms.ts';

/** One defect each: the fields, and the finding that must be told. */
export const defects: readonly (readonly [name: string, expected: string, fields: readonly Json[], more?: Json])[] = [
  [
    'a child contradicts its group',
    'unreachable-question /steps/0/fields/1/fields/0/when',
    [choice('art', ['a', 'b']), group('g', [text('x', { when: "art == 'b'" })], { when: "art == 'a'" })],
  ],
  [
    'a child contradicts its step',
    'unreachable-question /steps/1/fields/0/when',
    [],
    {
      steps: [
        { step: 'eins', title: 'Eins', fields: [yesNo('a')] },
        { step: 'zwei', title: 'Zwei', when: 'a', fields: [text('x', { when: '!a' }), text('y')] },
      ],
    },
  ],
  [
    'or-chains contradict each other',
    'unreachable-question /steps/0/fields/1/when',
    [choice('art', ['a', 'b', 'c', 'd']), text('x', { when: "(art == 'a' || art == 'b') && (art == 'c' || art == 'd')" })],
  ],
  [
    'negated or-chains contradict each other',
    'unreachable-question /steps/0/fields/2/when',
    [yesNo('a'), yesNo('b'), text('x', { when: '!(a || b) && (a || b)' })],
  ],
  [
    'all choices are excluded',
    'unreachable-question /steps/0/fields/1/when',
    [choice('art', ['a', 'b', 'c']), text('x', { when: "art != 'a' && art != 'b' && art != 'c'" })],
  ],
  [
    'all choices are excluded by a list',
    'unreachable-question /steps/0/fields/1/when',
    [choice('art', ['a', 'b']), text('x', { when: "!(art in ['a', 'b'])" })],
  ],
  [
    'a sum is out of reach',
    'unreachable-question /steps/0/fields/2/when',
    [integer('a', { max: 40 }), integer('b', { max: 40 }), text('x', { when: 'a + b > 100' })],
  ],
  [
    'numbers go round in a circle',
    'unreachable-question /steps/0/fields/3/when',
    [
      integer('a', { max: 100000 }),
      integer('b', { max: 100000 }),
      integer('c', { max: 100000 }),
      text('x', { when: 'a < b && b < c && c < a' }),
    ],
  ],
  [
    'a parity is out of reach',
    'unreachable-question /steps/0/fields/2/when',
    [integer('a'), integer('b'), text('x', { when: '2 * a + 4 * b == 7' })],
  ],
  [
    'a product is out of reach',
    'unreachable-question /steps/0/fields/2/when',
    [integer('a', { max: 9 }), integer('b', { max: 9 }), text('x', { when: 'a * b > 81' })],
  ],
  [
    'an age is out of reach',
    'unreachable-question /steps/0/fields/1/when',
    [day('geboren', { min: '2020-01-01', max: 'env.today' }), text('x', { when: "age(geboren, date('2026-01-01')) >= 18" })],
  ],
  [
    'days contradict each other',
    'unreachable-question /steps/0/fields/2/when',
    [day('a'), day('b', { min: 'a' }), text('x', { when: 'b + days(3) < a' })],
  ],
  [
    'money is out of reach',
    'unreachable-question /steps/0/fields/1/when',
    [{ field: 'm', type: 'money', label: 'm', min: '0.00', max: '100.00' }, text('x', { when: 'm > 100' })],
  ],
  [
    'hidden is absent, over three levels',
    'unreachable-question /steps/0/fields/4/when',
    [
      choice('art', ['a', 'b']),
      yesNo('p', { when: "art == 'a'" }),
      yesNo('q', { when: 'p' }),
      yesNo('r', { when: 'q' }),
      text('x', { when: "r && art == 'b'" }),
    ],
  ],
  [
    'a computed value is out of reach',
    'unreachable-question /steps/0/fields/2/when',
    [integer('a', { max: 10 }), { field: 's', type: 'integer', label: 's', value: 'a * 2' }, text('x', { when: 's > 20' })],
  ],
  [
    'a step is never reached',
    'unreachable-step /steps/1/when',
    [],
    {
      steps: [
        { step: 'eins', title: 'Eins', fields: [integer('a')] },
        { step: 'zwei', title: 'Zwei', when: 'a > 100', fields: [text('x')] },
      ],
    },
  ],
  [
    'a step has nothing to ask',
    'unreachable-step /steps/1/step',
    [],
    {
      steps: [
        { step: 'eins', title: 'Eins', fields: [integer('a')] },
        { step: 'zwei', title: 'Zwei', fields: [text('x', { when: 'a > 100' })] },
      ],
    },
  ],
  [
    'an option is never offered',
    'unreachable-option /steps/0/fields/1/options/1/when',
    [integer('a'), choice('c', ['p', { value: 'q', when: 'a > 5 && a < 5' }])],
  ],
  [
    'a row contradicts the whole',
    'unreachable-question /steps/0/fields/1/fields/0/when',
    [yesNo('a'), list('rows', [text('x', { when: 'form.a' }), text('y')], { when: '!a' })],
  ],
  [
    'a row contradicts its own list',
    'unreachable-question /steps/0/fields/0/fields/1/when',
    [list('rows', [yesNo('a'), text('x', { when: 'a && form.rows.all(r, !r.a)' })])],
  ],
  [
    'no row can be so',
    'unreachable-question /steps/0/fields/1/when',
    [list('rows', [integer('n', { max: 5 })]), text('x', { when: 'rows.exists(r, r.n > 5)' })],
  ],
  [
    'there are never so many rows',
    'unreachable-question /steps/0/fields/1/when',
    [list('rows', [yesNo('a')]), text('x', { when: 'count(rows) > 10' })],
  ],
  [
    'rows never come to so much',
    'unreachable-question /steps/0/fields/1/when',
    [list('rows', [integer('n', { max: 5 })]), text('x', { when: 'sum(rows.map(r, r.n)) > 50' })],
  ],
  ['a condition is always true', 'always-true /steps/0/fields/1/when', [integer('a'), text('x', { when: 'a >= 0' })]],
  [
    'a condition names all options',
    'always-true /steps/0/fields/1/when',
    [choice('art', ['a', 'b']), text('x', { when: "art == 'a' || art == 'b'" })],
  ],
  ['a question is required always', 'always-true /steps/0/fields/1/required', [integer('a'), text('x', { required: 'a < 200' })]],
  [
    'a condition repeats what stands around it',
    'always-true-around /steps/0/fields/1/fields/0/when',
    [choice('art', ['a', 'b']), group('g', [text('x', { when: "art == 'a'" }), text('y')], { when: "art == 'a'" })],
  ],
  ['a question is never required', 'never-true /steps/0/fields/1/required', [integer('a'), text('x', { required: 'a > 100' })]],
  ['a check never fails', 'check-never-fails /checks/0/that', [integer('a'), text('x')], { checks: [check('c', 'a <= 100')] }],
  [
    'a check always fails',
    'check-always-fails /checks/0/that',
    [integer('a'), integer('b')],
    { checks: [check('c', 'a < b && b < a')] },
  ],
  [
    'a check of rows always fails',
    'check-always-fails /steps/0/fields/0/checks/0/that',
    [list('rows', [integer('a'), integer('b')], { min: 1, checks: [check('c', 'a + b < 0')] })],
  ],
  [
    'bounds by rule cross',
    'impossible-answer /steps/0/fields/1',
    [integer('a', { min: 50 }), integer('b', { min: 'a', max: 20 })],
  ],
  [
    'a pattern asks for more than fits',
    'impossible-answer /steps/0/fields/0',
    [text('x', { pattern: '[0-9]{5}', maxLength: 4 })],
  ],
  [
    'no option is left',
    'impossible-answer /steps/0/fields/1',
    [
      yesNo('a'),
      choice('c', [
        { value: 'p', when: 'a && !a' },
        { value: 'q', when: 'a && !a' },
      ]),
    ],
  ],
  ['two checks exclude each other', 'no-way-to-send', [integer('a')], { checks: [check('c', 'a > 50'), check('d', 'a < 20')] }],
  [
    'an answer leaves no option elsewhere',
    'dead-end /steps/0/fields/0',
    [
      choice('art', ['a', 'b', 'c']),
      choice('zimmer', [
        { value: 'p', when: "art == 'a'" },
        { value: 'q', when: "art == 'b'" },
      ]),
    ],
  ],
  [
    'an answer meets two checks',
    'dead-end /steps/0/fields/0',
    [choice('art', ['a', 'b']), integer('n')],
    { checks: [check('c', "art != 'a' || n > 50"), check('d', "art != 'a' || n < 20")] },
  ],
  [
    'a check asks for what is hidden',
    'dead-end /steps/0/fields/0',
    [choice('art', ['a', 'b']), integer('n', { when: "art == 'b'" })],
    { checks: [check('c', "art != 'a' || present(n)")] },
  ],
  [
    'two answers together lead nowhere',
    'dead-end-together /steps/0/fields/0',
    [yesNo('a'), yesNo('b'), choice('c', ['p', 'q'])],
    { checks: [check('d', "!a || c == 'p'"), check('e', "!b || c == 'q'")] },
  ],
  [
    'a branch is never taken',
    'unreachable-branch /steps/0/fields/1/value',
    [integer('a'), { field: 's', type: 'integer', label: 's', value: 'a > 5 ? 1 : a > 7 ? 2 : 3' }],
  ],
];

/** Forms without a defect that look as if they had one. */
export const sound: readonly (readonly [name: string, fields: readonly Json[], more?: Json])[] = [
  [
    'a group and its child agree',
    [choice('art', ['a', 'b']), yesNo('c'), group('g', [text('x', { when: 'c' }), text('y')], { when: "art == 'a'" })],
  ],
  [
    'a question waits for a consent',
    [{ field: 'ok', type: 'declaration', label: 'Ich stimme zu.', required: false }, text('x', { when: 'ok' })],
  ],
  ['a sum is just in reach', [integer('a', { max: 40 }), integer('b', { max: 40 }), text('x', { when: 'a + b > 79' })]],
  ['numbers follow each other', [integer('a'), integer('b'), integer('c'), text('x', { when: 'a < b && b < c' })]],
  [
    'numbers without bounds are as large as their type',
    [{ field: 'n', type: 'integer', label: 'n' }, text('x', { when: 'n > 500000000' })],
  ],
  ['a check stops some people on purpose', [yesNo('einwohner'), text('x')], { checks: [check('c', 'einwohner')] }],
  [
    'a check stops a combination on purpose',
    [choice('art', ['a', 'b']), yesNo('b')],
    { checks: [check('c', "!(art == 'a' && b)")] },
  ],
  [
    'a check compares two days',
    [day('von', { max: 'env.today' }), day('bis', { min: 'von' })],
    { checks: [check('c', 'bis <= von + years(5)')] },
  ],
  ['two days must differ', [day('von'), day('bis')], { checks: [check('c', 'von != bis')] }],
  [
    'two texts must differ, and a third agrees with one',
    [text('von'), text('bis', { required: false }), text('x', { when: 'von == bis' }), text('y', { when: 'von != bis' })],
  ],
  [
    'two texts must differ and may not be equal',
    [text('von'), text('bis'), text('x', { required: false, when: 'von != bis' })],
    { checks: [check('c', 'von != bis')] },
  ],
  [
    'rows are counted',
    [
      list('rows', [integer('n'), yesNo('a')], { min: 1 }),
      text('x', { when: 'count(rows) > 3' }),
      text('y', { when: 'rows.exists(r, r.a) && rows.exists(r, !r.a)' }),
    ],
  ],
  ['many rows are counted', [list('rows', [integer('n')]), text('x', { when: 'count(rows) > 8' })]],
  ['the first row is special', [list('rows', [integer('n', { when: 'row.index > 1' }), yesNo('a')])]],
  [
    'a partial date decides',
    [
      { field: 'd', type: 'partialDate', label: 'd', max: 'env.today' },
      text('x', { when: "d < date('2020-01-01')" }),
      text('y', { when: 'year(d) > 2010' }),
    ],
  ],
  [
    'an age decides',
    [day('geboren', { min: '1900-01-01', max: 'env.today' }), text('x', { when: 'age(geboren, env.today) < 18' })],
  ],
  [
    'texts decide',
    [
      text('plz', { pattern: '[0-9]{5}' }),
      text('x', { when: "startsWith(plz, '66')" }),
      text('y', { when: "plz == '66111'" }),
      text('z', { when: 'size(plz) == 5 && matches(plz, "^67")'.replaceAll('"', "'") }),
    ],
  ],
  [
    'one of several is enough',
    [
      group(
        'kontakt',
        [
          { field: 'email', type: 'email', label: 'e' },
          { field: 'telefon', type: 'phone', label: 't' },
        ],
        { atLeastOne: true },
      ),
    ],
  ],
  [
    'money and days are computed',
    [
      { field: 'm', type: 'money', label: 'm', min: '0.00', max: '1000.00' },
      { field: 's', type: 'money', label: 's', value: 'round(m * 0.19)' },
      text('x', { when: 's > 100' }),
    ],
  ],
  [
    'choices decide',
    [
      {
        field: 'c',
        type: 'choices',
        label: 'c',
        options: [
          { value: 'p', label: 'p' },
          { value: 'q', label: 'q' },
          { value: 'nichts', label: 'n', exclusive: true },
        ],
      },
      text('x', { when: "'p' in c && 'q' in c" }),
      text('y', { when: "'nichts' in c" }),
    ],
  ],
];
