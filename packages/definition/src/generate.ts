import { compile } from 'json-schema-to-typescript';
import { readFileSync, writeFileSync } from 'node:fs';
import { findingsModule, readCatalogue } from './catalogue.ts';
import { metaSchemas } from './schema/index.ts';
import { schemaForTypes } from './schema/typescript.ts';

/** Text of every generated file by its path in this package; `node src/generate.ts` writes them, a test proves them fresh. */
export async function generate(): Promise<ReadonlyMap<string, string>> {
  const catalogue = readCatalogue(readFileSync(new URL('../findings.md', import.meta.url), 'utf8'));
  const schemas = metaSchemas.map(
    ({ name, schema }) => [`${name}.schema.json`, `${JSON.stringify(schema(), null, 2)}\n`] as const,
  );
  const types = await compile(JSON.parse(JSON.stringify(schemaForTypes())), 'AuthorFiles', {
    format: false,
    bannerComment: '// Generated from the meta-schemas by generate.ts; exempt from the limits of size.',
  });
  return new Map([
    ['src/generated/findings.ts', findingsModule(catalogue)],
    ['src/generated/author-files.ts', types],
    ...schemas,
  ]);
}

if (import.meta.main) {
  for (const [path, text] of await generate()) writeFileSync(new URL(`../${path}`, import.meta.url), text);
}
