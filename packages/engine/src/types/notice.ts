import { structure } from './structure.ts';

/** A text to read; nothing is asked. Its text is its label. */
export const notice = structure({ type: 'notice', answer: 'none', printed: 'notice', codes: [] });
