/** A kind of file that we know by its first bytes. */
interface MediaType {
  readonly type: string;
  readonly extensions: readonly string[];
  /** Other names under which browsers and systems declare it. */
  readonly aliases?: readonly string[];
  readonly matches: (head: Buffer) => boolean;
}

const starts =
  (...bytes: number[]) =>
  (head: Buffer) =>
    head.subarray(0, bytes.length).equals(Buffer.from(bytes));
const at =
  (offset: number, ...texts: string[]) =>
  (head: Buffer) =>
    texts.some((text) => head.toString('latin1', offset, offset + text.length) === text);

const MEDIA_TYPES: readonly MediaType[] = [
  { type: 'application/pdf', extensions: ['pdf'], aliases: ['application/x-pdf'], matches: at(0, '%PDF-') },
  {
    type: 'image/jpeg',
    extensions: ['jpg', 'jpeg', 'jpe', 'jfif'],
    aliases: ['image/jpg', 'image/pjpeg'],
    matches: starts(0xff, 0xd8, 0xff),
  },
  {
    type: 'image/png',
    extensions: ['png'],
    aliases: ['image/x-png'],
    matches: starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  },
  { type: 'image/gif', extensions: ['gif'], matches: at(0, 'GIF87a', 'GIF89a') },
  { type: 'image/webp', extensions: ['webp'], matches: (head) => at(0, 'RIFF')(head) && at(8, 'WEBP')(head) },
  {
    type: 'image/tiff',
    extensions: ['tif', 'tiff'],
    matches: (head) => starts(0x49, 0x49, 0x2a, 0)(head) || starts(0x4d, 0x4d, 0, 0x2a)(head),
  },
  {
    type: 'image/heic',
    extensions: ['heic', 'heif'],
    aliases: ['image/heif'],
    matches: at(4, 'ftypheic', 'ftypheix', 'ftypmif1'),
  },
];

/** Every kind of file that is known here. */
export const mediaTypes: readonly string[] = MEDIA_TYPES.map(({ type }) => type);

// What is declared where nobody knows: no claim, so nothing to disagree with.
const UNKNOWN = new Set(['', 'application/octet-stream', 'binary/octet-stream']);

/** The media type that a file's first bytes show. */
export function sniff(head: Buffer): string | undefined {
  return MEDIA_TYPES.find(({ matches }) => matches(head))?.type;
}

/** Do the name's extension and the declared media type say what the bytes show? */
export function agrees(type: string, name: string, declared: string): boolean {
  const known = MEDIA_TYPES.find((entry) => entry.type === type);
  if (!known) return false;
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const claim = (declared.split(';')[0] ?? '').trim().toLowerCase();
  return known.extensions.includes(extension) && (UNKNOWN.has(claim) || claim === type || (known.aliases ?? []).includes(claim));
}
