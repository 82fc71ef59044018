import { addDays } from '@vordruck/server/days';
import { inEffectOn, lastDayOf } from '@vordruck/server/timeline';
import { folderName } from '../versions/version-file.ts';
import type { FrozenVersion } from '../versions/read-versions.ts';

/** When a version is to hold, as it was asked for. */
export interface WantedDates {
  readonly from?: string;
  readonly until?: string;
  readonly grace?: number;
  /** `YYYY-MM-DD` in Europe/Berlin. */
  readonly today: string;
}

/** When a version will hold. */
export interface PlannedDates {
  readonly from: string;
  readonly until?: string;
  readonly grace?: number;
  readonly predecessor?: FrozenVersion;
}

/** It cannot be published so; says why, and the way out. */
export class NotPublishableError extends Error {
  static readonly code = 'not-publishable';
  override readonly name = 'NotPublishableError';
}

/** As long as the portal keeps a draft that nobody touches: who is at it may finish it as it is. */
export const usualGrace = 30;

/**
 * Date of effect, end and what becomes of the version before. Unless asked otherwise a version is in effect from tomorrow, so
 * that nobody's form changes in the middle of a day; from today where nothing is offered yet.
 * @throws NotPublishableError if the dates do not fit
 */
export function planDates(versions: readonly FrozenVersion[], wanted: WantedDates): PlannedDates {
  const { today, until } = wanted;
  const from = wanted.from ?? (inEffectOn(versions, today) ? addDays(today, 1) : today);
  if (from < today)
    throw new NotPublishableError(
      `${from} is past: people may have sent the form since. Publish it from ${today} on at the earliest.`,
    );
  if (until !== undefined && until < from)
    throw new NotPublishableError(`It would end on ${until}, before it begins on ${from}. Name a later --until.`);
  const latest = versions.findLast(({ withdrawn }) => !withdrawn);
  if (latest && from <= latest.from)
    throw new NotPublishableError(
      `${folderName(latest)} is in effect from ${latest.from} on, so this one can only begin after that. Name a later --from, or withdraw that one first.`,
    );
  const predecessor = predecessorOf(versions);
  if (!predecessor) return { from, ...(until === undefined ? {} : { until }) };
  return { from, ...(until === undefined ? {} : { until }), grace: wanted.grace ?? usualGrace, predecessor };
}

/** The version whose drafts the next one takes over: the last, but for one that was withdrawn before it was ever offered. */
export function predecessorOf(versions: readonly FrozenVersion[]): FrozenVersion | undefined {
  return versions.findLast(({ from, withdrawn }) => !withdrawn || dayOf(withdrawn.at) >= from);
}

function dayOf(moment: string): string {
  return moment.slice(0, 10);
}

/** A gap in which nothing is offered, before a version begins: its first and last day. */
export function gapBefore(
  versions: readonly FrozenVersion[],
  from: string,
  today: string,
): { first: string; last: string } | undefined {
  const latest = versions.findLast(({ withdrawn }) => !withdrawn);
  const last = latest && lastDayOf(versions, latest);
  const eve = addDays(from, -1);
  if (last === undefined || last >= eve) return undefined;
  const first = last < today ? today : addDays(last, 1);
  return first <= eve ? { first, last: eve } : undefined;
}
