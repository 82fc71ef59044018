import { fieldDefinitions, properties } from './field.ts';
import { language, schemaProperty } from './form.ts';
import type { JsonSchema } from './json-schema.ts';
import { atLeastOne, checks, exactlyOne, fields, help, legalBasis, purpose } from './properties.ts';

/** The meta-schema of `block.json`. */
export function blockSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://vordruck.example/block.schema.json',
    title: 'Block',
    examples: [{ block: 'person', title: 'Person', fields: [] }],
    description: 'A group of questions that several forms share.',
    type: 'object',
    properties: {
      $schema: { ...schemaProperty, examples: ['../../../packages/definition/block.schema.json'] },
      block: {
        title: 'Block name',
        description: 'The name by which forms use it, the same as its folder.',
        examples: ['anschrift-inland'],
        type: 'string',
        pattern: '^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$',
        maxLength: 80,
      },
      language,
      title: {
        title: 'Title',
        description: 'What the block asks for; the label of the group where a form gives none.',
        examples: ['Anschrift in Deutschland'],
        type: 'string',
      },
      ...properties({ help, purpose, legalBasis, fields, checks, exactlyOne, atLeastOne }),
    },
    required: ['block', 'title', 'fields'],
    additionalProperties: false,
    $defs: fieldDefinitions(),
  };
}
