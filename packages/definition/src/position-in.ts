import { parseJson } from './1-parse/parse-json.ts';
import { locate } from './1-parse/tree.ts';
import type { Position } from './finding.ts';
import type { Source } from './source.ts';

/** Where a value stands in a file of the source; its beginning if there is no such value. */
export function positionIn({ files }: Source, path: string, ...steps: readonly (string | number)[]): Position {
  const name = path.startsWith('_') ? `../${path}` : path;
  const root = parseJson(name, files.get(path) ?? '', () => undefined);
  return root ? locate(root)(...steps) : { file: name, line: 1, column: 1, path: '' };
}
