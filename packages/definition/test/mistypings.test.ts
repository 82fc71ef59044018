import { describe, expect, test } from 'vitest';
import { readDefinition } from '../src/index.ts';
import { sourceOf } from './read-case.ts';

function told(form: unknown): readonly string[] {
  return readDefinition(sourceOf({ 'form.json': form })).findings.map(
    ({ code, message, wayOut }) => `${code} ${message} ${wayOut}`,
  );
}

const formOf = (field: unknown, language = 'de') => ({
  form: 'probe',
  title: 'Probe',
  language,
  steps: [{ step: 'eins', title: 'Eins', fields: [field] }],
});

describe('what was meant is told', () => {
  test('where the name of a property is mistyped', () => {
    const [first, ...others] = told(formOf({ field: 'a', typ: 'text', label: 'Angabe' }));
    expect(first).toContain('Did you mean "type" by "typ"?');
    expect(others).toEqual([]);
    // "fields" is a property of its own and no mistyped "field".
    expect(
      told(formOf({ type: 'group', label: 'Angabe', fields: [{ field: 'b', type: 'text', label: 'B' }] })).join(),
    ).not.toContain('Did you mean');
  });

  test.each(['007', '-07', '00'])('where a number is written %s', (number) => {
    const [first] = told(`{ "form": "probe", "maxLength": ${number} }`);
    expect(first).toContain('a number has no zeros in front');
  });

  test('and nothing about zeros where there is only a comma missing', () => {
    const [first] = told('{ "form": "probe", "maxLength": 10 7 }');
    expect(first).toContain('a comma is missing');
  });

  test.each([
    ['deu', 'Did you mean "de"?'],
    ['eng-x-leicht', 'Did you mean "en-x-leicht"?'],
    ['zz', 'Write the code'],
  ])('where the language is %s', (language, wayOut) => {
    const [first] = told(formOf({ field: 'a', type: 'text', label: 'Angabe' }, language));
    expect(first).toContain('no-such-language');
    expect(first).toContain(wayOut);
  });

  test.each(['de', 'de-x-leicht', 'en', 'uk', 'hsb', 'nds', 'sr-Latn', 'rom'])('%s is a language', (language) => {
    expect(told(formOf({ field: 'a', type: 'text', label: 'Angabe' }, language))).toEqual([]);
  });

  const around = (field: string) =>
    `{ "form": "probe", "title": "Probe", "language": "de", "steps": [{ "step": "eins", "title": "Eins", "fields": [${field}] }] }`;

  test.each([
    ['a decimal comma', '{ "field": "a", "type": "decimal", "label": "A", "min": 0,5 }', 'Write 0.5.'],
    ['curly quotes', '{ “field”: “a” }', 'straight double quotes'],
    ['German quotes', '{ "field": „a“ }', 'straight double quotes'],
    ['single quotes', "{ 'field': 'a' }", 'straight double quotes'],
    ['a comma too many', '{ "field": "a", "type": "text", "label": "A" },', 'Remove the comma before it'],
    ['a comma too few', '{ "field": "a" "type": "text" }', 'Write a comma after the value before it'],
    ['a comment', '// A\n{ "field": "a" }', 'Remove the comment'],
    ['a tab', '{ "field": "a", "label": "A\tB" }', 'for a tab'],
    ['a single backslash', '{ "field": "a", "pattern": "\\d" }', 'Write \\\\ for a backslash itself'],
  ])('where the file has %s', (_what, field, wayOut) => {
    expect(told(around(field))[0]).toContain(wayOut);
  });

  test.each([
    ['', 'it is empty'],
    ['form: probe\n', 'YAML, XML and HTML are not read'],
    ['<form/>', 'YAML, XML and HTML are not read'],
  ])('where the file is %j', (text, message) => {
    expect(told(text)[0]).toContain(message);
  });

  test.each([
    ['id', { id: 'a', type: 'text', label: 'A' }, 'Did you mean "field"?'],
    ['condition', { field: 'a', type: 'text', label: 'A', condition: 'b' }, 'Did you mean "when"?'],
    ['select', { field: 'a', type: 'select', label: 'A' }, 'Did you mean "choice"?'],
    ['number', { field: 'a', type: 'number', label: 'A' }, 'Did you mean "integer" or "decimal"?'],
    ['checkbox', { field: 'a', type: 'checkbox', label: 'A' }, 'Did you mean "boolean" or "declaration"?'],
    ['"false" in quotes', { field: 'a', type: 'text', label: 'A', required: 'false' }, 'Write it like this: false'],
    ['slashes', { field: 'a', type: 'text', label: 'A', pattern: '/[A-Z]+/' }, 'Leave the slashes out'],
  ])('where other tools say %s', (_what, field, wayOut) => {
    expect(told(formOf(field)).join('\n')).toContain(wayOut);
  });

  test('where a language is called by its name', () => {
    expect(told(formOf({ field: 'a', type: 'text', label: 'A' }, 'deutsch'))[0]).toContain('Did you mean "de"?');
  });

  test('where a thousand has a point', () => {
    const [first, ...others] = told(around('{ "field": "a", "type": "integer", "label": "A", "max": 10.000 }'));
    expect(first).toContain('Write it like this: 10000');
    expect(others).toEqual([]);
  });
});
