export { readDefinition } from './read-definition.ts';
export type { Reading } from './read-definition.ts';
export type { Source } from './source.ts';
export type { Finding, Position } from './finding.ts';
export type * from './model.ts';
export { positionIn } from './position-in.ts';
export { finding, findingCodes } from './generated/findings.ts';
export { didYouMean, nearest } from './did-you-mean.ts';
export { fieldType, fieldTypes } from './types/index.ts';
export type {
  Constant,
  FieldType,
  ValueField,
  ValueType,
  XmlBase,
  XmlContent,
  XmlElement,
  XmlFacet,
} from './types/field-type.ts';
export type { JsonSchema } from './schema/json-schema.ts';
export { prefillSources, type PrefillSource } from './prefill.ts';
export { mediaTypes } from './6-check/media-types.ts';
export { bytesOf } from './types/file-size.ts';
export { missingKeys } from './4-texts/translations.ts';
export { labelsFile, missingLabels } from './4-texts/codelist-texts.ts';
export { slowness } from './patterns/slow.ts';
export { readPattern, type ReadPattern } from './patterns/syntax.ts';
export { translatePattern, type TranslatedPattern } from './patterns/translate.ts';
export type * from './generated/author-files.ts';
