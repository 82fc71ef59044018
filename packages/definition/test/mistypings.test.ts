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
});
