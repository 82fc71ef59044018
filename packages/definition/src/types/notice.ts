import { field, help, label, off, when } from '../schema/properties.ts';
import type { FieldType } from './field-type.ts';

export const notice: FieldType = {
  type: 'notice',
  title: 'Notice',
  description: 'A text that people read between questions. Nothing is asked and nothing is sent.',
  properties: { field, label, help, when, off },
  required: ['label'],
  rule: 'none',
};
