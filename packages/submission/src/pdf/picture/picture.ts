import { inflateSync } from 'node:zlib';
import { JpegEmbedder, PDFContext, PDFName, PDFRawStream, PngEmbedder } from 'pdf-lib';
import { LogoError } from '../../errors.ts';
import { compressed, type Compressed } from '../write/compress.ts';
import { readSvg } from './svg.ts';

/** A municipality's logo. */
export interface Logo {
  /** PNG, JPEG or SVG. */
  readonly bytes: Uint8Array;
  /** What it shows, for those who do not see it; the authority's logo unless given. */
  readonly alt?: string;
}

/** A picture as it will be embedded. */
export type Picture = Pixels | Drawn;

interface Pixels {
  readonly kind: 'pixels';
  readonly width: number;
  readonly height: number;
  readonly filter: 'FlateDecode' | 'DCTDecode';
  readonly color: 'DeviceRGB' | 'DeviceGray';
  readonly data: Compressed;
}

interface Drawn {
  readonly kind: 'drawing';
  readonly width: number;
  readonly height: number;
  /** Operators. */
  readonly data: Compressed;
}

/** Read once: the same logo stands on all records of a municipality. */
const pictures = new WeakMap<Uint8Array, Picture>();
/** More pixels than these would weigh more than the record. */
const SIDE_MAX = 2000;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
/** The root element, after declaration, comments and document type. */
const SVG = /^(?:\xef\xbb\xbf)?\s*<[\s\S]*?svg/;
const SVG_WITHIN = 4000;
const DRAWING_SIDE = 1000;

/** Reads a logo; throws {@link LogoError} for what is neither PNG, nor JPEG in grey or RGB, nor a plain SVG drawing, or too large. */
export async function readPicture(bytes: Uint8Array): Promise<Picture> {
  const known = pictures.get(bytes);
  if (known) return known;
  const picture = await read(Buffer.from(bytes));
  pictures.set(bytes, picture);
  return picture;
}

/** What a logo is. */
export interface LogoFacts {
  /** Media type, and how names of such files end. */
  readonly type: string;
  readonly ending: string;
  readonly width: number;
  readonly height: number;
}

/** Says what a logo is; throws {@link LogoError} for one that a record could not show. */
export async function checkLogo({ bytes }: Logo): Promise<LogoFacts> {
  const picture = await readPicture(bytes);
  const { width, height } = picture;
  if (picture.kind === 'drawing') return { type: 'image/svg+xml', ending: 'svg', width, height };
  if (picture.filter === 'DCTDecode') return { type: 'image/jpeg', ending: 'jpg', width, height };
  return { type: 'image/png', ending: 'png', width, height };
}

async function read(bytes: Buffer): Promise<Picture> {
  try {
    if (bytes.subarray(0, 4).equals(PNG)) {
      // Width and height stand in the header, so that a huge picture is refused before it is unpacked.
      assertSize(bytes.readUInt32BE(16), bytes.readUInt32BE(20));
      // The library pads what was cut off.
      if (!bytes.includes('IEND')) throw new LogoError('The logo is cut off');
      return await readPng(bytes);
    }
    if (bytes.subarray(0, 3).equals(JPEG)) return await readJpeg(bytes);
    if (SVG.test(bytes.toString('latin1', 0, SVG_WITHIN))) return drawn(bytes);
  } catch (cause) {
    if (cause instanceof LogoError) throw cause;
    throw new LogoError('The logo cannot be read', { cause });
  }
  throw new LogoError('The logo is neither a PNG nor a JPEG nor an SVG file');
}

function drawn(bytes: Uint8Array): Drawn {
  const { viewBox, operators } = readSvg(bytes);
  const [x, y, width, height] = viewBox;
  // Whatever its units were, a thousand for the longer side suit the number of digits that are written.
  const scale = DRAWING_SIDE / Math.max(width, height);
  const onto = [scale, 0, 0, scale, -x * scale, -y * scale].map((number) => Number(number.toPrecision(6))).join(' ');
  const data = compressed(Buffer.from(`${onto} cm\n${operators}`, 'latin1'));
  return { kind: 'drawing', width: width * scale, height: height * scale, data };
}

/** What is transparent becomes white, as the page is: PDF/A would else want the colours of transparency explained. */
async function readPng(bytes: Uint8Array): Promise<Pixels> {
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
  return { kind: 'pixels', width, height, filter: 'FlateDecode', color: 'DeviceRGB', data: compressed(pixels) };
}

async function readJpeg(bytes: Uint8Array): Promise<Pixels> {
  const { width, height, colorSpace } = await JpegEmbedder.for(bytes);
  assertSize(width, height);
  const color = String(colorSpace);
  if (color !== 'DeviceRGB' && color !== 'DeviceGray')
    throw new LogoError('The logo has colours for printing (CMYK); save it in RGB');
  return { kind: 'pixels', width, height, filter: 'DCTDecode', color, data: { size: bytes.length, deflated: bytes } };
}

function assertSize(width: number, height: number): void {
  if (width > SIDE_MAX || height > SIDE_MAX) throw new LogoError(`The logo has more than ${SIDE_MAX} pixels on a side`);
}
