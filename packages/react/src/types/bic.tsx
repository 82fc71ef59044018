import { textType } from './text-type.tsx';

/** A BIC. */
export const bic = textType({ type: 'bic', code: true, width: 20 });
