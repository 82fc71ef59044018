import { schemaProperty } from './form.ts';
import type { JsonSchema } from './json-schema.ts';

/** The meta-schema of `cases/<case>/case.json`. */
export function caseSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://vordruck.example/case.schema.json',
    title: 'Case',
    examples: [{ municipality: '10041100', today: '2026-11-23', language: 'de' }],
    description: 'The circumstances of an example: where, when, in which language, how surely the person is known.',
    type: 'object',
    properties: {
      $schema: { ...schemaProperty, examples: ['../../../../packages/definition/case.schema.json'] },
      municipality: {
        title: 'Municipality',
        description: 'Its official key (AGS), 8 digits.',
        examples: ['10041100'],
        type: 'string',
        pattern: '^[0-9]{8}$',
      },
      today: {
        title: 'Today',
        description: 'The day on which the form is filled in.',
        examples: ['2026-11-23'],
        type: 'string',
        pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
      },
      language: { title: 'Language', description: 'The language of the page.', examples: ['de', 'en'], type: 'string' },
      trust: {
        title: 'Level of trust',
        description: 'How surely the person is known.',
        examples: ['none'],
        type: 'string',
        enum: ['none', 'basic', 'substantial', 'high'],
      },
    },
    additionalProperties: false,
  };
}
