import type { FieldType } from './field-type.ts';

/** A type that has no answer of its own. */
export function structure(own: Pick<FieldType, 'type' | 'answer' | 'printed' | 'codes'>): FieldType {
  return {
    ...own,
    empty: () => true,
    reader: () => () => undefined,
    parse: () => ({ value: undefined }),
    toJson: () => undefined,
    fromJson: () => undefined,
    format: () => [],
  };
}
