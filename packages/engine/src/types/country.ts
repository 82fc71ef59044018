import { choiceLeaf } from './choice.ts';

/** A country by its code (ISO 3166-1). */
export const country = choiceLeaf('country');
