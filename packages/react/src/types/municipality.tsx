import { choiceType } from './choice.tsx';

/** A municipality of a code list. */
export const municipality = choiceType('municipality');
