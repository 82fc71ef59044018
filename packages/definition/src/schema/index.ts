import { authoritySchema } from './authority.ts';
import { blockSchema } from './block.ts';
import { caseSchema } from './case.ts';
import { codelistSchema } from './codelist.ts';
import { formSchema } from './form.ts';
import type { JsonSchema } from './json-schema.ts';
import { placeSchema } from './place.ts';
import { textsSchema } from './texts.ts';

export interface MetaSchema {
  /** Name of the file authors refer to, `<name>.schema.json`. */
  readonly name: string;
  readonly schema: () => JsonSchema;
  /** The files it describes, by their path in a source. */
  readonly files: RegExp;
}

/** The meta-schemas of all files that authors write. */
export const metaSchemas: readonly MetaSchema[] = [
  { name: 'form', schema: formSchema, files: /^form\.json$/ },
  { name: 'block', schema: blockSchema, files: /^_blocks\/[^/]+\/block\.json$/ },
  { name: 'place', schema: placeSchema, files: /^places\/[^/]+\.json$/ },
  { name: 'texts', schema: textsSchema, files: /^(?:(?:_blocks|_?codelists)\/[^/]+\/)?texts\/[^/]+\.json$/ },
  { name: 'codelist', schema: codelistSchema, files: /^_?codelists\/[^/]+\.json$/ },
  { name: 'authority', schema: authoritySchema, files: /^_places\/[^/]+\.json$/ },
  { name: 'case', schema: caseSchema, files: /^cases\/[^/]+\/case\.json$/ },
];
