import { optionWas } from './field.ts';
import { language, schemaProperty } from './form.ts';
import { drop } from './properties.ts';
import type { JsonSchema } from './json-schema.ts';

/** The meta-schema of `codelists/<name>.json` and `_codelists/<name>.json`. */
export function codelistSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://vordruck.example/codelist.schema.json',
    title: 'Code list',
    examples: [{ name: 'staaten', version: '2024-08-01', entries: [{ value: 'FR', label: 'Frankreich' }] }],
    description: 'A list of options that several forms share, or that somebody else keeps: states, municipalities, courts.',
    type: 'object',
    properties: {
      $schema: { ...schemaProperty, examples: ['../../packages/definition/codelist.schema.json'] },
      name: {
        title: 'Name',
        description: 'The name by which fields use it, the same as its file.',
        examples: ['staaten'],
        type: 'string',
        pattern: '^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$',
        maxLength: 80,
      },
      title: {
        title: 'Title',
        description: 'What the list holds, for authors.',
        examples: ['Staaten'],
        type: 'string',
      },
      version: {
        title: 'Version',
        description: 'The version that its publisher gave it, usually a date.',
        examples: ['2024-08-01'],
        type: 'string',
        minLength: 1,
      },
      language,
      source: {
        title: 'Source',
        description: 'Where the list comes from: who publishes it, under which name, what was left out.',
        examples: ['urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:staat'],
        type: 'string',
      },
      translate: {
        title: 'Translated',
        description:
          'false: the labels are names that are the same in every language. Otherwise each language has a file <name>/texts/<language>.json beside the list, with the labels by their values.',
        examples: [false],
        type: 'boolean',
      },
      order: {
        title: 'Order',
        description:
          'alphabet: offered by the alphabet of the language in which it is read. file, if not given: as it stands here.',
        examples: ['alphabet'],
        type: 'string',
        enum: ['file', 'alphabet'],
      },
      entries: {
        title: 'Entries',
        description: 'What can be chosen.',
        examples: [[{ value: 'FR', label: 'Frankreich' }]],
        type: 'array',
        minItems: 1,
        maxItems: 50_000,
        items: { $ref: '#/$defs/entry' },
      },
    },
    required: ['name', 'version', 'entries'],
    additionalProperties: false,
    $defs: { entry },
  };
}

const entry: JsonSchema = {
  title: 'Entry',
  examples: [{ value: 'FR', label: 'Frankreich' }],
  description: 'One of the answers to choose from.',
  type: 'object',
  properties: {
    value: {
      title: 'Value',
      description: 'What rules and data call it, usually the official code.',
      examples: ['FR', '10041100'],
      type: 'string',
      minLength: 1,
      maxLength: 200,
    },
    label: {
      title: 'Label',
      description: 'The entry as people read it, in the language of the list (German if it names none).',
      examples: ['Frankreich'],
      type: 'string',
      minLength: 1,
    },
    was: optionWas,
    drop: {
      ...drop,
      description: 'Why this entry of an earlier version can be chosen no more; people who come back to their draft read it.',
      examples: ['Der Staat besteht nicht mehr.'],
    },
    info: {
      title: 'Further facts',
      description: 'Other keys that the publisher gives, for systems that read the list; forms do not use them.',
      examples: [{ ars: '100410100100', kreis: 'Regionalverband Saarbrücken' }],
      type: 'object',
      additionalProperties: { title: 'Fact', description: 'A fact.', examples: ['100410100100'], type: 'string' },
    },
  },
  required: ['value', 'label'],
  additionalProperties: false,
};
