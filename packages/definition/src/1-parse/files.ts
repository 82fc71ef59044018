import type { Report } from '../report.ts';
import type { Source } from '../source.ts';
import { parseJson } from './parse-json.ts';
import type { JsonNode } from './tree.ts';

/** An author's files as trees, by their path in {@link Source}. Each is parsed once, when it is first asked for. */
export interface Files {
  readonly paths: readonly string[];
  /** `undefined` if there is no such file, or it is no JSON. */
  read(path: string): JsonNode | undefined;
  /** A file that is no JSON, as it is. */
  content(path: string): string | Uint8Array | undefined;
}

/** `afterRead` is told of every file that could be parsed. */
export function filesOf(source: Source, report: Report, afterRead: (path: string, root: JsonNode) => void): Files {
  const known = new Map<string, JsonNode | undefined>();
  const read = (path: string) => {
    const content = source.files.get(path);
    const root = content === undefined ? undefined : parseJson(asAuthorsSee(path), content, report);
    known.set(path, root);
    if (root) afterRead(path, root);
    return root;
  };
  return {
    paths: [...source.files.keys()].sort(),
    read: (path) => (known.has(path) ? known.get(path) : read(path)),
    content: (path) => source.files.get(path),
  };
}

/** As an author sees it from the form's folder: blocks and authorities lie beside that folder. */
export function asAuthorsSee(path: string): string {
  return path.startsWith('_') ? `../${path}` : path;
}

/** The variable part of paths like `texts/en.json`, by path. */
export function matching(files: Files, pattern: RegExp): ReadonlyMap<string, string> {
  return new Map(
    files.paths.flatMap((path) => {
      const found = pattern.exec(path)?.[1];
      return found === undefined ? [] : [[path, found] as const];
    }),
  );
}
