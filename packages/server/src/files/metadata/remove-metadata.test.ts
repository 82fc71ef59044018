import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { orientationOf, orientationOnly } from './orientation.ts';
import { removeMetadata } from './remove-metadata.ts';

// Eight by four points, half red and half blue, as a browser wrote them.
const picture = (base64: string) => Buffer.from(base64, 'base64');
const plain = {
  'image/jpeg': picture(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8yb' +
      'qmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAE' +
      'AAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAWEAEBAQAAAAAAAAAAAAAAAAAAA0L/xAAVAQEBAAAAAAAAAAAAAAAAAAACBf' +
      '/EABkRAAEFAAAAAAAAAAAAAAAAAAABBDNB8P/aAAwDAQACEQMRAD8AiXyApNIU1jcyrqP/2Q==',
  ),
  'image/png': picture(
    'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAYAAACzzX7wAAAAI0lEQVR4AaTKoQ0AABDCwIb9N2I43uJe0ORcZUgDp4mnfTgAAAD//z2Rh3YAAA' +
      'AGSURBVAMANcIN2akdNe4AAAAASUVORK5CYII=',
  ),
  'image/webp': picture(
    'UklGRlgAAABXRUJQVlA4WAoAAAAAAAAABwAAAwAAVlA4IDoAAAAQAgCdASoIAAQABABoJagCdHIAq//cAAXAAP7wozYm9lbJrhKkBf/vKrLUZD' +
      '2nfL7y7PrjIezigAAA',
  ),
} as const;

const canary = '49.2354 N 6.9969 E, Erika Mustermann';
const exif = (orientation: number) =>
  Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), orientationOnly(orientation), Buffer.from(canary)]);

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** Puts segments behind the first one, JFIF. */
function jpegWith(...segments: readonly Buffer[]): Buffer {
  const jpeg = plain['image/jpeg'];
  const at = 4 + jpeg.readUInt16BE(4);
  return Buffer.concat([jpeg.subarray(0, at), ...segments, jpeg.subarray(at)]);
}

/** Puts chunks before the pixels; nobody asks for their checksum. */
function pngWith(...chunks: readonly (readonly [type: string, content: Buffer])[]): Buffer {
  const png = plain['image/png'];
  const at = png.indexOf('IDAT') - 4;
  const made = chunks.flatMap(([type, content]) => [uint32(content.length), Buffer.from(type, 'latin1'), content, uint32(0)]);
  return Buffer.concat([png.subarray(0, at), ...made, png.subarray(at)]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function webpWith(...chunks: readonly (readonly [type: string, content: Buffer])[]): Buffer {
  const made = chunks.flatMap(([type, content]) => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(content.length);
    return [Buffer.from(type, 'latin1'), size, content, Buffer.alloc(content.length % 2)];
  });
  const whole = Buffer.concat([plain['image/webp'], ...made]);
  whole.writeUInt32LE(whole.length - 8, 4);
  // Flags of VP8X: EXIF and XMP.
  whole.writeUInt8(0x0c, 20);
  return whole;
}

test('a picture without metadata stays as it is, byte for byte', () => {
  for (const [type, bytes] of Object.entries(plain)) expect(removeMetadata(bytes, type)).toEqual(bytes);
});

test('EXIF, XMP, IPTC, previews, comments and what follows the end leave a JPEG', () => {
  const told = Buffer.from(canary);
  const named = (name: string) => Buffer.concat([Buffer.from(name, 'latin1'), told]);
  const full = Buffer.concat([
    jpegWith(
      segment(0xe1, exif(1)),
      segment(0xe1, named('http://ns.adobe.com/xap/1.0/\0')),
      segment(0xed, named('Photoshop 3.0\0')),
      segment(0xe2, named('MPF\0')),
      segment(0xe0, named('JFXX\0')),
      segment(0xfe, told),
    ),
    told,
  ]);
  expect(full.includes(canary)).toBe(true);
  expect(removeMetadata(full, 'image/jpeg')).toEqual(plain['image/jpeg']);
});

test('how a photo is turned is kept, and nothing else of its EXIF', () => {
  const bare = removeMetadata(jpegWith(segment(0xe1, exif(6))), 'image/jpeg');
  expect(bare).toEqual(jpegWith(segment(0xe1, exif(6).subarray(0, -canary.length))));
  expect(bare?.includes(canary)).toBe(false);
});

test('both byte orders of EXIF are read; nonsense means upright', () => {
  expect(orientationOf(orientationOnly(8))).toBe(8);
  const little = Buffer.from('49492a00080000000100120103000100000003000000000000', 'hex');
  expect(orientationOf(little)).toBe(3);
  expect(orientationOf(orientationOnly(9))).toBe(1);
  expect(orientationOf(Buffer.from('no TIFF at all, but long enough'))).toBe(1);
});

test('colours of a JPEG are kept', () => {
  const coloured = jpegWith(segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01profile', 'latin1')));
  expect(removeMetadata(coloured, 'image/jpeg')).toEqual(coloured);
});

test('texts, EXIF and times leave a PNG; resolution stays', () => {
  const told = Buffer.from(canary);
  const full = pngWith(['tEXt', told], ['eXIf', told], ['iTXt', told], ['zTXt', told], ['tIME', told], ['prIv', told]);
  expect(removeMetadata(Buffer.concat([full, told]), 'image/png')).toEqual(plain['image/png']);
  const sized = pngWith(['pHYs', Buffer.alloc(9)]);
  expect(removeMetadata(sized, 'image/png')).toEqual(sized);
});

test('EXIF and XMP leave a WebP, and it no longer announces them', () => {
  const full = webpWith(['EXIF', Buffer.from(canary)], ['XMP ', Buffer.from(`${canary}!`)]);
  expect(removeMetadata(Buffer.concat([full, Buffer.from(canary)]), 'image/webp')).toEqual(plain['image/webp']);
});

test('what is broken off, or of another kind, is not kept', () => {
  for (const [type, bytes] of Object.entries(plain)) {
    expect(removeMetadata(bytes.subarray(0, -12), type)).toBeUndefined();
    expect(removeMetadata(Buffer.from('no picture'), type)).toBeUndefined();
  }
  expect(removeMetadata(Buffer.from('%PDF-1.7'), 'application/pdf')).toBeUndefined();
});

test('whatever the bytes are: it never throws, and doing it twice changes nothing more', () => {
  const types = fc.constantFrom('image/jpeg', 'image/png', 'image/webp');
  const damaged = fc.tuple(types, fc.array(fc.tuple(fc.nat(700), fc.nat(255)), { maxLength: 4 })).map(([type, changes]) => {
    const bytes = Buffer.from(plain[type as keyof typeof plain]);
    for (const [at, value] of changes) if (at < bytes.length) bytes.writeUInt8(value, at);
    return [type, bytes] as const;
  });
  fc.assert(
    fc.property(
      fc.oneof(
        damaged,
        fc.tuple(
          types,
          fc.uint8Array().map((bytes) => Buffer.from(bytes)),
        ),
      ),
      ([type, bytes]) => {
        const bare = removeMetadata(bytes, type);
        if (bare) expect(removeMetadata(bare, type)).toEqual(bare);
      },
    ),
    { numRuns: 500 },
  );
});

test('whatever segments a JPEG carries, the same picture is left', () => {
  const metadata = fc
    .tuple(fc.constantFrom(0xe1, 0xe3, 0xe4, 0xed, 0xef, 0xfe), fc.uint8Array({ maxLength: 200 }))
    .filter(([, content]) => !Buffer.from(content).toString('latin1').startsWith('Exif'))
    .map(([marker, content]) => segment(marker, Buffer.from(content)));
  fc.assert(
    fc.property(fc.array(metadata, { maxLength: 5 }), (segments) => {
      expect(removeMetadata(jpegWith(...segments), 'image/jpeg')).toEqual(plain['image/jpeg']);
    }),
  );
});
