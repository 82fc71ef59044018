import type { FieldType } from '../field-type.ts';
import { choice } from './choice.tsx';

/** A municipality of a code list, asked like any choice. */
export const municipality: FieldType = { ...choice, type: 'municipality' };
