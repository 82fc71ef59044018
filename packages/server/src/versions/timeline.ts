import { addDays } from './days.ts';

/** What of a version says when it counts. */
export interface Dated {
  readonly hash: string;
  readonly from: string;
  readonly until?: string;
  readonly grace?: number;
  readonly predecessor?: string;
  readonly withdrawn?: { readonly at: string; readonly reason: string };
}

/** The version that new drafts are made with on a day: the latest in effect that was not withdrawn, unless it has ended. */
export function inEffectOn<V extends Dated>(versions: readonly V[], day: string): V | undefined {
  const latest = versions.findLast(({ from, withdrawn }) => from <= day && !withdrawn);
  return latest && !hasEnded(versions, latest, day) ? latest : undefined;
}

/** May drafts of this version still be sent on a day? */
export function isAcceptedOn(versions: readonly Dated[], version: Dated, day: string): boolean {
  return !version.withdrawn && !hasEnded(versions, version, day);
}

/**
 * The last day on which drafts of a version may be sent: its own, or that which the next one leaves it, whichever is
 * earlier. A version that was withdrawn ends nobody, so withdrawing it brings back the one before.
 */
export function lastDayOf(versions: readonly Dated[], version: Dated): string | undefined {
  const next = versions.slice(versions.indexOf(version) + 1).find(({ withdrawn }) => !withdrawn);
  const left = next && addDays(next.from, (next.grace ?? 0) - 1);
  const days = [version.until, left].filter((day) => day !== undefined);
  return days.length === 0 ? undefined : days.toSorted()[0];
}

function hasEnded(versions: readonly Dated[], version: Dated, day: string): boolean {
  const last = lastDayOf(versions, version);
  return last !== undefined && last < day;
}
