import { textType } from './text-type.tsx';

/** A German postal code. */
export const postalCode = textType({ type: 'postalCode', inputMode: 'numeric', width: 5 });
