import canonicalize from 'canonicalize';
import type { Submission } from './submission.ts';

/** The bytes of `submission.json`: canonical JSON (RFC 8785), so that the same submission has the same hash everywhere. */
export function writeJson(submission: Submission): Uint8Array {
  return new TextEncoder().encode(canonicalize(submission) ?? '');
}
