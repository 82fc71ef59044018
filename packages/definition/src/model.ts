import type { Position } from './finding.ts';

/**
 * A definition as read: blocks mounted as groups with their overrides, parts switched off left out, texts and overlays
 * beside it. Every node knows where it stands.
 */
export interface Definition {
  /** Some of its fields could not be read: which names there are is not known. */
  readonly incomplete?: true;
  readonly form: string;
  readonly title: string;
  readonly language: string;
  readonly service: {
    readonly leika?: string;
    readonly legalBasis: readonly string[];
    readonly trust: string;
    readonly level: 'land' | 'district' | 'municipality';
  };
  readonly parameters: readonly Parameter[];
  readonly steps: readonly Step[];
  readonly declarations: readonly Field[];
  /** The group `local` of all questions that places add; each has its `place` and `after`. Not part of any step. */
  readonly local?: Field;
  readonly checks: readonly Check[];
  /** Fields of earlier versions that are asked no more; none if there are none. */
  readonly dropped?: readonly DroppedField[];
  readonly xml: { readonly namespace: string; readonly version?: string };
  /** Further documents that are made of a submission. */
  readonly output?: Output;
  /** Texts of the source language by stable key, as written inline; and the translations. */
  readonly texts: ReadonlyMap<string, SourceText>;
  readonly translations: ReadonlyMap<string, ReadonlyMap<string, Translation>>;
  readonly places: readonly PlaceDefinition[];
  /** The code lists that fields use, by name. */
  readonly codelists: ReadonlyMap<string, CodeList>;
  readonly at: Locate;
}

/** Position of the node itself, or of one of its properties (`at('when')`, `at('options', 2, 'value')`); the nearest that exists. */
export type Locate = (...steps: readonly (string | number)[]) => Position;

/** What became of a field that earlier versions had; its reason stands in {@link Definition.texts} at `<key>.drop`. */
export interface DroppedField {
  readonly field: string;
  readonly key: string;
  /** Key of the group or list around it, empty at the top. */
  readonly within: string;
  readonly at: Locate;
}

export interface SourceText {
  readonly text: string;
  readonly at: Locate;
}

export interface Translation {
  readonly text: string;
  /** The source text it was made from. */
  readonly of?: string;
  readonly at: Locate;
}

export interface Step {
  readonly step: string;
  readonly title: string;
  readonly when?: string;
  readonly fields: readonly Field[];
  readonly at: Locate;
}

/** A question, group or list. Texts stand in {@link Definition.texts} under `key`, here only what the compiler needs. */
export interface Field {
  readonly field: string;
  /** Ids from the top joined by dots. */
  readonly key: string;
  readonly type: string;
  readonly label?: string;
  readonly required?: boolean | string;
  readonly when?: string;
  readonly value?: string;
  readonly show?: false;
  readonly submit?: false;
  readonly min?: string | number;
  readonly max?: string | number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly example?: string;
  readonly unit?: string;
  readonly scale?: number;
  readonly charset?: 'A' | 'B' | 'C' | 'D' | 'E';
  readonly options?: readonly Option[];
  /** Name of the code list that the options come from; their labels stand there. */
  readonly codelist?: string;
  readonly legalBasis?: string;
  readonly prefill?: Prefill;
  readonly autocomplete?: string;
  readonly accept?: readonly string[];
  /** As written, `"10 MB"`. */
  readonly maxSize?: string;
  readonly maxFiles?: number;
  /** Files: what a photo tells beside the picture is removed before it is stored. */
  readonly metadata?: 'remove';
  readonly evidence?: boolean;
  /** Declarations: the record prints a line to sign by hand. */
  readonly signature?: boolean;
  readonly unique?: readonly string[];
  readonly exactlyOne?: boolean;
  readonly atLeastOne?: boolean;
  readonly checks?: readonly Check[];
  readonly fields?: readonly Field[];
  /** Lists whose rows have several pages: which of `fields` stand on each. A page's own `when` is part of that of its fields. */
  readonly steps?: readonly RowStep[];
  /** The block it was mounted from: the block's rules see its fields as their top scope, then outwards. */
  readonly block?: string;
  /** Its block or some of its fields could not be read: which names it holds is not known. */
  readonly incomplete?: true;
  /** Where its answer stood in earlier versions: names looked up as in rules, from the group or list around it outwards. */
  readonly was?: readonly string[];
  /** Rule that makes its value of answers to the version before. */
  readonly convert?: string;
  /** Why what does not fit any more is dropped: the reason stands at `<key>.drop`. */
  readonly drop?: true;
  /** Options of earlier versions that are offered no more. */
  readonly withdrawn?: readonly WithdrawnOption[];
  /** Key of the place whose overlay added it. */
  readonly place?: string;
  /** Key of the field after which a place asks it; the end of the last step if not given. */
  readonly after?: string;
  readonly at: Locate;
}

/** What the account of a person who is signed in fills in. */
export interface Prefill {
  /** `account.surname` */
  readonly from: string;
  /** How sure the account must be of the attribute for the answer to be shown instead of asked; never if not given. */
  readonly lock?: 'basic' | 'substantial' | 'high';
  /** A locked answer can be said to be wrong. */
  readonly correct?: true;
}

/** A page of a row. */
export interface RowStep {
  readonly step: string;
  /** Ids of its fields. */
  readonly fields: readonly string[];
}

/** An option that is offered no more. Its reason stands at `<key>.options.<value>.drop`, that of an entry of a code list here. */
export interface WithdrawnOption {
  readonly value: string;
  readonly reason?: string;
  readonly at: Locate;
}

export interface Option {
  readonly value: string;
  /** What it was called in earlier versions. */
  readonly was?: readonly string[];
  readonly when?: string;
  readonly exclusive?: boolean;
  readonly at: Locate;
}

/** A list of options in a file of its own. */
export interface CodeList {
  readonly name: string;
  readonly version: string;
  /** Language of the labels. */
  readonly language: string;
  readonly entries: readonly CodeListEntry[];
  /** The entries as fields have them; shared by all fields that use the list. */
  readonly options: readonly Option[];
  /** Entries of earlier versions of the list. */
  readonly withdrawn?: readonly WithdrawnOption[];
  /** Labels by value in each language that the list has a file for. */
  readonly translations: ReadonlyMap<string, ReadonlyMap<string, Translation>>;
  /** The labels are names that are the same in every language. */
  readonly untranslated?: true;
  /** Offered by the alphabet of the language in which it is read, not in the order of the file. */
  readonly alphabetical?: true;
  readonly at: Locate;
}

export interface CodeListEntry {
  readonly value: string;
  readonly label: string;
  readonly at: Locate;
}

export interface Check {
  readonly id: string;
  readonly key: string;
  readonly that: string;
  /** Path of the field that shows the issue, relative to the check's scope, `geboren` or `person.name`. */
  readonly shownAt?: string;
  readonly at: Locate;
}

export interface Parameter {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly required: boolean;
  readonly scale?: number;
  readonly min?: string | number;
  readonly max?: string | number;
  readonly options?: readonly Option[];
  readonly codelist?: string;
  readonly fields?: readonly Parameter[];
  readonly at: Locate;
}

export interface PlaceDefinition {
  /** `10`, `10041` or `10041100`. */
  readonly key: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly hide: readonly string[];
  readonly sample: boolean;
  readonly at: Locate;
}

/** Further documents of a submission, as written; `submission` knows what they mean. */
export interface Output {
  readonly mapping?: OutputMapping;
  readonly template?: OutputTemplate;
  /** What they are made with: the official form, the foreign schema and all schemas beside it. Their bytes are part of the version. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/** The submission in a foreign schema. */
export interface OutputMapping {
  /** Relative to the form's folder. */
  readonly schema: string;
  readonly namespace: string;
  readonly root: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly elements: readonly OutputElement[];
}

export interface OutputElement {
  readonly element: string;
  readonly namespace?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly from?: string;
  readonly text?: string;
  readonly codes?: Readonly<Record<string, string>>;
  readonly elements?: readonly OutputElement[];
  readonly always?: true;
}

/** An official PDF form that is filled in. */
export interface OutputTemplate {
  /** Relative to the form's folder. */
  readonly template: string;
  readonly fields: readonly {
    readonly field: string;
    readonly from: string;
    readonly format?: 'shown' | 'value';
    readonly states?: Readonly<Record<string, string>>;
  }[];
}
