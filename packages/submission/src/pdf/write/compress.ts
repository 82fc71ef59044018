import { deflateSync } from 'node:zlib';

/** A stream's bytes, compressed, and how many they were. */
export interface Compressed {
  readonly size: number;
  readonly deflated: Uint8Array;
}

export function compressed(bytes: Uint8Array): Compressed {
  return { size: bytes.length, deflated: deflateSync(bytes) };
}
