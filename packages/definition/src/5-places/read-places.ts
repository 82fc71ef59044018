import { finding } from '../generated/findings.ts';
import type { Files } from '../1-parse/files.ts';
import { matching } from '../1-parse/files.ts';
import { flagOf, locate, member, plain, textsOf } from '../1-parse/tree.ts';
import type { JsonNode } from '../1-parse/tree.ts';
import type { PlaceDefinition } from '../model.ts';
import type { Report } from '../report.ts';

/** Land (2 digits), district (5), municipality (8). */
const PLACE_KEY = /^(?:\d{2}|\d{5}|\d{8})$/;

/** A place's overlay with the tree it came from. */
export interface PlaceFile {
  readonly place: PlaceDefinition;
  readonly root: JsonNode;
  readonly path: string;
}

/** The overlays of one form, shorter keys first: longer ones refine them. */
export function readPlaces(files: Files, report: Report): readonly PlaceFile[] {
  const places = [...matching(files, /^places\/([^/]+)\.json$/)].flatMap(([path, key]) => {
    const root = files.read(path);
    if (!PLACE_KEY.test(key)) {
      report(finding.badPlaceKey({ file: path, line: 1, column: 1, path: '' }, { key }));
      return [];
    }
    return root?.kind === 'object' ? [{ place: toPlace(key, root), root, path }] : [];
  });
  return places.sort((one, other) => one.place.key.length - other.place.key.length);
}

function toPlace(key: string, root: JsonNode): PlaceDefinition {
  return {
    key,
    params: record(members(member(root, 'params')).map(([name, value]) => [name, plain(value)] as const)),
    texts: textsOfPlace(member(root, 'texts')),
    // A place in data is a JSON Pointer, a key has dots; authors may write either.
    hide: (textsOf(member(root, 'hide')) ?? []).map(keyOfPath),
    sample: flagOf(member(root, 'sample')) ?? false,
    at: locate(root),
  };
}

/** `/hunde/name` and `hunde.name` name the same field. */
export function keyOfPath(path: string): string {
  return path.startsWith('/') ? path.slice(1).replaceAll('/', '.') : path;
}

/** Records without a prototype, so that `__proto__` is a name like any other. */
function record<V>(entries: Iterable<readonly [string, V]>): Readonly<Record<string, V>> {
  const made: Record<string, V> = Object.create(null);
  for (const [name, value] of entries) made[name] = value;
  return made;
}

function members(node: JsonNode | undefined): readonly (readonly [string, JsonNode])[] {
  return [...(node?.members ?? [])].map(([name, { node: value }]) => [name, value] as const);
}

function textsOfPlace(node: JsonNode | undefined): PlaceDefinition['texts'] {
  return record(
    members(node).map(([language, texts]) => {
      const known = members(texts).flatMap(([key, text]) => (typeof text.value === 'string' ? [[key, text.value] as const] : []));
      return [language, record(known)] as const;
    }),
  );
}
