import type { Finding } from '@vordruck/definition';
import { parseRule } from '../rules/parse.ts';
import type { Checking } from './check.ts';
import { findingOf } from './check-rules.ts';

/** Whether rules for migration can be read; names and types in them are those of the version before, which is not at hand here. */
export function checkConversions({ tree }: Checking): Finding[] {
  return tree.nodes.flatMap(({ field: { convert, at } }): Finding[] => {
    const parsed = convert === undefined ? undefined : parseRule(convert);
    return convert !== undefined && parsed && 'problem' in parsed ? [findingOf(parsed.problem, convert, at('convert'))] : [];
  });
}
