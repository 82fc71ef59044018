import { fault, isText, textLeaf, type FieldType } from './field-type.ts';

/** Texts longer than any option. */
const shownMost = 100;

/** A type whose value is one of several options. */
export function choiceLeaf(type: string): FieldType {
  return textLeaf<string>({
    type,
    codes: ['not-an-option'],
    is: isText,
    reader: () => (typed, context) => {
      const value = context.option(typed) ?? context.option(typed.trim());
      return value === undefined ? fault('not-an-option', { params: { given: typed.trim().slice(0, shownMost) } }) : value;
    },
    toJson: (value) => value,
    fromJson: (json) => (typeof json === 'string' ? json : undefined),
    format: (value, _plan, context) => [context.option(value)],
  });
}

/** One of several options. */
export const choice = choiceLeaf('choice');
