import { fieldDefinitions } from './field.ts';
import { schemaProperty } from './form.ts';
import type { JsonSchema, PropertySchema } from './json-schema.ts';

const sample: PropertySchema = {
  title: 'Sample',
  description: 'true: figures here are invented. Every page and document made with them says so.',
  examples: [true],
  type: 'boolean',
};

const after: PropertySchema = {
  title: 'After',
  description: 'The path of the field after which this question is asked; at the end of the last step if not given.',
  examples: ['/halter'],
  type: 'string',
};

/** The meta-schema of `places/<key>.json`. */
export function placeSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://vordruck.example/place.schema.json',
    title: 'Place',
    examples: [{ params: { ersterHund: '120.00' } }],
    description:
      'What is different for this form in one Land, district or municipality. The name of the file is the key of the place.',
    type: 'object',
    properties: {
      $schema: { ...schemaProperty, examples: ['../../../packages/definition/place.schema.json'] },
      params: {
        title: 'Parameters',
        description: 'Values of the parameters by name: a value, or a list of values with the day from which each counts.',
        examples: [{ ersterHund: '120.00', ausweiskopie: true }, { ersterHund: [{ from: '2026-01-01', value: '120.00' }] }],
        type: 'object',
      },
      texts: {
        title: 'Texts',
        description: 'Texts that differ here, by language and key.',
        examples: [{ de: { 'hunde.name.help': 'Wie er im Impfpass steht.' } }],
        type: 'object',
        additionalProperties: { $ref: '#/$defs/placeTexts' },
      },
      hide: {
        title: 'Hidden fields',
        description: 'Optional fields that are not asked here, by their path.',
        examples: [['/halter/geburtsname']],
        type: 'array',
        items: { title: 'Path', description: 'The path of a field.', examples: ['/halter/geburtsname'], type: 'string' },
      },
      add: {
        title: 'Additional fields',
        description:
          'Questions that are asked here only. "after" names the field after which they come; they are sent in the group "local".',
        examples: [[{ after: '/halter', field: 'ortsteil', type: 'text', label: 'Ortsteil' }]],
        type: 'array',
        items: { $ref: '#/$defs/field' },
      },
      sample,
    },
    additionalProperties: false,
    $defs: {
      placeTexts: {
        title: 'Texts in one language',
        examples: [{ 'hunde.name.help': 'Wie er im Impfpass steht.' }],
        description: 'Texts by their keys.',
        type: 'object',
        additionalProperties: {
          title: 'Text',
          description: 'The text as it reads here.',
          examples: ['Wie er im Impfpass steht.'],
          type: 'string',
        },
      },
      ...fieldDefinitions({ after }),
    },
  };
}
