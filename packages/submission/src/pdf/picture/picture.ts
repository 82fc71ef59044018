import { inflateSync } from 'node:zlib';
import { JpegEmbedder, PDFContext, PDFName, PDFRawStream, PngEmbedder } from 'pdf-lib';
import { LogoError } from '../errors.ts';
import { compressed, type Compressed } from './write/compress.ts';

/** A municipality's logo. */
export interface Logo {
  /** PNG or JPEG. */
  readonly bytes: Uint8Array;
  /** What it shows, for those who do not see it: "Wappen der Landeshauptstadt Saarbrücken". */
  readonly alt: string;
}

/** A picture as it will be embedded. */
export interface Picture {
  readonly alt: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly filter: 'FlateDecode' | 'DCTDecode';
  readonly color: 'DeviceRGB' | 'DeviceGray';
  readonly data: Compressed;
}

/** Read once: the same logo stands on all records of a municipality. */
const pictures = new WeakMap<Uint8Array, Picture>();
/** More pixels than these would weigh more than the record. */
const SIDE_MAX = 2000;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** Reads a logo; throws {@link LogoError} for what is neither PNG nor JPEG in grey or RGB, or too large. */
export async function readPicture({ bytes, alt }: Logo): Promise<Picture> {
  const known = pictures.get(bytes);
  if (known?.alt === alt) return known;
  const picture: Picture = { alt, ...(await read(Buffer.from(bytes))) };
  pictures.set(bytes, picture);
  return picture;
}

async function read(bytes: Buffer): Promise<Omit<Picture, 'alt'>> {
  try {
    if (bytes.subarray(0, 4).equals(PNG)) {
      // Width and height stand in the header, so that a huge picture is refused before it is unpacked.
      assertSize(bytes.readUInt32BE(16), bytes.readUInt32BE(20));
      // The library pads what was cut off.
      if (!bytes.includes('IEND')) throw new LogoError('The logo is cut off');
      return await readPng(bytes);
    }
    if (bytes.subarray(0, 3).equals(JPEG)) return await readJpeg(bytes);
  } catch (cause) {
    if (cause instanceof LogoError) throw cause;
    throw new LogoError('The logo cannot be read', { cause });
  }
  throw new LogoError('The logo is neither a PNG nor a JPEG file');
}

/** What is transparent becomes white, as the page is: PDF/A would else want the colours of transparency explained. */
async function readPng(bytes: Uint8Array): Promise<Omit<Picture, 'alt'>> {
  const embedder = await PngEmbedder.for(bytes);
  const { width, height } = embedder;
  const context = PDFContext.create();
  const stream = context.lookup(await embedder.embedIntoContext(context));
  if (!(stream instanceof PDFRawStream)) throw new TypeError('no pixels');
  const pixels = inflateSync(stream.contents);
  const mask = stream.dict.lookup(PDFName.of('SMask'));
  if (mask instanceof PDFRawStream) {
    const alpha = inflateSync(mask.contents);
    for (let index = 0; index < pixels.length; index += 1) {
      const opacity = (alpha[Math.floor(index / 3)] ?? 255) / 255;
      pixels[index] = Math.round((pixels[index] ?? 255) * opacity + 255 * (1 - opacity));
    }
  }
  return { width, height, filter: 'FlateDecode', color: 'DeviceRGB', data: compressed(pixels) };
}

async function readJpeg(bytes: Uint8Array): Promise<Omit<Picture, 'alt'>> {
  const { width, height, colorSpace } = await JpegEmbedder.for(bytes);
  assertSize(width, height);
  const color = String(colorSpace);
  if (color !== 'DeviceRGB' && color !== 'DeviceGray')
    throw new LogoError('The logo has colours for printing (CMYK); save it in RGB');
  return { width, height, filter: 'DCTDecode', color, data: { size: bytes.length, deflated: bytes } };
}

function assertSize(width: number, height: number): void {
  if (width > SIDE_MAX || height > SIDE_MAX) throw new LogoError(`The logo has more than ${SIDE_MAX} pixels on a side`);
}
