import {
  checks,
  field,
  fields,
  help,
  label,
  legalBasis,
  messages,
  off,
  purpose,
  rowSteps,
  was,
  when,
} from '../schema/properties.ts';
import type { FieldType } from './field-type.ts';

const text = (title: string, description: string, example: string) => ({
  title,
  description,
  examples: [example],
  type: 'string',
});

export const list: FieldType = {
  type: 'list',
  title: 'List',
  description:
    'Things of which there can be several, each with the same questions: dogs, children, vehicles. People add, change and remove rows.',
  properties: {
    field,
    label,
    help,
    purpose,
    legalBasis,
    when,
    off,
    messages,
    was,
    fields,
    steps: rowSteps,
    checks,
    min: {
      title: 'Fewest rows',
      description: 'How many rows there are at least; 0 if not given.',
      examples: [1],
      type: 'integer',
      minimum: 0,
      maximum: 10_000,
    },
    max: {
      title: 'Most rows',
      description: 'How many rows there are at most.',
      examples: [10],
      type: 'integer',
      minimum: 1,
      maximum: 10_000,
    },
    unique: {
      title: 'Different in every row',
      description: 'Names of fields whose answers must differ from row to row.',
      examples: [['chip']],
      type: 'array',
      items: { title: 'Field name', description: 'The name of a field of this list.', examples: ['chip'], type: 'string' },
    },
    texts: {
      title: 'Texts of the list',
      description:
        'What the buttons and rows of this list are called. Each is a whole sentence, because languages join words differently.',
      examples: [{ add: 'Weiteren Hund hinzufügen', remove: 'Hund {row.index} entfernen', row: 'Hund {row.index}: {name}' }],
      type: 'object',
      properties: {
        add: text('Add', 'The button that adds a row.', 'Weiteren Hund hinzufügen'),
        remove: text(
          'Remove',
          'The button that removes a row. {row.index} is the number of the row.',
          'Hund {row.index} entfernen',
        ),
        row: text('Row', 'What a row is called. {name} is the answer of a field of the row.', 'Hund {row.index}: {name}'),
        of: text('Of', 'Where in the list people are.', 'Hund {row.index} von {count}'),
      },
      additionalProperties: false,
    },
  },
  required: ['label'],
  rule: 'list',
  holds: 'list',
  constant: {
    accepts: (value) =>
      Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row)),
    expected: 'an array with an object for each row',
    example: [{ tag: '--03-01' }],
  },
  value(field) {
    const min = typeof field.min === 'number' ? field.min : 0;
    const max = typeof field.max === 'number' ? field.max : undefined;
    return {
      json: { type: 'array', minItems: min, ...(max === undefined ? {} : { maxItems: max }) },
      xml: { kind: 'fields' },
      repeats: { min, max },
    };
  },
};
