import { orientationOf, orientationOnly } from './orientation.ts';

// ITU-T T.81, B.1.1.3
const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const RESTART_FIRST = 0xd0;
const RESTART_LAST = 0xd7;
const TEMPORARY = 0x01;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
const EXIF = Buffer.from('Exif\0\0', 'latin1');

/** Of the application's segments, those that a decoder needs: pixel shape (JFIF), colours (ICC), the colour transform (Adobe). */
function isNeeded(marker: number, content: Buffer): boolean {
  if (marker === COMMENT) return false;
  if (marker < APP0 || marker > APP15) return true;
  const starts = (name: string) => content.toString('latin1', 0, name.length) === name;
  // JFIF may hold a small preview, which shows what was cut off the picture later.
  if (marker === APP0) return starts('JFIF\0') && content.length === 14;
  return (marker === APP2 && starts('ICC_PROFILE\0')) || (marker === APP14 && starts('Adobe'));
}

/** A JPEG without metadata; what follows its end (further pictures, a film) is left out. */
export function bareJpeg(bytes: Buffer): Buffer | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== START) return undefined;
  const kept: Buffer[] = [];
  let orientation = 1;
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) return undefined;
    // Any number of fill bytes may stand before a marker.
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (marker === undefined) return undefined;
    if (marker === END) break;
    if (marker === TEMPORARY || (marker >= RESTART_FIRST && marker <= RESTART_LAST)) return undefined;
    const length = bytes.readUInt16BE(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return undefined;
    const content = bytes.subarray(at + 4, end);
    if (marker === APP1 && content.subarray(0, EXIF.length).equals(EXIF) && orientation === 1)
      orientation = orientationOf(content.subarray(EXIF.length));
    const next = marker === SCAN ? endOfScan(bytes, end) : end;
    if (isNeeded(marker, content)) kept.push(bytes.subarray(at, next));
    at = next;
  }
  const turned = orientation === 1 ? [] : [segment(APP1, Buffer.concat([EXIF, orientationOnly(orientation)]))];
  // JFIF stands first where it is there at all (JFIF 1.02).
  const jfif = kept[0]?.[1] === APP0 ? kept.splice(0, 1) : [];
  return Buffer.concat([Buffer.from([0xff, START]), ...jfif, ...turned, ...kept, Buffer.from([0xff, END])]);
}

/** The coded data goes on to the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && (next < RESTART_FIRST || next > RESTART_LAST)) return at;
  }
  return bytes.length;
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}
