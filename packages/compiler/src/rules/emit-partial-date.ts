import { code, type Code } from './code.ts';
import type { Comparison, Expression } from './expression.ts';

/** Whether a value is an interval of days. */
export function isPartial(node: Expression): boolean {
  return node.type.kind === 'date' && node.type.partial;
}

/** A comparison of intervals by the library; `!=` is left to the caller to turn round. */
export function compareDays(operator: Comparison, left: Code, right: Code): Code {
  const [a, b] = [left.text, right.text];
  switch (operator) {
    case '<':
      return code(`$.before(${a}, ${b})`);
    case '>':
      return code(`$.before(${b}, ${a})`);
    case '<=':
      return code(`$.notAfter(${a}, ${b})`);
    case '>=':
      return code(`$.notAfter(${b}, ${a})`);
    default:
      return code(`$.sameDay(${a}, ${b})`);
  }
}
