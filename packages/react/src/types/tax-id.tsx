import { textType } from './text-type.tsx';

/** A tax identification number. */
export const taxId = textType({ type: 'taxId', inputMode: 'numeric', width: 20 });
