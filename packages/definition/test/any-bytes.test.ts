import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDefinition } from '../src/index.ts';
import { sourceOf } from './read-case.ts';

/** Names that are something else on JavaScript's objects. */
const names = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'field',
    'type',
    'label',
    'fields',
    'options',
    'codelist',
    'entries',
    'prefill',
    'use',
    'with',
    'steps',
    'checks',
    'params',
    'add',
    'off',
    'pattern',
    'min',
    'max',
  ),
  fc.string({ maxLength: 6 }),
);
const values = fc.oneof(
  fc.constantFrom(
    'text',
    'list',
    'group',
    'choice',
    'country',
    'money',
    'person',
    '(a+)+',
    '[',
    '10 MB',
    true,
    false,
    null,
    1e308,
    -0,
    9e99,
  ),
  fc.string(),
  fc.double(),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 7 },
    values,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(names, tie('tree'), { maxKeys: 6 }),
  ),
}));
const parts = fc.record(
  {
    field: names,
    type: values,
    label: values,
    fields: fc.array(tree, { maxLength: 3 }),
    options: tree,
    pattern: fc.string(),
    with: tree,
    use: values,
    when: tree,
    steps: tree,
    codelist: values,
    prefill: tree,
  },
  { requiredKeys: [] },
);
const forms = fc.record(
  {
    form: tree,
    title: tree,
    language: tree,
    parameters: tree,
    steps: fc.array(fc.record({ step: names, title: values, fields: fc.array(parts) }, { requiredKeys: [] })),
    declarations: tree,
    checks: tree,
    output: tree,
  },
  { requiredKeys: [] },
);

function isSound(findings: ReturnType<typeof readDefinition>['findings']): boolean {
  return findings.every(
    ({ line, column, message, wayOut, code }) =>
      line > 0 &&
      column > 0 &&
      message !== '' &&
      wayOut !== '' &&
      code !== '' &&
      !/%[a-z]+%|undefined/i.test(message.replaceAll(/"[^]*"/g, '')),
  );
}

test('any bytes give findings, never a failure', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { definition, findings } = readDefinition(
        sourceOf({ 'form.json': bytes, 'texts/en.json': bytes, 'places/10.json': bytes }),
      );
      return isSound(findings) && (definition !== undefined || findings.length > 0);
    }),
  );
});

test('any JSON in any file gives findings, never a failure', () => {
  fc.assert(
    fc.property(fc.oneof(forms, tree), tree, tree, tree, (form, block, texts, place) =>
      isSound(
        readDefinition(
          sourceOf({
            'form.json': JSON.stringify(form) ?? '',
            '_blocks/person/block.json': JSON.stringify(block) ?? '',
            'texts/en.json': JSON.stringify(texts) ?? '',
            'places/10041100.json': JSON.stringify(place) ?? '',
            '_places/10.json': JSON.stringify(place) ?? '',
            'codelists/text.json': JSON.stringify(texts) ?? '',
            '_codelists/staaten.json': JSON.stringify(block) ?? '',
          }),
        ).findings,
      ),
    ),
    { numRuns: 300 },
  );
});

test('a definition cut off anywhere gives findings, never a failure', () => {
  const whole = JSON.stringify({
    form: 'probe',
    title: 'Probe "ä"',
    language: 'de',
    steps: [{ step: 'eins', title: 'Eins', fields: [{ field: 'name', type: 'text', label: 'Na\\me', pattern: '[a-z]+' }] }],
  });
  expect(readDefinition(sourceOf({ 'form.json': whole })).findings).toEqual([]);
  for (let length = 0; length < whole.length; length++) {
    const { definition, findings } = readDefinition(sourceOf({ 'form.json': whole.slice(0, length) }));
    expect([length, definition, findings.length > 0]).toEqual([length, undefined, true]);
  }
});

test('names of JavaScript are names like any other', () => {
  const fields = ['constructor', 'toString', 'valueOf', 'hasOwnProperty'].map((field) => ({ field, type: 'text', label: field }));
  const { definition, findings } = readDefinition(
    sourceOf({
      'form.json': { form: 'probe', title: 'Probe', language: 'de', steps: [{ step: 'constructor', title: 'Eins', fields }] },
    }),
  );
  expect(findings).toEqual([]);
  expect(definition?.steps[0]?.fields).toHaveLength(4);
  const hostile =
    '{ "form": "probe", "title": "Probe", "language": "de", "parameters": { "__proto__": { "type": "money", "title": "x" } }, "steps": [{ "step": "eins", "title": "Eins", "__proto__": 1, "fields": [{ "field": "__proto__", "type": "text", "label": "x" }] }] }';
  expect(readDefinition(sourceOf({ 'form.json': hostile })).findings.map(({ code }) => code)).toEqual([
    'bad-id',
    'unknown-property',
    'bad-id',
  ]);
  expect(({} as Record<string, unknown>).type).toBeUndefined();
});

test('deep, wide and large files are read in bounded time', () => {
  const started = performance.now();
  const deep = '{"fields":['.repeat(10_000);
  expect(readDefinition(sourceOf({ 'form.json': deep })).findings.map(({ code }) => code)).toEqual(['too-deep']);
  const options = Array.from({ length: 20_000 }, (_, index) => ({
    value: `wert-${index}`,
    label: `Ein Wert mit einer längeren Beschriftung, die niemand lesen wird: ${'Noch ein Satz. '.repeat(10)} ${index}`,
  }));
  const wide = JSON.stringify({
    form: 'probe',
    title: 'Probe',
    language: 'de',
    steps: [{ step: 'eins', title: 'Eins', fields: [{ field: 'art', type: 'choice', label: 'Art', options }] }],
  });
  expect(wide.length).toBeGreaterThan(5_000_000);
  expect(readDefinition(sourceOf({ 'form.json': wide })).findings).toEqual([]);
  const wrong = JSON.stringify({
    form: 'probe',
    title: 'Probe',
    language: 'de',
    steps: Array.from({ length: 3000 }, (_, index) => ({ stepp: `s${index}`, fieldss: [] })),
  });
  expect(readDefinition(sourceOf({ 'form.json': wrong })).findings.length).toBeGreaterThan(3000);
  expect(performance.now() - started).toBeLessThan(15_000);
}, 60_000);

test('a text as long as a file may be exhausts no stack', () => {
  for (const unit of ['x', '\\n', '\\"', '[{'])
    expect(() => readDefinition(sourceOf({ 'form.json': `{ "title": "${unit.repeat(2_000_000)}` }))).not.toThrow();
}, 60_000);

test('a file that cannot be read is told, and not missed as well', () => {
  const source = { form: 'probe', files: new Map(), unreadable: new Map([['form.json', 'it is no file']]) };
  const { findings } = readDefinition(source);
  expect(findings.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'file-unreadable The file "form.json" cannot be read: it is no file.',
  ]);
});
