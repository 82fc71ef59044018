import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildForm, rule, type FieldSpec, type RuleSpec } from '../../test/build-form.ts';
import { dogTax, saarbruecken } from '../../test/dog-tax.ts';
import type { CompiledForm, FormTexts, Row, Scope, Session } from '../index.ts';
import { start } from '../start.ts';

const inputs = { today: '2026-11-23' };

/** All that can be seen of a session. */
function look(session: Session) {
  const part = (path: string) => session.fields(path).map(({ plan: _plan, ...state }) => state);
  return {
    values: session.values(),
    issues: session.issues(),
    outline: session.outline(),
    steps: session.steps(),
    top: part(''),
    declarations: session.declarations().length,
  };
}

function rowsOf(form: Scope): readonly Row[] {
  return Array.isArray(form.liste) ? form.liste : [];
}

function total(rows: readonly Row[]): number {
  return rows.reduce((sum, { doppelt }) => sum + (typeof doppelt === 'number' ? doppelt : 0), 0);
}

function read(form: Scope, rows: readonly Row[], key: string): boolean {
  const value = (key.startsWith('liste.') ? rows[0] : form)?.[key.replace('liste.', '')];
  return typeof value === 'number' ? value > 2 : value === true || value === 'a';
}

function when(key: string): RuleSpec | undefined {
  return key === '' ? undefined : rule(key, (form, rows) => read(form, rows, key));
}

/** Little forms: conditions, required-ness and bounds that depend on other fields, within rows and across them. */
const littleForm = fc
  .record({
    hideBy: fc.constantFrom('', 'ja', 'zahl', 'summe'),
    rowBy: fc.constantFrom('', 'ja', 'liste.art', 'summe'),
    requiredBy: fc.constantFrom('', 'ja', 'liste.art'),
    optionBy: fc.constantFrom('', 'ja', 'liste.zahl'),
    stepBy: fc.constantFrom('', 'ja', 'zahl'),
    nested: fc.boolean(),
    alternatives: fc.constantFrom('none', 'exactlyOne', 'atLeastOne'),
  })
  .map(({ hideBy, rowBy, requiredBy, optionBy, stepBy, nested, alternatives }) => {
    const inner: FieldSpec = nested
      ? {
          id: 'innen',
          type: 'list',
          max: 2,
          fields: [{ id: 'wert', type: 'integer', when: when(rowBy), max: rule('liste.zahl', (_form, rows) => rows[0]?.zahl) }],
        }
      : { id: 'innen', type: 'text', required: requiredBy === '' ? false : when(requiredBy) };
    return buildForm({
      steps: [
        { step: 'eins', fields: [{ id: 'ja', type: 'boolean' }, { id: 'zahl', type: 'integer', min: 0, max: rule('', () => 5) }] },
        {
          step: 'zwei',
          when: when(stepBy),
          fields: [
            {
              id: 'liste', type: 'list', min: 1, max: 3, unique: ['zahl'], when: hideBy === 'summe' ? undefined : when(hideBy),
              fields: [
                { id: 'art', type: 'choice', options: ['a', { value: 'b', when: optionBy === 'liste.zahl' ? undefined : when(optionBy) }] },
                { id: 'zahl', type: 'integer', when: rowBy === 'summe' ? undefined : when(rowBy) },
                { id: 'doppelt', type: 'integer', value: rule('liste liste.zahl', (_form, rows) => typeof rows[0]?.zahl === 'number' ? rows[0].zahl * rows[0].$index : undefined) },
                { id: 'anteil', type: 'integer', value: rule('liste liste.doppelt*', (form, rows) => total(rowsOf(form)) - (rows[0]?.$index ?? 0)) },
                inner,
              ].filter((field) => !(rowBy === 'summe' && field.id === 'innen')),
              checks: [{ id: 'klein', at: 'zahl', that: rule('liste.zahl zahl', (form, rows) => typeof rows[0]?.zahl === 'number' && typeof form.zahl === 'number' ? rows[0].zahl <= form.zahl : undefined) }],
            },
            { id: 'summe', type: 'integer', value: rule('liste liste.doppelt', (form) => total(rowsOf(form))) },
          ],
        },
        {
          step: 'drei',
          fields: [
            { id: 'gruppe', type: 'group', when: when(hideBy), exactlyOne: alternatives === 'exactlyOne' || undefined, atLeastOne: alternatives === 'atLeastOne' || undefined, fields: [
              { id: 'a', type: 'text', label: 'A bei {form.summe}' },
              { id: 'b', type: 'group', fields: [{ id: 'c', type: 'date' }, { id: 'd', type: 'money', when: when(stepBy) }] },
            ] },
          ],
        },
      ],
      declarations: [{ id: 'richtig', type: 'declaration', when: when('summe') }],
      checks: [{ id: 'genug', at: 'zahl', that: rule('summe', (form) => typeof form.summe === 'number' ? form.summe > 1 : undefined) }],
    }); // prettier-ignore
  });

const leaves = ['/ja', '/zahl', '/gruppe/a', '/gruppe/b/c', '/gruppe/b/d', '/richtig'];
const change = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('set' as const),
      at: fc.nat(50),
      answer: fc.constantFrom('ja', 'nein', '', undefined, '1', '3', '9', 'a', 'b', '1.1.2024', 'x'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('add' as const), at: fc.nat(50) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), at: fc.nat(50) }) },
);

function apply(session: Session, one: { kind: 'set' | 'add' | 'remove'; at: number; answer?: string | undefined }): void {
  const rows = session.rows('/liste').map(({ name }) => name);
  const isNested = session.form.fields.some(({ key, type }) => key === 'liste.innen' && type === 'list');
  const lists = ['/liste', ...(isNested ? rows.map((row) => `${row}/innen`) : [])];
  const allRows = lists.flatMap((list) => session.rows(list).map(({ name }) => name));
  if (one.kind === 'add') session.addRow(lists[one.at % lists.length] ?? '');
  else if (one.kind === 'remove') {
    if (allRows.length > 0) session.removeRow(allRows[one.at % allRows.length] ?? '');
  } else {
    const inRows = allRows.flatMap((row) => (/innen/.test(row) ? [`${row}/wert`] : [`${row}/art`, `${row}/zahl`]));
    const paths = [...leaves, ...inRows];
    session.set(paths[one.at % paths.length] ?? '', one.answer);
  }
}

describe('a changed session', () => {
  test('looks as one that was started with its answers', () => {
    fc.assert(
      fc.property(littleForm, fc.array(change, { minLength: 1, maxLength: 14 }), ({ form, texts }, changes) => {
        const session = start(form, texts, inputs);
        for (const path of ['/liste/0/zahl', '/liste/1/zahl']) {
          session.addRow('/liste');
          session.set(path, '2');
        }
        for (const [count, one] of changes.entries()) {
          apply(session, one);
          if (count % 3 === 0) look(session);
        }
        expect(look(session)).toEqual(look(start(form, texts, inputs, session.answers)));
      }),
      { numRuns: 300 },
    );
  });

  test('shows the same again when a change is taken back', () => {
    fc.assert(
      fc.property(
        littleForm,
        fc.array(change, { maxLength: 8 }),
        fc.constantFrom(...leaves),
        fc.constantFrom('ja', '3', 'x'),
        ({ form, texts }, changes, path, answer) => {
          const session = start(form, texts, inputs);
          for (const one of changes) apply(session, one);
          const before = look(session);
          const { answer: typed } = session.field(path);
          session.set(path, answer);
          session.set(path, typed);
          expect(look(session)).toEqual(before);
        },
      ),
    );
  });

  test('holds nothing of hidden fields in values, issues and outline', () => {
    fc.assert(
      fc.property(littleForm, fc.array(change, { maxLength: 14 }), ({ form, texts }, changes) => {
        const session = start(form, texts, inputs);
        for (const one of changes) apply(session, one);
        const seen = JSON.stringify([session.values(), session.outline().sections]);
        for (const path of ['/gruppe', '/liste']) {
          if (session.field(path).visible) continue;
          expect(Object.keys(session.values())).not.toContain(path.slice(1));
          expect(seen).not.toContain(`"${path}`);
          expect(session.issues().filter((issue) => issue.path.startsWith(path))).toEqual([]);
        }
      }),
    );
  });
});

function counting(form: CompiledForm, texts: FormTexts) {
  const session = start(form, texts, saarbruecken);
  const count = (act: () => void) => {
    const before = session.evaluations;
    act();
    return session.evaluations - before;
  };
  return { session, count };
}

describe('a change', () => {
  test('runs only the rules that read it', () => {
    const { form, texts } = dogTax();
    const { session, count } = counting(form, texts);
    for (let dog = 0; dog < 3; dog++) session.addRow('/hunde');
    expect(count(() => session.set('/halter/name', 'Ada'))).toBe(0);
    // The bound of the field itself.
    expect(count(() => session.set('/hunde/0/geboren', '2020'))).toBe(1);
    // The condition of the reduction; its value stays absent, so that the tax is not computed again.
    expect(count(() => session.set('/hunde/1/gefaehrlich', 'nein'))).toBe(1);
    // The condition is asked again with the option; then the tax of this dog, then the sum.
    expect(count(() => session.set('/hunde/1/ermaessigung', 'assistenzhund'))).toBe(3);
    expect(count(() => session.set('/hunde/1/ermaessigung', 'assistenzhund'))).toBe(0);
  });

  test('costs the same in a form of 2,000 fields', () => {
    const fields = Array.from({ length: 2000 }, (_, place): FieldSpec => ({
      id: `f${place}`,
      type: 'integer',
      value: place % 2 ? rule(`f${place - 1}`, (form) => form[`f${place - 1}`]) : undefined,
    }));
    const { form, texts } = buildForm({ steps: [{ step: 'eins', fields }] });
    const { session, count } = counting(form, texts);
    const before = session.stepFields('eins');
    expect(count(() => session.set('/f1000', '7'))).toBe(1);
    const changed = session.stepFields('eins').filter((state, place) => state !== before[place]);
    expect(changed.map(({ path }) => path)).toEqual(['/f1000', '/f1001']);
  });
});
