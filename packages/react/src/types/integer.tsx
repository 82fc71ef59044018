import { textType } from './text-type.tsx';

/** A whole number. */
export const integer = textType({ type: 'integer', inputMode: 'numeric', width: 10 });
