import { field, help, label, legalBasis, messages, off, purpose, required, when } from '../schema/properties.ts';
import type { FieldType } from './field-type.ts';

const signature = {
  title: 'Signature',
  description: 'true: the record prints a line to sign by hand, as for a SEPA mandate.',
  examples: [true],
  type: 'boolean',
};

export const declaration: FieldType = {
  type: 'declaration',
  title: 'Declaration',
  description: 'A sentence that people agree to by ticking it. Not ticked is not answered.',
  properties: { field, label, help, purpose, legalBasis, when, off, required, messages, signature },
  required: ['label'],
  agreed: true,
  rule: 'boolean',
  value: () => ({
    json: { const: true },
    xml: { kind: 'simple', base: 'xs:boolean', facets: [{ facet: 'pattern', value: 'true' }] },
  }),
};
