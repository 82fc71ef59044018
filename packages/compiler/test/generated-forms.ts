import type { Answers } from '@vordruck/engine';
import * as fc from 'fast-check';

/** A form made up by chance, and answers for it. */
export interface Generated {
  readonly form: object;
  readonly answers: readonly Answers[];
}

interface Leaf {
  readonly type: string;
  readonly more?: object;
  readonly answers: readonly unknown[];
}

const options = ['rot', 'gelb', 'blau'].map((value) => ({ value, label: value.toUpperCase() }));

const pdf = { name: 'a.pdf', type: 'application/pdf', size: 900, sha256: 'a'.repeat(64) };

const leaves: readonly Leaf[] = [
  { type: 'boolean', answers: ['true', 'false'] },
  { type: 'choice', more: { options }, answers: ['rot', 'gelb', 'blau'] },
  { type: 'choices', more: { options }, answers: [['rot'], ['gelb', 'blau']] },
  { type: 'text', more: { maxLength: 20 }, answers: ['Łukasz', 'a b', 'N̄jáma'] },
  { type: 'text', more: { charset: 'A', minLength: 2, maxLength: 5 }, answers: ['Ǎna', 'N̄áma'] },
  { type: 'text', more: { pattern: '[A-Z]{2}-?[0-9]+' }, answers: ['AB-12', 'XY7'] },
  { type: 'text', more: { pattern: '(?!00)\\d{5}' }, answers: ['66111'] },
  { type: 'multiline', answers: ['eins\nzwei'] },
  { type: 'email', answers: ['a.b@example.org'] },
  { type: 'phone', answers: ['0681 123456', '+49 681 5'] },
  { type: 'integer', more: { min: 0, max: 90 }, answers: ['0', '90', '7'] },
  { type: 'integer', answers: ['-12', '999999999999'] },
  { type: 'decimal', more: { scale: 3 }, answers: ['1,5', '-0,125', '0'] },
  { type: 'decimal', more: { scale: 1, min: '-0.5', max: '20.0' }, answers: ['-0,5', '20'] },
  { type: 'money', answers: ['1.234,56', '0', '5'] },
  { type: 'money', more: { min: '5.00', max: '10.00' }, answers: ['5', '9,99'] },
  { type: 'date', answers: ['29.2.2024', '2000-01-01'] },
  { type: 'date', more: { min: '2024-01-01', max: '2024-12-31' }, answers: ['29.2.2024', '31.12.2024'] },
  { type: 'partialDate', answers: ['2023', '5.2023', '4.5.2023'] },
  { type: 'partialDate', more: { min: '2000', max: '2024-02-29' }, answers: ['2023', '29.2.2024'] },
  { type: 'month', answers: ['5.2023'] },
  { type: 'monthDay', answers: ['1.3.', '29.2.'] },
  { type: 'year', more: { min: 1950 }, answers: ['1950', '2023'] },
  { type: 'time', answers: ['14:30', '0:05'] },
  { type: 'iban', answers: ['DE02 1203 0000 0000 2020 51', 'FR14 2004 1010 0505 0001 3M02 606'] },
  { type: 'bic', answers: ['SAKSDE55XXX', 'MARKDEFF'] },
  { type: 'taxId', answers: ['86 095 742 719'] },
  { type: 'vatId', answers: ['DE136695976'] },
  { type: 'pensionInsuranceNumber', answers: ['15 070649 C 103'] },
  { type: 'healthInsuranceNumber', answers: ['A123456780'] },
  { type: 'licensePlate', answers: ['SB-AB 123', 'HOM-X 7E', 'SB-04123', 'Y-12345'] },
  { type: 'vin', answers: ['WVWZZZ1JZXW000001'] },
  { type: 'geoPoint', answers: ['49.2354, 6.9969', '0,0'] },
  { type: 'url', answers: ['https://example.org/a?b=c'] },
  { type: 'postalCode', answers: ['66111', '01067'] },
  {
    type: 'file',
    more: { accept: ['application/pdf'], maxSize: '1 kB', maxFiles: 2 },
    answers: [[pdf], [pdf, { ...pdf, name: 'b.pdf' }]],
  },
  { type: 'declaration', answers: ['true'] },
];

/** Conditions that earlier booleans (`b…`), choices (`c…`) and several choices (`d…`) give. */
function condition(names: readonly string[]): fc.Arbitrary<string> {
  const atom = fc.constantFrom(...names).chain((name) => {
    const kind = name.at(-1);
    if (kind === 'B') return fc.constantFrom(name, `!${name}`, `${name} == false`, `coalesce(${name}, true)`, `present(${name})`);
    if (kind === 'C')
      return fc.constantFrom(`${name} == 'rot'`, `${name} != 'rot'`, `${name} in ['rot', 'blau']`, `!present(${name})`);
    return fc.constantFrom(`'rot' in ${name}`, `!('gelb' in ${name})`);
  });
  return fc.oneof(
    atom,
    fc.tuple(atom, fc.constantFrom('&&', '||'), atom).map((parts) => parts.join(' ')),
    fc.tuple(atom, atom).map(([a, b]) => `!(${a} && ${b})`),
  );
}

interface Made {
  readonly fields: object[];
  /** Made anew for each form of answers. */
  readonly answer: fc.Arbitrary<Answers>;
}

/** Some fields; `around` are names of fields further out that rules may read. */
function fields(prefix: string, around: readonly string[], depth: number): fc.Arbitrary<Made> {
  const count = fc.integer({ min: 2, max: depth === 0 ? 9 : 4 });
  return count.chain((many) => grow(prefix, [...around], depth, many, [], {}));
}

function grow(
  prefix: string,
  names: readonly string[],
  depth: number,
  left: number,
  made: object[],
  answers: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<Made> {
  if (left === 0)
    return fc.constant({ fields: made, answer: fc.record(answers, { requiredKeys: [] }).map((record) => record as Answers) });
  const id = `${prefix}${made.length}`;
  const rule = names.length === 0 ? fc.constant(undefined) : fc.option(condition(names), { nil: undefined, freq: 2 });
  const required = fc.oneof(fc.constant(undefined), fc.constant(false), rule);
  const leaf = fc.tuple(fc.constantFrom(...leaves), rule, required).map(([{ type, more, answers: given }, when, must]) => {
    const isChecked = type === 'declaration';
    const suffix = type === 'boolean' ? 'B' : type === 'choice' ? 'C' : type === 'choices' ? 'D' : '';
    const field = {
      field: id + suffix,
      type,
      label: id,
      ...more,
      ...(when && { when }),
      ...(must !== undefined && !isChecked && { required: must }),
    };
    return { field, name: id + suffix, isRead: suffix !== '', answer: fc.constantFrom(...given) };
  });
  const alternatives = fc.constantFrom({}, {}, { exactlyOne: true }, { atLeastOne: true });
  const holder = fc
    .tuple(fc.constantFrom('group', 'list'), rule, fields(id, names, depth + 1), alternatives)
    .map(([type, when, inside, choice]) => {
      const texts = { add: 'Weitere', remove: 'Weg', row: 'Zeile {row.index}' };
      const field = {
        field: id,
        type,
        label: id,
        ...(when && { when }),
        ...(type === 'group' && choice),
        ...(type === 'list' && { min: 1, max: 3, texts }),
        fields: inside.fields,
      };
      const rows = fc.array(inside.answer, { minLength: 1, maxLength: 3 });
      return { field, name: id, isRead: false, answer: type === 'list' ? numbered(rows) : inside.answer };
    });
  const next = depth < 2 ? fc.oneof({ weight: 5, arbitrary: leaf }, { weight: 1, arbitrary: holder }) : leaf;
  return next.chain(({ field, name, isRead, answer }) =>
    grow(prefix, isRead ? [...names, name] : names, depth, left - 1, [...made, field], { ...answers, [name]: answer }),
  );
}

function numbered(rows: fc.Arbitrary<Answers[]>): fc.Arbitrary<unknown> {
  return rows.map((all) => all.map((row, index) => ({ ...row, $row: String(index + 1) })));
}

/** Forms with conditions on all levels, and answers of which many are valid. */
export const generatedForms: fc.Arbitrary<Generated> = fields('f', [], 0).chain(({ fields: made, answer }) =>
  fc.array(answer, { minLength: 25, maxLength: 25 }).map((answers) => ({
    answers,
    form: {
      form: 'zufall',
      title: 'Zufall',
      language: 'de',
      service: { legalBasis: ['Satzung'], trust: 'none' },
      steps: [{ step: 's', title: 'S', fields: made }],
      declarations: [],
      output: { xml: { namespace: 'urn:x' } },
    },
  })),
);
