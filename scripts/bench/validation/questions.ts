import type { Answers } from '@vordruck/engine';

/** Kinds of questions of the form that is measured, as forms of authorities mix them. */
export type Kind = 'name' | 'text' | 'code' | 'integer' | 'money' | 'date' | 'choice' | 'boolean' | 'email';

/** A question; `when` is the condition on others, as a rule and as JavaScript over the document `a`. */
export interface Question {
  readonly id: string;
  readonly kind: Kind;
  readonly when?: { readonly rule: string; readonly code: string; readonly schema: object };
}

export const rows = 5;
export const limits = { text: 60, name: 40, most: 1000, cents: 500_000, firstDay: '1900-01-01', lastDay: '2030-12-31' };
export const options = ['rot', 'gelb', 'blau', 'grün', 'schwarz'];
export const codePattern = '[0-9]{5}';

const kinds: readonly Kind[] = ['boolean', 'name', 'integer', 'choice', 'text', 'date', 'text', 'money', 'code', 'email'];
const conditions = 15;

/** Every fifth question hangs on the yes-or-no question or the number some places before it. */
function conditionOf(index: number): Question['when'] {
  const place = Math.floor(index / 5);
  if (index % 5 !== 4 || place >= conditions) return undefined;
  const before = index - 4;
  if (kinds[before % kinds.length] === 'boolean') {
    const id = `f${before}`;
    return { rule: id, code: `a.${id} === true`, schema: { properties: { [id]: { const: true } }, required: [id] } };
  }
  const id = `f${before - 3}`;
  return {
    rule: `${id} > 10`,
    code: `typeof a.${id} === 'number' && a.${id} > 10`,
    schema: { properties: { [id]: { type: 'integer', exclusiveMinimum: 10 } }, required: [id] },
  };
}

/** 80 questions, 15 of them conditional, and a list of 5 rows with 9 each: 125 answers. */
export const questions: readonly Question[] = Array.from({ length: 80 }, (_, index): Question => {
  const when = conditionOf(index);
  return { id: `f${index}`, kind: kinds[index % kinds.length] ?? 'text', ...(when ? { when } : {}) };
});
export const columns: readonly Question[] = (
  ['name', 'name', 'date', 'choice', 'integer', 'text', 'money', 'boolean', 'text'] as const
).map((kind, index) => ({ id: `c${index}`, kind }));

const declared: Readonly<Record<Kind, object>> = {
  name: { type: 'text', maxLength: limits.name },
  text: { type: 'text', maxLength: limits.text },
  code: { type: 'text', pattern: codePattern },
  integer: { type: 'integer', min: 0, max: limits.most },
  money: { type: 'money', min: '0.00', max: '5000.00' },
  date: { type: 'date', min: limits.firstDay, max: limits.lastDay },
  choice: { type: 'choice', options: options.map((value) => ({ value, label: value })) },
  boolean: { type: 'boolean' },
  email: { type: 'email' },
};

const field = ({ id, kind, when }: Question) => ({
  field: id,
  label: `Frage ${id}`,
  ...declared[kind],
  ...(when ? { when: when.rule } : {}),
});

export const definition = {
  form: 'bench-validation',
  title: 'Bench',
  language: 'de',
  steps: [
    ...Array.from({ length: 8 }, (_, step) => ({
      step: `s${step}`,
      title: 'S',
      fields: questions.slice(step * 10, step * 10 + 10).map(field),
    })),
    {
      step: 'liste',
      title: 'Liste',
      fields: [
        {
          field: 'zeilen',
          type: 'list',
          label: 'Zeilen',
          min: 1,
          max: rows,
          texts: { add: 'Mehr', remove: 'Weg', row: 'Zeile {row.index}' },
          fields: columns.map(field),
        },
      ],
    },
  ],
  output: { xml: { namespace: 'urn:vordruck:form:bench-validation' } },
};

/** A canonical value of each kind, and the same as people type it. */
const good: Readonly<Record<Kind, readonly [value: string | number | boolean, typed: string]>> = {
  name: ['Müller-Lüdenscheidt', 'Müller-Lüdenscheidt'],
  text: ['Obere Musterstraße 17 b', 'Obere Musterstraße 17 b '],
  code: ['66111', '66 111'],
  integer: [42, '42'],
  money: ['1234.50', '1.234,50 €'],
  date: ['1987-03-29', '29. März 1987'],
  choice: ['gelb', 'gelb'],
  boolean: [true, 'ja'],
  email: ['erika.mustermann@example.org', 'erika.mustermann@example.org'],
};

/** Twelve faults in twelve answers: left out, too long, a foreign letter, no option, no day, out of bounds, malformed. */
export const faults: Readonly<Record<string, string | number | undefined>> = {
  '/f4': undefined,
  '/f11': undefined,
  '/f6': 'x'.repeat(limits.text + 1),
  '/f21': 'Müller 漢',
  '/f13': 'lila',
  '/f15': '2023-02-30',
  '/f25': '2031-01-01',
  '/f8': '6611',
  '/f19': 'erika(at)example.org',
  '/zeilen/2/c1': undefined,
  '/zeilen/3/c4': 1001,
  '/zeilen/4/c6': 'zwölf',
};

/** The document that all contenders are given: canonical values as JSON, or texts as people type them. */
export function documentOf(how: 'canonical' | 'typed', wrong: typeof faults): Answers {
  const fill = (asked: readonly Question[], prefix: string): Record<string, unknown> =>
    Object.fromEntries(
      asked.flatMap(({ id, kind }) => {
        const path = `${prefix}/${id}`;
        const value = Object.hasOwn(wrong, path) ? wrong[path] : good[kind][how === 'typed' ? 1 : 0];
        return value === undefined ? [] : [[id, how === 'typed' ? String(value) : value]];
      }),
    );
  const filled = {
    ...fill(questions, ''),
    zeilen: Array.from({ length: rows }, (_, index) => fill(columns, `/zeilen/${index}`)),
  };
  // As it comes from the network, so that nothing of how it was made helps anyone.
  return JSON.parse(JSON.stringify(filled));
}
