import { randomBytes } from 'node:crypto';

/** Letters and digits that nobody confuses when reading aloud or by hand: without 0, O, 1, I. 32 of them, 5 bits each. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

export interface NumberOptions {
  /** The year of receipt, or an ISO date-time to take it from. */
  readonly year: number | string;
  /** As many random bytes as asked for; from the system unless given. */
  readonly random?: (size: number) => Uint8Array;
}

/**
 * A new receipt number, `VD-2026-K7MQ-3XWA`. Its 40 random bits keep numbers from being guessed or counted; whoever stores
 * them must still refuse a number that is taken.
 */
export function newNumber({ year, random = randomBytes }: NumberOptions): string {
  const letters = Array.from(random(8), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return `VD-${String(year).slice(0, 4)}-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
