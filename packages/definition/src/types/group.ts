import {
  atLeastOne,
  checks,
  exactlyOne,
  field,
  fields,
  help,
  label,
  legalBasis,
  messages,
  off,
  purpose,
  was,
  drop,
  when,
} from '../schema/properties.ts';
import type { FieldType } from './field-type.ts';

export const group: FieldType = {
  type: 'group',
  title: 'Group',
  description: 'Questions that belong together, with one heading. In the data they stand in one object.',
  properties: { field, label, help, purpose, legalBasis, when, off, messages, fields, checks, exactlyOne, atLeastOne, was, drop },
  required: ['label', 'fields'],
  rule: 'group',
  holds: 'group',
  constant: {
    accepts: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    expected: 'an object with a value for each field',
    example: { tag: '--03-01' },
  },
  value: () => ({ json: { type: 'object' }, xml: { kind: 'fields' } }),
};
