import type { Expression } from './expression.ts';

/** A comparison of intervals as one of `a < b`, `a <= b` and `a == b`. */
export function asDayTest({ operator, left, right }: Expression & { kind: 'compare' }): {
  readonly a: Expression;
  readonly b: Expression;
  readonly test: '<' | '<=' | '==';
} {
  if (operator === '>' || operator === '>=') return { a: right, b: left, test: operator === '>' ? '<' : '<=' };
  return { a: left, b: right, test: operator === '!=' ? '==' : operator };
}

export function isPartial(node: Expression): boolean {
  return node.type.kind === 'date' && node.type.partial;
}

export function isDayTest({ left, right }: Expression & { kind: 'compare' }): boolean {
  return isPartial(left) || isPartial(right);
}

export function isWalk(part: object): part is Expression & { kind: 'walk' } {
  return 'kind' in part && part.kind === 'walk' && 'stream' in part;
}

export function isVariableRead(part: object): part is Expression & { kind: 'read' } {
  return 'kind' in part && part.kind === 'read' && 'path' in part;
}
