import { textType } from './text-type.tsx';

/** A day that comes back every year. */
export const monthDay = textType({ type: 'monthDay', width: 10 });
