import type { Files } from '../1-parse/files.ts';
import type { Output } from '../model.ts';

/** The files that further documents are made with; one that is not there is told by who makes the documents. */
export function outputFiles({ mapping, template }: Omit<Output, 'files'>, files: Files): Output['files'] {
  const schemas = mapping
    ? files.paths.filter((path) => path.endsWith('.xsd') && folderOf(path) === folderOf(mapping.schema))
    : [];
  const named = [...new Set([...schemas, mapping?.schema, template?.template])].toSorted();
  return new Map(
    named.flatMap((path) => {
      const content = typeof path === 'string' ? files.content(path) : undefined;
      return path === undefined || content === undefined ? [] : [[path, content] as const];
    }),
  );
}

const folderOf = (path: unknown): string => (typeof path === 'string' ? path.slice(0, path.lastIndexOf('/') + 1) : '');
