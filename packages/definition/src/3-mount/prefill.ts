import { flagOf, member, textOf } from '../1-parse/tree.ts';
import type { JsonNode } from '../1-parse/tree.ts';
import type { Prefill } from '../model.ts';

/** `"account.surname"` is short for `{ "from": "account.surname" }`. */
export function prefillOf(node: JsonNode | undefined): Prefill | undefined {
  const from = textOf(node) ?? textOf(member(node, 'from'));
  if (from === undefined) return undefined;
  const lock = LOCKS.find((known) => known === textOf(member(node, 'lock')));
  return {
    from,
    ...(lock === undefined ? {} : { lock }),
    ...(flagOf(member(node, 'correct')) === true ? { correct: true } : {}),
  };
}

const LOCKS = ['basic', 'substantial', 'high'] as const;
