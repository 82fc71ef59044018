import type { FieldNode } from '../2-check/form-tree.ts';

/** What became of the options of a question. */
export interface OptionChanges {
  /** Old options by what they are called now. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Old options that are offered no more, with a reason. */
  readonly withdrawn: readonly string[];
  /** Old options of which nothing is said. */
  readonly missing: readonly string[];
}

/** What becomes of the options of a question that stays one; nothing where a rule makes the new value. */
export function compareOptions(old: FieldNode, next: FieldNode): OptionChanges {
  const before = valuesOf(old);
  const now = new Set(valuesOf(next));
  const reasons = new Set((next.field.withdrawn ?? []).map(({ value }) => value));
  const renamed = new Map<string, string>();
  const withdrawn: string[] = [];
  const missing: string[] = [];
  for (const value of isChosen(old) && isChosen(next) ? before : []) {
    if (now.has(value)) continue;
    const successor = next.field.options?.find((option) => option.was?.includes(value))?.value;
    if (successor !== undefined) renamed.set(value, successor);
    else if (reasons.has(value)) withdrawn.push(value);
    else missing.push(value);
  }
  return { renamed, withdrawn, missing };
}

function isChosen({ rule, field }: FieldNode): boolean {
  return (rule === 'choice' || rule === 'choices') && field.options !== undefined;
}

function valuesOf({ field }: FieldNode): readonly string[] {
  return (field.options ?? []).map(({ value }) => value);
}
