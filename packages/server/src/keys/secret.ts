import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

// Crockford's alphabet in small letters: no i, l, o, u, so that a code can be read aloud and typed.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A random text of 5 bits a character; 26 characters are 130 bits. */
export function newSecret(characters = 26): string {
  return Array.from(randomBytes(characters), (byte) => ALPHABET.charAt(byte & 31)).join('');
}

/** Has a text the shape of a secret? */
export function isSecret(text: string | undefined): text is string {
  return text !== undefined && /^[0-9a-hjkmnp-tv-z]{26}$/.test(text);
}

export function sha256(bytes: string | Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

export function mac(key: Uint8Array, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

/** Compares in a time that tells nothing about where two texts differ. */
export function sameText(one: string, other: string): boolean {
  return timingSafeEqual(sha256(one), sha256(other));
}
