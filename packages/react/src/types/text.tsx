import { textType } from './text-type.tsx';

/** One line of text. */
export const text = textType({ type: 'text' });
