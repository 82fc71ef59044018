/**
 * A minimal ICC profile of the sRGB colour space (IEC 61966-2-1), version 2.1, matrix and curves: PDF/A wants to know what
 * the document's colours mean. Primaries are adapted to D50 as the specification (ICC.1:2001-04) asks.
 */
export function srgbProfile(): Buffer {
  const curve = toneCurve();
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', text('No copyright, use freely')],
    ['wtpt', xyz(0.9505, 1, 1.0891)],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const start = 128 + 4 + 12 * tags.length;
  const offsets = new Map<Buffer, number>();
  const data: Buffer[] = [];
  let end = start;
  for (const [, bytes] of tags) {
    if (offsets.has(bytes)) continue;
    offsets.set(bytes, end);
    data.push(bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4));
    end = start + Buffer.concat(data).length;
  }
  const table = tags.map(([name, bytes]) => Buffer.concat([ascii(name), uint32(offsets.get(bytes) ?? 0), uint32(bytes.length)]));
  return Buffer.concat([header(end), uint32(tags.length), ...table, ...data]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // 1998-12-01, the day of the standard: a profile is no document and has no date of its own.
  [1998, 12, 1].forEach((part, index) => bytes.writeUInt16BE(part, 24 + 2 * index));
  bytes.write('acsp', 36, 'latin1');
  fixed([0.9642, 1, 0.8249]).copy(bytes, 68);
  return bytes;
}

/** The transfer function of sRGB at 1024 points. */
function toneCurve(): Buffer {
  const points = 1024;
  const bytes = Buffer.alloc(12 + 2 * points);
  bytes.write('curv', 0, 'latin1');
  bytes.writeUInt32BE(points, 8);
  for (let index = 0; index < points; index += 1) {
    const encoded = index / (points - 1);
    const linear = encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(linear * 65535), 12 + 2 * index);
  }
  return bytes;
}

function description(name: string): Buffer {
  const characters = ascii(`${name}\0`);
  // After the ASCII text come its empty Unicode and Macintosh versions.
  return Buffer.concat([ascii('desc'), uint32(0), uint32(characters.length), characters, Buffer.alloc(4 + 4 + 2 + 1 + 67)]);
}

const text = (content: string): Buffer => Buffer.concat([ascii('text'), uint32(0), ascii(`${content}\0`)]);
const xyz = (...values: readonly number[]): Buffer => Buffer.concat([ascii('XYZ '), uint32(0), fixed(values)]);
const ascii = (content: string): Buffer => Buffer.from(content, 'latin1');

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** s15Fixed16Number */
function fixed(values: readonly number[]): Buffer {
  return Buffer.concat(values.map((value) => uint32(Math.round(value * 65536))));
}
