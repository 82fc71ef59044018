import { choiceLeaf } from './choice.ts';

/** A municipality by its official key (AGS). */
export const municipality = choiceLeaf('municipality');
