import type { Expression, Stream } from './expression.ts';

/** A field that a rule reads and the number of rows it shares with it; see `Read` in the engine. */
export type FieldRead = readonly [field: number, sharedRows: number];

/** All fields a rule reads, each once, in the order of the form. */
export function readsOf(expression: Expression): FieldRead[] {
  const found = new Map<string, FieldRead>();
  visit(expression, (node) => {
    const field =
      node.kind === 'rowIndex' ? node.list : node.kind === 'read' && node.type.kind !== 'group' ? node.field : undefined;
    if (field !== undefined && (node.kind === 'read' || node.kind === 'rowIndex'))
      found.set(`${field} ${node.shared}`, [field, node.shared]);
  });
  return [...found.values()].toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/**
 * Fields whose size matters, because a rule computes with them. A number that is only compared or asked for may be as
 * large as its type allows.
 */
export function computedWith(expression: Expression): number[] {
  const found: number[] = [];
  visit(expression, (node) => {
    const isTest = node.kind === 'compare' || node.kind === 'present' || node.kind === 'oneOf';
    for (const part of isTest ? [] : partsOf(node)) if (part.kind === 'read' && part.field !== undefined) found.push(part.field);
  });
  return expression.kind === 'read' && expression.field !== undefined ? [...found, expression.field] : found;
}

/** Calls back for an expression and everything in it. */
export function visit(node: Expression, callback: (node: Expression) => void): void {
  callback(node);
  for (const part of partsOf(node)) visit(part, callback);
}

function partsOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'constant':
    case 'read':
    case 'rowIndex':
      return [];
    case 'logic':
    case 'compare':
    case 'arithmetic':
    case 'divide':
      return [node.left, node.right];
    case 'choose':
      return [node.condition, node.yes, node.no];
    case 'coalesce':
      return [node.first, node.second];
    case 'oneOf':
      return [node.operand, ...node.items];
    case 'includes':
      return [node.operand, node.list];
    case 'call':
      return node.args;
    case 'pick':
      return node.items;
    case 'duration':
      return [node.amount];
    case 'walk':
    case 'stream':
      return partsOfStream(node.stream);
    default:
      return [node.operand];
  }
}

function partsOfStream(stream: Stream): readonly Expression[] {
  return [stream.source, ...stream.stages.map((stage) => stage.body)];
}
