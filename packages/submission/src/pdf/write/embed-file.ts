import { date, text, type ObjectFile, type Ref } from './objects.ts';

/** A file that travels inside the document. */
export interface EmbeddedFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly description: string;
  readonly bytes: Uint8Array;
  /** What it is to the document: its data, or something that belongs to it. */
  readonly relationship: 'Data' | 'Supplement';
}

/** ISO 19005-3, 6.8 and annex E: an associated file says what it is to the document. */
export function embedFile(objects: ObjectFile, file: EmbeddedFile, at: string): Ref {
  const { name, type, description, bytes, relationship } = file;
  const stream = objects.stream(
    { Type: 'EmbeddedFile', Subtype: escapedName(type), Params: { Size: bytes.length, ModDate: date(at) } },
    bytes,
  );
  return objects.register({
    Type: 'Filespec',
    F: text(name),
    UF: text(name),
    Desc: text(description),
    AFRelationship: relationship,
    EF: { F: stream, UF: stream },
  });
}

/** ISO 32000-1, 7.3.5: what is no regular character stands in hex. */
function escapedName(name: string): string {
  return name.replace(/[^A-Za-z0-9+.-]/g, (character) => `#${Buffer.from(character).toString('hex').toUpperCase().slice(0, 2)}`);
}
