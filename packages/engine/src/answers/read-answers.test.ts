import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dogTax, saarbruecken } from '../../test/dog-tax.ts';
import { start } from '../start.ts';
import { readAnswers } from './read-answers.ts';

const { form, texts } = dogTax();

function read(json: unknown): readonly string[] {
  return readAnswers(form, json).issues.map(({ path, code }) => `${path} ${code}`);
}

describe('reading answers from JSON', () => {
  test('booleans and numbers become texts, rows get ids', () => {
    const { answers, issues } = readAnswers(form, {
      hunde: [{ name: 5.25, gefaehrlich: false }, { $row: '7' }, { $row: '7' }, {}],
      abbuchen: true,
      jahressteuer: null,
    });
    expect(issues).toEqual([]);
    expect(answers).toEqual({
      hunde: [{ $row: '1', name: '5,25', gefaehrlich: 'false' }, { $row: '7' }, { $row: '2' }, { $row: '3' }],
      abbuchen: 'true',
    });
  });

  test('unknown fields and wrong shapes are told by path and left out', () => {
    const json = {
      halter: 'Ada',
      hunde: [{ rasse: 'x', 'a/b~': 1 }, 'Bello'],
      ausweis: 'a.pdf',
      abbuchen: {},
      $row: 'x',
      mandat: [],
    };
    const { answers, issues } = readAnswers(form, json);
    expect(issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
      '/halter wrong-type',
      '/hunde/0/rasse unknown-field',
      '/hunde/0/a~1b~0 unknown-field',
      '/hunde/1 wrong-type',
      '/ausweis wrong-type',
      '/abbuchen wrong-type',
      '/mandat wrong-type',
    ]);
    expect(answers).toEqual({ hunde: [{ $row: '1' }, { $row: '2' }] });
    expect(issues.map(({ params }) => params)).toMatchObject([
      { expected: 'fields', found: 'string' },
      { name: 'rasse', known: expect.stringContaining('name, ') },
      { name: 'a/b~' },
      { expected: 'fields', found: 'string' },
      { expected: 'files', found: 'string' },
      { expected: 'text', found: 'object' },
      { expected: 'fields', found: 'list' },
    ]);
  });

  test('prototype names, deep nesting and huge answers are issues', () => {
    const deep: unknown = JSON.parse(`${'{"halter":'.repeat(5000)}1${'}'.repeat(5000)}`);
    expect(read(JSON.parse('{"__proto__": {"abbuchen": "ja"}, "constructor": 1, "toString": 2}'))).toEqual([
      '/__proto__ unknown-field',
      '/constructor unknown-field',
      '/toString unknown-field',
    ]);
    expect(read(deep)).toEqual(['/halter/halter unknown-field']);
    expect(read({ abbuchen: 'x'.repeat(100_001) })).toEqual(['/abbuchen too-large']);
    expect(read({ hunde: Array.from({ length: 10_001 }, () => ({})) })).toEqual(['/hunde too-large']);
    expect(read(Object.fromEntries(Array.from({ length: 1000 }, (_, place) => [`x${place}`, 1])))).toHaveLength(100);
    for (const json of [null, undefined, 1, 'x', true, []]) expect(read(json)).toEqual([' wrong-type']);
  });

  test('no JSON makes it or the session throw', () => {
    const value = fc.letrec((tie) => ({
      json: fc.oneof(fc.jsonValue({ maxDepth: 2 }), tie('object'), fc.array(tie('object'), { maxLength: 3 })),
      object: fc.dictionary(
        fc.constantFrom('halter', 'hunde', 'name', 'geboren', 'ausweis', 'mandat', 'iban', 'abbuchen', '__proto__', '$row'),
        tie('json'),
        { maxKeys: 5 },
      ),
    })).json;
    fc.assert(
      fc.property(value, (json) => {
        const { answers } = readAnswers(form, json);
        const session = start(form, texts, saarbruecken, answers);
        session.issues();
        session.outline();
        session.values();
        expect(readAnswers(form, session.answers)).toEqual({ answers: session.answers, issues: [] });
      }),
    );
  });
});
