const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', year: 'numeric', month: '2-digit', day: '2-digit' });
const TIME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const OFFSET = new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Berlin', timeZoneName: 'longOffset' });

/** What time it is, for everything that a citizen gets to see. */
export interface Clock {
  now(): Date;
  /** Calendar day in Europe/Berlin, `YYYY-MM-DD`. */
  today(): string;
  /** Calendar day of a moment in Europe/Berlin. */
  dayOf(moment: Date): string;
  /** Moment of receipt. */
  received(): Date;
}

/** `today` fixes the day, and the moment of receipt to its noon, as `vordruck submit --today` does. */
export function clock(now: () => Date, today?: string): Clock {
  return {
    now,
    today: () => today ?? DAY.format(now()),
    dayOf: (moment) => DAY.format(moment),
    received: () => (today === undefined ? now() : noon(today)),
  };
}

function noon(day: string): Date {
  const utc = new Date(`${day}T12:00:00Z`);
  return new Date(`${day}T12:00:00${offset(utc)}`);
}

function offset(date: Date): string {
  const part = OFFSET.formatToParts(date).find(({ type }) => type === 'timeZoneName');
  return part?.value.replace('GMT', '') || '+00:00';
}

/** ISO 8601 with the offset of Europe/Berlin, in whole seconds. */
export function berlinTime(date: Date): string {
  return `${DAY.format(date)}T${TIME.format(date)}${offset(date)}`;
}
