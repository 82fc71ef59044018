import { integer, members, readElement, sequence, TAG } from './der.ts';
import type { Digest } from './hash.ts';

/** XML Signature 1.1, 6.4.3: r and s, each as long as the curve's order, one after the other. P-256 goes with SHA-256, P-384 with SHA-384. */
export function ecdsaFromDer(signature: Uint8Array, digest: Digest): Buffer {
  const size = digest === 'SHA-256' ? 32 : 48;
  const numbers = members(readElement(Buffer.from(signature)), TAG.sequence).map(({ content }) =>
    content.subarray(content[0] === 0 ? 1 : 0),
  );
  return Buffer.concat(numbers.map((number) => Buffer.concat([Buffer.alloc(size - number.length), number])));
}

export function ecdsaToDer(signature: Uint8Array): Buffer {
  const half = signature.length / 2;
  return sequence(integer(signature.subarray(0, half)), integer(signature.subarray(half)));
}
