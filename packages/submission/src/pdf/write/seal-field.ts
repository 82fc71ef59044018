import type { Mark } from '../layout.ts';
import { artifactContent, type FontPlans } from './content.ts';
import { date, text, Written, type Entries, type ObjectFile, type Ref } from './objects.ts';

/** Room for a seal, in bytes, the time it will claim, and what shows it on the first page. */
export interface SealPlace {
  readonly title: string;
  readonly at: Date;
  readonly room: number;
  /** Left, lower, right and upper edge on the page, in points. */
  readonly box: readonly [number, number, number, number];
  readonly marks: readonly Mark[];
}

/** ISO 32000-1, 12.8.1: numbers as wide as a file of 10 GB needs, to be overwritten in place. */
export const OPEN_RANGE = '/ByteRange [ 0 9999999999 9999999999 9999999999 ]';

/** What the field shows; drawn before fonts are embedded, since they are cut down to what was drawn. */
export function sealAppearance({ marks }: SealPlace, fonts: FontPlans): Buffer {
  return Buffer.from(artifactContent(marks, fonts), 'latin1');
}

export interface SealFieldOptions {
  readonly page: Ref | undefined;
  readonly structParent: number;
  readonly appearance: Buffer;
  readonly fonts: Entries;
}

/** The signature field with an empty place for the seal; PAdES, EN 319 142-1: the claimed time stands in /M. */
export function sealField(objects: ObjectFile, { title, at, room, box }: SealPlace, options: SealFieldOptions): Ref {
  const value = objects.register({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, 9_999_999_999, 9_999_999_999, 9_999_999_999],
    Contents: new Written(`<${'0'.repeat(2 * room)}>`),
    M: date(at.toISOString()),
  });
  // The box of the drawing is that of the field on the page, so that marks stand where they were laid out.
  const appearance = objects.raw(
    { Type: 'XObject', Subtype: 'Form', BBox: box, Resources: { Font: options.fonts } },
    options.appearance,
  );
  return objects.register({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: text('Siegel'),
    TU: text(title),
    // Print and Locked.
    F: 132,
    Rect: box,
    P: options.page,
    StructParent: options.structParent,
    AP: { N: appearance },
    V: value,
  });
}
