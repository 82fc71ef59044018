import { choiceType } from './choice.tsx';

/** A country of a code list. */
export const country = choiceType('country');
