import { expect, test } from 'vitest';
import { fieldType, missingKeys, readDefinition } from '../src/index.ts';
import type { Definition, Field, Source } from '../src/index.ts';
import { sourceOf } from './read-case.ts';

const form = {
  form: 'probe',
  title: 'Hund anmelden',
  language: 'de',
  parameters: {
    satz: { type: 'money', title: 'Satz' },
    anteil: { type: 'decimal', title: 'Anteil', required: false },
    tage: { type: 'list', title: 'Tage', fields: [{ field: 'tag', type: 'monthDay', label: 'Tag' }] },
  },
  steps: [
    {
      step: 'halter',
      title: 'Halter',
      fields: [
        {
          field: 'halter',
          use: 'person',
          label: 'Halterin',
          with: { geburtsname: { off: true }, 'adresse.ort': { label: 'Wohnort', required: false } },
        },
        { field: 'vertreter', use: 'person', label: 'Vertretung', when: 'params.anteil == 1', with: { adresse: { off: true } } },
      ],
    },
    {
      step: 'hunde',
      title: 'Hunde',
      fields: [
        {
          field: 'hunde',
          type: 'list',
          label: 'Hunde',
          min: 1,
          unique: ['chip'],
          texts: { add: 'Weiteren Hund hinzufügen' },
          fields: [
            {
              field: 'chip',
              type: 'text',
              label: 'Chip',
              pattern: '[0-9]{15}',
              messages: { pattern: 'Der Chip hat 15 Ziffern.' },
            },
            {
              field: 'art',
              type: 'choice',
              label: 'Art',
              options: [{ value: 'rasse', label: 'Rasse', help: 'Reinrassig' }, { value: 'misch' }],
            },
          ],
          checks: [{ id: 'eins', that: "chip != ''", at: 'chip', message: 'Nein' }],
        },
      ],
    },
  ],
  checks: [{ id: 'alle', that: 'count(hunde) > 0', at: 'hunde.chip', message: 'Mindestens einer' }],
  declarations: [{ field: 'richtig', type: 'declaration', label: 'Alles ist richtig.' }],
  output: { xml: { namespace: 'urn:probe' } },
};

const person = {
  block: 'person',
  title: 'Person',
  language: 'de',
  fields: [
    { field: 'name', type: 'text', label: 'Name' },
    { field: 'geburtsname', type: 'text', label: 'Geburtsname', required: false },
    {
      field: 'adresse',
      use: 'adresse',
      label: 'Adresse',
      with: { ort: { help: 'Ort der Hauptwohnung', label: 'Ort der Wohnung' } },
    },
  ],
  checks: [{ id: 'namen', that: 'name != geburtsname', message: 'Gleich' }],
};

const adresse = {
  block: 'adresse',
  title: 'Adresse',
  fields: [
    { field: 'ort', type: 'text', label: 'Ort', maxLength: 50 },
    { field: 'plz', type: 'postalCode', label: 'PLZ' },
  ],
};

const files = {
  'form.json': form,
  '_blocks/person/block.json': person,
  '_blocks/adresse/block.json': adresse,
  '_blocks/person/texts/en.json': {
    'name.label': { text: 'Name (en)', of: 'Name' },
    'checks.namen.message': { text: 'Equal', of: 'Gleich' },
  },
  '_blocks/adresse/texts/en.json': { 'ort.label': { text: 'Town', of: 'Ort' }, 'plz.label': { text: 'Postcode', of: 'PLZ' } },
  'texts/en.json': {
    title: { text: 'Register a dog', of: 'Hund anmelden' },
    'vertreter.name.label': { text: 'Name of deputy', of: 'Name' },
  },
  'places/10041100.json': {
    params: { satz: [{ from: '2026-01-01', value: '120.00' }], tage: [{ tag: '--03-01' }] },
    texts: { de: { 'hunde.chip.help': 'Siehe Impfpass' } },
    hide: ['/halter/adresse/ort'],
    add: [{ after: '/halter', field: 'ortsteil', type: 'text', label: 'Ortsteil' }],
    sample: true,
  },
};

function read(source: Source): Definition {
  const { definition, findings } = readDefinition(source);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!definition) throw new Error('nothing was read');
  return definition;
}

const definition = read(sourceOf(files));

function field(path: string): Field | undefined {
  const all = definition.steps.flatMap((step) => step.fields);
  return path
    .split('.')
    .reduce<{ readonly fields?: readonly Field[] } | undefined>((at, id) => at?.fields?.find((inner) => inner.field === id), {
      fields: all,
    }) as Field | undefined;
}

test('a block is mounted as a group under the key of its field, blocks in it too', () => {
  expect(field('halter')).toMatchObject({ type: 'group', block: 'person', label: 'Halterin' });
  expect(field('halter')?.fields?.map(({ key }) => key)).toEqual(['halter.name', 'halter.adresse']);
  expect(field('halter.adresse')?.fields?.map(({ key }) => key)).toEqual(['halter.adresse.ort', 'halter.adresse.plz']);
  expect(field('halter')?.checks?.[0]).toMatchObject({ key: 'halter.checks.namen', that: 'name != geburtsname' });
});

test('an override reaches into inner blocks, the outer one wins, and what is off is left out', () => {
  expect(field('halter.geburtsname')).toBeUndefined();
  expect(field('vertreter.geburtsname')).toBeDefined();
  expect(field('vertreter.adresse')).toBeUndefined();
  expect(field('halter.adresse.ort')).toMatchObject({ label: 'Wohnort', required: false, maxLength: 50 });
  expect(definition.texts.get('halter.adresse.ort.help')?.text).toBe('Ort der Hauptwohnung');
});

test('a block keeps parts in store that a form switches on, with their translations', () => {
  const store = { ...person, fields: [...person.fields, { field: 'titel', type: 'text', label: 'Doktorgrad', off: true }] };
  const use = (given: object) => ({ field: 'halter', use: 'person', ...given });
  const source = sourceOf({
    'form.json': {
      form: 'probe',
      title: 'Probe',
      language: 'de',
      steps: [{ step: 'eins', title: 'Eins', fields: [use({ with: { titel: { off: false } } }), use({ field: 'andere' })] }],
    },
    '_blocks/person/block.json': store,
    '_blocks/adresse/block.json': adresse,
    'texts/en.json': {},
    '_blocks/person/texts/en.json': { 'titel.label': { text: 'Doctoral degree', of: 'Doktorgrad' } },
  });
  const { definition: known, findings: found } = readDefinition(source);
  expect(known?.texts.get('halter.titel.label')?.text).toBe('Doktorgrad');
  expect(known?.translations.get('en')?.get('halter.titel.label')?.text).toBe('Doctoral degree');
  expect(known?.texts.has('andere.titel.label')).toBe(false);
  expect(found.filter(({ code }) => code === 'orphan-text')).toEqual([]);
});

test('about others nothing is filled in, in inner blocks neither', () => {
  const own = { autocomplete: 'address-level2', prefill: 'account.localityName' };
  const uses = [
    { field: 'ich', use: 'person' },
    { field: 'kind', use: 'person', about: 'others' },
  ];
  const source = sourceOf({
    'form.json': { form: 'probe', title: 'Probe', language: 'de', steps: [{ step: 'eins', title: 'Eins', fields: uses }] },
    '_blocks/person/block.json': person,
    '_blocks/adresse/block.json': { ...adresse, fields: [{ field: 'ort', type: 'text', label: 'Ort', ...own }] },
  });
  const towns = read(source).steps[0]?.fields.map(({ fields }) => fields?.at(-1)?.fields?.[0]);
  expect(towns?.[0]).toMatchObject({ ...own, prefill: { from: own.prefill } });
  expect(towns?.[1]).toMatchObject({ field: 'ort', autocomplete: undefined, prefill: undefined });
});

test('every node knows where it stands: in the block, or where it was overridden', () => {
  expect(field('halter.adresse.ort')?.at('maxLength')).toMatchObject({
    file: '../_blocks/adresse/block.json',
    path: '/fields/0/maxLength',
  });
  expect(field('halter.adresse.ort')?.at('label')).toMatchObject({
    file: 'form.json',
    path: '/steps/0/fields/0/with/adresse.ort/label',
  });
  expect(field('hunde.art')?.at('options', 1, 'value').path).toBe('/steps/1/fields/0/fields/1/options/1/value');
  expect(field('hunde.art')?.at('options', 7, 'value').path).toBe('/steps/1/fields/0/fields/1/options');
});

test('texts stand under stable keys', () => {
  const keys = [
    'title',
    'steps.hunde.title',
    'hunde.add',
    'hunde.chip.messages.pattern',
    'hunde.art.options.rasse',
    'hunde.art.options.rasse.help',
    'hunde.checks.eins.message',
    'checks.alle.message',
    'parameters.tage.tag.title',
    'richtig.label',
  ];
  expect(keys.filter((key) => !definition.texts.has(key))).toEqual([]);
  expect(definition.texts.has('hunde.art.options.misch')).toBe(false);
});

test('translations come from the form, then from its blocks; an overridden label has lost that of the block', () => {
  const english = definition.translations.get('en');
  expect(english?.get('title')?.text).toBe('Register a dog');
  expect(english?.get('halter.name.label')?.text).toBe('Name (en)');
  expect(english?.get('vertreter.name.label')?.text).toBe('Name of deputy');
  expect(english?.get('halter.adresse.plz.label')?.text).toBe('Postcode');
  expect(english?.has('halter.adresse.ort.label')).toBe(false);
  expect(missingKeys(definition.texts, english ?? new Map())).toContain('halter.adresse.ort.label');
});

test('a place gives values, texts, hidden fields, and questions of its own in the group "local"', () => {
  expect(definition.places).toMatchObject([
    { key: '10041100', hide: ['halter.adresse.ort'], sample: true, texts: { de: { 'hunde.chip.help': 'Siehe Impfpass' } } },
  ]);
  expect(definition.local?.fields).toMatchObject([
    { field: 'ortsteil', key: 'local.ortsteil', place: '10041100', after: 'halter' },
  ]);
});

test('decimals have two digits unless they say otherwise', () => {
  expect(definition.parameters.find(({ id }) => id === 'anteil')).toMatchObject({ scale: 2, required: false });
});

test('with a mistake in one place the rest is still there to be checked', () => {
  const broken = readDefinition(sourceOf({ ...files, '_blocks/person/block.json': '{ "block"' }));
  expect(broken.findings.map(({ code, file }) => [code, file])).toContainEqual(['json-syntax', '../_blocks/person/block.json']);
  expect(broken.definition?.steps[0]?.fields[0]).toMatchObject({ field: 'halter', incomplete: true });
  expect(broken.definition?.steps[1]?.fields[0]?.fields).toHaveLength(2);
});

test('the same mistake in a block that is used twice is told once', () => {
  const { findings } = readDefinition(
    sourceOf({
      ...files,
      '_blocks/adresse/block.json': { ...adresse, fields: [{ field: 'ort', type: 'text', label: 'Ort', pattern: '(' }] },
    }),
  );
  expect(findings.filter(({ code }) => code === 'bad-pattern')).toHaveLength(1);
});

test('a file beyond the limit is not read', () => {
  const { findings, definition: none } = readDefinition(sourceOf({ 'form.json': ' '.repeat(11 * 1024 * 1024) }));
  expect(findings.map(({ code }) => code)).toEqual(['file-too-large']);
  expect(none).toBeUndefined();
});

test('a byte order mark is passed over', () => {
  expect(
    readDefinition(sourceOf({ 'form.json': `\uFEFF${JSON.stringify({ ...form, steps: [form.steps[1]] })}` })).findings,
  ).toEqual([]);
});

test('an unknown type has no declaration', () => {
  expect(fieldType('toString')).toBeUndefined();
  expect(fieldType('money')?.constant?.accepts('120.00', {})).toBe(true);
});
