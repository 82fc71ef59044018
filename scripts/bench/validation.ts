import { start, type Answer, type Answers, type Issue } from '@vordruck/engine';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { compileForm, loadModule } from './compiled.ts';
import { measure, printTimings } from './measure.ts';

/** A question of the form that is measured; `when` names the yes-or-no question before it. */
interface Question {
  readonly id: string;
  readonly type: 'text' | 'integer' | 'choice' | 'boolean';
  readonly when?: string;
}

const conditions = 15;
const rows = 5;
const longest = 60;
const largest = 1000;
const options = ['rot', 'gelb', 'blau'];

/** 80 questions, 15 of them shown only after a yes, and a list of 5 rows with 9 each: 125 answers. */
const questions: readonly Question[] = Array.from({ length: 80 }, (_, index): Question => {
  const place = index % 5;
  const id = `f${index}`;
  if (place === 0) return { id, type: 'boolean' };
  if (place === 1 && index < conditions * 5) return { id, type: 'text', when: `f${index - 1}` };
  return { id, type: place === 2 ? 'integer' : place === 3 ? 'choice' : 'text' };
});
const columns: readonly Question[] = Array.from({ length: 9 }, (_, index) => ({
  id: `c${index}`,
  type: index % 3 === 0 ? 'integer' : 'text',
}));

const field = ({ id, type, when }: Question) => ({
  field: id,
  type,
  label: id,
  ...(type === 'text' ? { maxLength: longest } : {}),
  ...(type === 'integer' ? { min: 0, max: largest } : {}),
  ...(type === 'choice' ? { options: options.map((value) => ({ value, label: value })) } : {}),
  ...(when ? { when } : {}),
});

const definition = {
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

const good: Readonly<Record<Question['type'], string>> = {
  text: 'Musterstraße 17',
  integer: '42',
  choice: 'gelb',
  boolean: 'true',
};

function answersOf(faults: Readonly<Record<string, string>>): Answers {
  const fill = (asked: readonly Question[], prefix: string): Record<string, Answer> =>
    Object.fromEntries(asked.map(({ id, type }) => [id, faults[`${prefix}/${id}`] ?? good[type]]));
  return {
    ...fill(questions, ''),
    zeilen: Array.from({ length: rows }, (_, index) => ({ $row: String(index + 1), ...fill(columns, `/zeilen/${index}`) })),
  };
}

/** Twelve faults in twelve answers: left out, too long, no number, too large, no option. */
const faults: Readonly<Record<string, string>> = {
  '/f4': '',
  '/f6': '',
  '/f9': '',
  '/f14': 'x'.repeat(longest + 1),
  '/f19': 'x'.repeat(longest + 1),
  '/f2': 'viel',
  '/f7': 'zwei',
  '/f12': '1001',
  '/f17': '-1',
  '/f3': 'lila',
  '/zeilen/2/c1': '',
  '/zeilen/4/c3': '9999',
};

/** The engine's issues of a whole form against code written for this form only and against ajv's. */
export async function validation(): Promise<void> {
  const { form, texts } = await compileForm(definition);
  const byHand = await straightLine();
  const byAjv = await ajvStandalone();
  const engine = (answers: Answers): readonly Issue[] => start(form, texts, { today: '2026-01-31' }, answers).issues();
  for (const [title, wrong] of [
    ['valid', {}],
    ['twelve faults', faults],
  ] as const) {
    const answers = answersOf(wrong);
    const document = typed(answers);
    const expected = Object.keys(wrong).toSorted().join();
    assertEqual(
      'vordruck',
      engine(answers).map(({ path }) => path),
      expected,
    );
    assertEqual(
      'straight-line',
      byHand(answers).map(([path]) => path),
      expected,
    );
    byAjv(document);
    const session = start(form, texts, { today: '2026-01-31' }, answers);
    let turn = 0;
    const timings = await measure([
      { name: 'straight-line code for this form', run: () => byHand(answers) },
      { name: 'vordruck, a new session', run: () => engine(answers) },
      {
        name: 'vordruck, one answer changed',
        run: () => {
          turn += 1;
          session.set('/f24', `Musterstraße ${turn % 90}`);
          return session.issues();
        },
      },
      { name: `ajv standalone (${byAjv.errors?.length ?? 0} errors)`, run: () => byAjv(document) },
    ]);
    printTimings(`Validation, 125 answers, 15 conditions, ${title}`, timings);
  }
}

function assertEqual(name: string, paths: readonly string[], expected: string): void {
  const found = paths.toSorted().join();
  if (found !== expected) throw new Error(`${name} finds ${found || 'nothing'}, not ${expected || 'nothing'}.`);
}

type Fault = readonly [path: string, code: string];

/** Code as one would write it for this one form: no loops over fields, no lookups. */
async function straightLine(): Promise<(answers: Answers) => readonly Fault[]> {
  const tests: Readonly<Record<Question['type'], (path: string) => string>> = {
    text: (path) => `else if (v.length > ${longest}) issues.push([${path}, 'too-long']);`,
    integer: (path) =>
      `else if (!/^-?[0-9]+$/.test(v)) issues.push([${path}, 'integer']); else { const n = Number(v); if (n < 0) issues.push([${path}, 'min']); else if (n > ${largest}) issues.push([${path}, 'max']); }`,
    choice: (path) => `else if (${options.map((option) => `v !== '${option}'`).join(' && ')}) issues.push([${path}, 'option']);`,
    boolean: (path) => `else if (v !== 'true' && v !== 'false') issues.push([${path}, 'boolean']);`,
  };
  const check = (scope: string, path: string, { id, type, when }: Question) =>
    `${when ? `if (${scope}.${when} === 'true') ` : ''}{ const v = ${scope}.${id}; if (v === undefined || v === '') issues.push([${path}, 'required']); ${tests[type](path)} }`;
  const flat = questions.map((question) => check('a', `'/${question.id}'`, question)).join('\n');
  const inRow = columns.map((column) => check('r', `'/zeilen/' + i + '/${column.id}'`, column)).join('\n');
  const code = `export default (a) => { const issues = [];\n${flat}\nfor (let i = 0; i < a.zeilen.length; i += 1) { const r = a.zeilen[i];\n${inRow}\n}\nreturn issues; };`;
  return (await loadModule<{ default: (answers: Answers) => readonly Fault[] }>(code)).default;
}

interface Validate {
  (document: unknown): boolean;
  errors?: readonly object[] | null;
}

/** The same demands as JSON Schema, compiled ahead; numbers and booleans come typed, so nothing is read from text. */
async function ajvStandalone(): Promise<Validate> {
  const schemas: Readonly<Record<Question['type'], object>> = {
    text: { type: 'string', minLength: 1, maxLength: longest },
    integer: { type: 'integer', minimum: 0, maximum: largest },
    choice: { enum: options },
    boolean: { type: 'boolean' },
  };
  const object = (asked: readonly Question[], more: object = {}) => ({
    type: 'object',
    required: asked.filter(({ when }) => !when).map(({ id }) => id),
    properties: { ...Object.fromEntries(asked.map(({ id, type }) => [id, schemas[type]])), ...more },
  });
  const schema = {
    ...object(questions, { zeilen: { type: 'array', minItems: 1, maxItems: rows, items: object(columns) } }),
    allOf: questions.flatMap(({ id, when }) => {
      if (!when) return [];
      // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
      return [{ if: { properties: { [when]: { const: true } } }, then: { required: [id] } }];
    }),
  };
  const ajv = new Ajv2020({ allErrors: true, strict: false, code: { source: true, esm: true } });
  // The only thing this code would import.
  const code = standalone(ajv, ajv.compile(schema)).replaceAll(
    /require\("ajv\/dist\/runtime\/ucs2length"\)\.default/gu,
    '((text) => Array.from(text).length)',
  );
  return (await loadModule<{ default: Validate }>(code)).default;
}

/** Answers as the schema wants them: left out where empty, numbers and booleans where they can be read. */
function typed(answers: Answers): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answers)
      .filter(([id, answer]) => answer !== '' && id !== '$row')
      .map(([id, answer]) => [id, Array.isArray(answer) ? answer.map((row: Answers) => typed(row)) : read(id, answer)]),
  );
}

const types = new Map([...questions, ...columns].map(({ id, type }) => [id, type]));

function read(id: string, answer: Answer): unknown {
  if (types.get(id) === 'boolean') return answer === 'true';
  return types.get(id) === 'integer' && /^-?\d+$/.test(String(answer)) ? Number(answer) : answer;
}
