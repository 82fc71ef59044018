import type { FieldType } from '../field-type.ts';
import { choice } from './choice.tsx';

/** A country of a code list, asked like any choice. */
export const country: FieldType = { ...choice, type: 'country' };
