import type { Field } from '../model.ts';
import type { JsonSchema, PropertySchema } from '../schema/json-schema.ts';

/** How one type of field is declared and what its value looks like outside; one file a type, joined in `index.ts`. */
export interface FieldType {
  readonly type: string;
  readonly title: string;
  /** For authors, on hover. */
  readonly description: string;
  /** The properties a field of this type may have, beside `type`. */
  readonly properties: Readonly<Record<string, PropertySchema>>;
  /** Those it must have, beside `field` and `type`. */
  readonly required: readonly string[];
  /** Groups and lists hold fields; the compiler writes what is inside. */
  readonly holds?: 'group' | 'list';
  /** Types whose answers are answers of this type as they were typed: drafts keep them where a field becomes one of this type. */
  readonly continues?: readonly string[];
  /** An answer agrees to the words of the label: to other words nobody has agreed. */
  readonly agreed?: true;
  /** What its values are in rules, those of parameters too. */
  readonly rule: RuleKind;
  /** Digits after the point if `scale` is not given. */
  readonly scale?: number;
  /** Letters of an answer if `maxLength` is not given. */
  readonly lengthMax?: number;
  /** The code list of its options if the field names none and has no options of its own. */
  readonly codelist?: string;
  /** How a value is written in a definition: bounds, values of parameters. Types without cannot be parameters. */
  readonly constant?: Constant;
  /** Form of the canonical value; absent for what has none (a notice). */
  readonly value?: (field: ValueField) => ValueType;
}

/** What a value's form depends on. */
export type ValueField = Partial<
  Pick<
    Field,
    | 'min'
    | 'max'
    | 'minLength'
    | 'maxLength'
    | 'pattern'
    | 'scale'
    | 'charset'
    | 'options'
    | 'accept'
    | 'maxSize'
    | 'maxFiles'
    | 'required'
    | 'value'
  >
>;

export interface Constant {
  /** Whether this JSON value is a value of the type. A text that is none may be a rule, where rules are allowed. */
  accepts(value: unknown, field: ValueField): boolean;
  /** In words, after "is expected:". */
  readonly expected: string;
  readonly example: unknown;
  /** Sorts constants: the least comes first. Types without have no order. */
  readonly order?: (value: unknown) => number;
}

/** Form of a canonical value in JSON and XML. */
export interface ValueType {
  /** JSON Schema 2020-12 of the value; of the frame only, if the type holds fields. */
  readonly json: JsonSchema;
  readonly xml: XmlContent;
  /** In XML one element an item (choices, files, rows); in JSON an array. */
  readonly repeats?: { readonly min: number; readonly max?: number };
  /** Faults of such a value that the schemas let pass, in words for the report of `build`. */
  readonly inexpressible?: readonly { readonly in: 'json' | 'xml' | 'both'; readonly what: string }[];
}

/** Content of a value's element. `fields`: the elements of what it holds. */
export type XmlContent =
  | { readonly kind: 'simple'; readonly base: XmlBase; readonly facets: readonly XmlFacet[] }
  | { readonly kind: 'elements'; readonly elements: readonly XmlElement[] }
  | { readonly kind: 'fields' };

export type XmlBase =
  | 'xs:string'
  | 'xs:boolean'
  | 'xs:integer'
  | 'xs:decimal'
  | 'xs:date'
  | 'xs:gMonthDay'
  | 'xs:gYear'
  | 'xs:gYearMonth';

/** Several patterns must all hold: in XSD each then needs a restriction of its own, around the next. */
export interface XmlFacet {
  readonly facet:
    | 'length'
    | 'minLength'
    | 'maxLength'
    | 'pattern'
    | 'enumeration'
    | 'minInclusive'
    | 'maxInclusive'
    | 'totalDigits'
    | 'fractionDigits';
  readonly value: string;
}

export interface XmlElement {
  readonly name: string;
  readonly content: XmlContent;
}

/** `none`: has no value (a notice). `opaque`: rules can only ask whether it is present. */
type RuleKind =
  | 'text'
  | 'boolean'
  | 'integer'
  | 'decimal'
  | 'money'
  | 'date'
  | 'partialDate'
  | 'choice'
  | 'choices'
  | 'file'
  | 'group'
  | 'list'
  | 'opaque'
  | 'none';
