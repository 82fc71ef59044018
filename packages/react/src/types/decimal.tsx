import { textType } from './text-type.tsx';

/** A decimal number, with comma or point. */
export const decimal = textType({ type: 'decimal', inputMode: 'decimal', width: 10 });
