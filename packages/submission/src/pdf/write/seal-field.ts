import { date, text, Written, type ObjectFile, type Ref } from './objects.ts';

/** Room for a seal, in bytes, and the time it will claim. */
export interface SealPlace {
  readonly title: string;
  readonly at: Date;
  readonly room: number;
}

/** ISO 32000-1, 12.8.1: numbers as wide as a file of 10 GB needs, to be overwritten in place. */
export const OPEN_RANGE = '/ByteRange [ 0 9999999999 9999999999 9999999999 ]';

/** The signature field with an empty place for the seal; PAdES, EN 319 142-1: the claimed time stands in /M. */
export function sealField(
  objects: ObjectFile,
  { title, at, room }: SealPlace,
  place: { readonly page: Ref | undefined; readonly structParent: number },
): Ref {
  const value = objects.register({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, 9_999_999_999, 9_999_999_999, 9_999_999_999],
    Contents: new Written(`<${'0'.repeat(2 * room)}>`),
    M: date(at.toISOString()),
  });
  const appearance = objects.raw({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 0, 0] }, new Uint8Array());
  return objects.register({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: text('Siegel'),
    TU: text(title),
    // Print and Locked.
    F: 132,
    Rect: [0, 0, 0, 0],
    P: place.page,
    StructParent: place.structParent,
    AP: { N: appearance },
    V: value,
  });
}
