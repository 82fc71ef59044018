import type { Field } from './model.ts';

/**
 * What the compiler asks of a field type. Each type has a file in `types/` that exports one; `types/index.ts` lists them
 * by name as `fieldTypes`.
 */
export interface FieldType {
  readonly type: string;
  /** What its values are in rules; parameters of the type too. */
  readonly rule: RuleKind;
  /** JSON Schema 2020-12 of one canonical value; groups, lists and files are the compiler's. */
  jsonSchema(field: Field): Readonly<Record<string, unknown>>;
  /** Content of an `xs:simpleType` for one canonical value, `<xs:restriction base="xs:date"/>`. */
  xsd(field: Field): string;
}

/** `none`: has no value (a notice). `opaque`: rules can only ask whether it is present. */
export type RuleKind =
  | 'text' | 'boolean' | 'integer' | 'decimal' | 'money' | 'date' | 'partialDate' | 'choice' | 'choices' | 'file' | 'group' | 'list' | 'opaque' | 'none';
