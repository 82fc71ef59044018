import { schemaProperty } from './form.ts';
import type { JsonSchema } from './json-schema.ts';

/** The meta-schema of `texts/<language>.json`. */
export function textsSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://vordruck.example/texts.schema.json',
    title: 'Translation',
    examples: [{ title: { text: 'Register a dog', of: 'Hund anmelden' } }],
    description:
      'The texts of a form or block in another language, by their keys: hunde.name.label, steps.halter.title. Those of a code list, by the values of its entries.',
    type: 'object',
    properties: { $schema: { ...schemaProperty, examples: ['../../../packages/definition/texts.schema.json'] } },
    additionalProperties: { $ref: '#/$defs/translation' },
    $defs: {
      translation: {
        title: 'Translated text',
        examples: [{ text: "Dog's name", of: 'Name des Hundes' }],
        description: 'One text in this language.',
        type: 'object',
        properties: {
          text: {
            title: 'Text',
            description: 'The text in this language. What stands in {braces} stays as it is.',
            examples: ["Dog's name"],
            type: 'string',
          },
          of: {
            title: 'Made from',
            description: 'The text of the form that was translated. When that text changes, the translation is marked as stale.',
            examples: ['Name des Hundes'],
            type: 'string',
          },
          now: {
            title: 'Present text',
            description:
              'The text as it stands in the form now; "vordruck texts --mark" writes it beside a stale translation. Translate it anew, make it "of", and remove it here.',
            examples: ['Wie heißt der Hund?'],
            type: 'string',
          },
        },
        required: ['text'],
        additionalProperties: false,
      },
    },
  };
}
