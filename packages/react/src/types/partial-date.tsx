import { dateType } from './date-type.tsx';

/** A day, a month or a year: as much as one knows. */
export const partialDate = dateType('partialDate', true, (messages) => messages.partialDateHint);
