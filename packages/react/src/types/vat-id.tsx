import { textType } from './text-type.tsx';

/** A VAT identification number. */
export const vatId = textType({ type: 'vatId', code: true, width: 20 });
