import { didYouMean, finding, type Finding } from '@vordruck/definition';
import { fieldTypes } from '@vordruck/engine';
import type { Checking } from './check.ts';

/** A sentence of the author's own for a fault that the type cannot have would never be read. */
export function checkMessages({ tree }: Checking): Finding[] {
  const types = new Map(tree.nodes.map(({ field }) => [field.key, field.type]));
  return [...tree.definition.texts].flatMap(([key, { at }]) => {
    const [, owner = '', code = ''] = /^(.+)\.messages\.([^.]+)$/u.exec(key) ?? [];
    const type = types.get(owner);
    // A field may be called "messages" itself.
    if (type === undefined || types.has(`${owner}.messages`)) return [];
    const codes = fieldTypes.get(type)?.codes ?? [];
    return codes.includes(code)
      ? []
      : [finding.unknownMessage(at(), { code, type, near: didYouMean(code, codes), known: codes.join(', ') })];
  });
}
