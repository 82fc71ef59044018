import { textType } from './text-type.tsx';

/** An IBAN; spaces may stay. */
export const iban = textType({ type: 'iban', code: true, width: 30 });
