/** Distinguished Encoding Rules (ITU-T X.690), as much of them as certificates and signatures need. */

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  sequence: 0x30,
  set: 0x31,
  utcTime: 0x17,
  generalizedTime: 0x18,
} as const;

export function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  if (body.length < 0x80) return Buffer.concat([Buffer.of(tag, body.length), body]);
  const size = Buffer.from(evenHex(body.length.toString(16)), 'hex');
  return Buffer.concat([Buffer.of(tag, 0x80 | size.length), size, body]);
}

export const sequence = (...content: readonly Uint8Array[]): Buffer => der(TAG.sequence, ...content);
export const octets = (bytes: Uint8Array): Buffer => der(TAG.octetString, bytes);
export const bits = (bytes: Uint8Array): Buffer => der(TAG.bitString, Buffer.of(0), bytes);
export const utf8 = (text: string): Buffer => der(TAG.utf8String, Buffer.from(text, 'utf8'));
export const nil = (): Buffer => der(TAG.null);
/** Context-specific, constructed: `[0] EXPLICIT` or an implicitly tagged SET. */
export const tagged = (number: number, ...content: readonly Uint8Array[]): Buffer => der(0xa0 | number, ...content);
/** SET OF: DER sorts its members by their encoding (X.690, 11.6). */
export const setOf = (...members: readonly Uint8Array[]): Buffer => der(TAG.set, ...members.toSorted(Buffer.compare));

/** A non-negative integer from its big-endian bytes. */
export function integer(bytes: Uint8Array | number): Buffer {
  const hex = typeof bytes === 'number' ? evenHex(bytes.toString(16)) : Buffer.from(bytes).toString('hex');
  let value = Buffer.from(hex || '00', 'hex');
  while (value.length > 1 && value[0] === 0) value = value.subarray(1);
  return der(TAG.integer, (value[0] ?? 0) >= 0x80 ? Buffer.of(0) : Buffer.alloc(0), value);
}

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(TAG.oid, Buffer.from([first * 40 + second, ...rest].flatMap(base128)));
}

function base128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let left = value >>> 7; left > 0; left >>>= 7) digits.unshift(0x80 | (left & 0x7f));
  return digits;
}

const evenHex = (hex: string): string => (hex.length % 2 ? `0${hex}` : hex);

/** One element as read. */
export interface Element {
  readonly tag: number;
  /** With tag and length. */
  readonly raw: Buffer;
  readonly content: Buffer;
}

/** Reads elements laid one after another; throws where the bytes are not definite-length BER. */
export function readElements(bytes: Uint8Array): Element[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const elements: Element[] = [];
  for (let at = 0; at < buffer.length;) {
    const element = readElement(buffer.subarray(at));
    elements.push(element);
    at += element.raw.length;
  }
  return elements;
}

/** Reads the first element and leaves what follows. */
export function readElement(buffer: Buffer): Element {
  const tag = buffer.readUInt8(0);
  const first = buffer.readUInt8(1);
  const sizeBytes = first & 0x80 ? first & 0x7f : 0;
  if ((tag & 0x1f) === 0x1f || first === 0x80 || sizeBytes > 4) throw new RangeError('not DER');
  const size = sizeBytes ? buffer.readUIntBE(2, sizeBytes) : first;
  const start = 2 + sizeBytes;
  if (start + size > buffer.length) throw new RangeError('truncated DER');
  return { tag, raw: buffer.subarray(0, start + size), content: buffer.subarray(start, start + size) };
}

/** The members of a constructed element that must have this tag. */
export function members(element: Element | undefined, tag: number): Element[] {
  if (element?.tag !== tag) throw new RangeError('unexpected DER element');
  return readElements(element.content);
}

export function readOid(element: Element | undefined): string {
  if (element?.tag !== TAG.oid) throw new RangeError('not an object identifier');
  const numbers: number[] = [];
  let value = 0;
  for (const byte of element.content) {
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      numbers.push(value);
      value = 0;
    }
  }
  const [first = 0, ...rest] = numbers;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...rest].join('.');
}
