import { textType } from './text-type.tsx';

/** A month of a year. */
export const month = textType({ type: 'month', width: 10, hint: (_, messages) => messages.monthHint });
