import type { FieldPlan } from '@vordruck/engine';
import { textType } from './text-type.tsx';

export const year = textType({
  type: 'year',
  inputMode: 'numeric',
  width: 5,
  hint: ({ plan }, messages) => {
    const example = exampleWithin(plan);
    return example === undefined ? undefined : messages.exampleHint(String(example));
  },
});

const USUAL = 2024;

/** A year that the field takes; none where a rule bounds it, since the page does not know what that gives. */
function exampleWithin({ min = -Infinity, max = Infinity }: FieldPlan): number | undefined {
  if (typeof min === 'object' || typeof max === 'object') return undefined;
  return Math.min(Math.max(USUAL, Number(min)), Number(max));
}
