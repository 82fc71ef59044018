import { cleanLine } from './clean-text.ts';
import { isText, textLeaf, type Fault, type FieldType } from './field-type.ts';

/** A type whose value is a code: capital letters and digits, between which people put what they like. */
export function codeLeaf(own: {
  readonly type: string;
  readonly codes: readonly string[];
  /** The canonical code of what was typed, cleaned and in capitals; or its fault. */
  read(typed: string): string | Fault;
  /** In groups, as it stands on the document. */
  people?(code: string): string;
}): FieldType {
  const read = (typed: string) => own.read(cleanLine(typed).toUpperCase());
  return textLeaf<string>({
    type: own.type,
    codes: own.codes,
    is: isText,
    reader: () => read,
    toJson: (value) => value,
    fromJson(json) {
      const code = typeof json === 'string' ? read(json) : undefined;
      return typeof code === 'string' ? code : undefined;
    },
    format: (value) => own.people?.(value) ?? value,
  });
}

/** Without spaces and the signs that people put between groups. */
export function joined(typed: string): string {
  return typed.replace(/[\s./\u2010-\u2015\u2212-]/gu, '');
}
