import { textType } from './text-type.tsx';

/** A time of day. */
export const time = textType({ type: 'time', width: 5, hint: (_, messages) => messages.timeHint });
