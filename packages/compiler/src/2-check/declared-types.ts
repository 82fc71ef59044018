import type { FieldType } from '@vordruck/definition';
import type { NumberType, RuleType } from '../rules/types.ts';
import { numberOfKind, scaledConstant, type NumberKind } from './bounds.ts';

/** A number with the bounds it declares, or else those of its kind. */
export function numberType(
  kind: NumberKind,
  scale: number,
  limit: number,
  min: string | number | undefined,
  max: string | number | undefined,
): NumberType {
  return numberOfKind(kind, scale, limit, scaledConstant(min, scale), scaledConstant(max, scale));
}

/** The type of everything that is neither number nor container. */
export function plainType(
  rule: FieldType['rule'],
  options: readonly { readonly value: string; readonly label?: string }[] | undefined,
): RuleType {
  if (rule === 'date' || rule === 'partialDate') return { kind: 'date', partial: rule === 'partialDate' };
  if (rule === 'choice' || rule === 'choices')
    return {
      kind: rule,
      options: (options ?? []).map((option) => option.value),
      labels: new Map((options ?? []).flatMap(({ value, label }) => (label === undefined ? [] : [[value, label]]))),
    };
  if (rule === 'text' || rule === 'boolean' || rule === 'file') return { kind: rule };
  return { kind: 'opaque' };
}
