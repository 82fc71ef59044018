import { cleanLine } from './clean-text.ts';
import { isText, textLeaf, type FieldType, type Parsed } from './field-type.ts';

/** A type whose value is a code: capital letters and digits, between which people put what they like. */
export function codeLeaf(own: {
  readonly type: string;
  readonly codes: readonly string[];
  /** The canonical code of what was typed, cleaned and in capitals; or its fault. */
  read(typed: string): string | Parsed;
  /** In groups, as it stands on the document. */
  people?(code: string): string;
}): FieldType {
  const read = (typed: string): Parsed => {
    const code = own.read(cleanLine(typed).toUpperCase());
    return typeof code === 'string' ? { value: code } : code;
  };
  return textLeaf<string>({
    type: own.type,
    codes: own.codes,
    is: isText,
    parse: read,
    toJson: (value) => value,
    fromJson(json) {
      const known = typeof json === 'string' ? read(json) : undefined;
      return known?.fault === undefined && typeof known?.value === 'string' ? known.value : undefined;
    },
    format: (value) => own.people?.(value) ?? value,
  });
}

/** Without spaces and the signs that people put between groups. */
export function joined(typed: string): string {
  return typed.replace(/[\s./\u2010-\u2015\u2212-]/gu, '');
}
