import { dateType } from './date-type.tsx';

/** A day, a month or a year: as much as one knows. */
export const partialDate = dateType('partialDate', true, (messages, { help }, example) =>
  // A form that explains it in its own words is not explained twice.
  help ? messages.dateHint(example) : messages.partialDateHint(example),
);
