import { textType } from './text-type.tsx';

/** A vehicle identification number. */
export const vin = textType({ type: 'vin', code: true, width: 20 });
