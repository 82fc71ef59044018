import { dateType } from './date-type.tsx';

/** A calendar day. */
export const date = dateType('date', false, (messages, _field, example) => messages.dateHint(example));
