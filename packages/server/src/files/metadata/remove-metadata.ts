import { bareJpeg } from './jpeg.ts';
import { barePng } from './png.ts';
import { bareWebp } from './webp.ts';

/** By media type: the picture alone, without where, when and with what it was taken; `undefined` if the bytes are no whole picture. */
const removers: ReadonlyMap<string, (bytes: Buffer) => Buffer | undefined> = new Map([
  ['image/jpeg', bareJpeg],
  ['image/png', barePng],
  ['image/webp', bareWebp],
]);

/**
 * Removes what a picture tells beside itself: EXIF with its position, XMP, IPTC, comments, previews, and whatever follows its end.
 * Nothing is decoded, so the picture stays as sharp as it was; how it is turned and its colours are kept. Whoever reports a pothole
 * anonymously must not give away where they live (Article 5 (1) (c) GDPR). `undefined`: it cannot be done, so the file must not be kept.
 */
export function removeMetadata(bytes: Buffer, type: string): Buffer | undefined {
  try {
    return removers.get(type)?.(bytes);
  } catch (error) {
    // A length that points beyond the end.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
