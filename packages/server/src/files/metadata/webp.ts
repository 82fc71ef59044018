/** RFC 9649, 2.3 to 2.7: chunks that make up the picture. EXIF, XMP and what nobody knows are not among them. */
const NEEDED = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

const HEADER_BYTES = 12;
/** Flags of `VP8X` that announce EXIF and XMP. */
const METADATA_FLAGS = 0x08 | 0x04;

/** A WebP without metadata; what follows its end is left out. */
export function bareWebp(bytes: Buffer): Buffer | undefined {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') return undefined;
  const whole = 8 + bytes.readUInt32LE(4);
  if (whole > bytes.length) return undefined;
  const kept: Buffer[] = [];
  for (let at = HEADER_BYTES; at + 8 <= whole;) {
    const type = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    // Chunks of odd length are followed by a byte of padding.
    const end = at + 8 + size + (size % 2);
    if (end > whole) return undefined;
    if (NEEDED.has(type)) kept.push(type === 'VP8X' ? withoutFlags(bytes.subarray(at, end)) : bytes.subarray(at, end));
    at = end;
  }
  if (kept.length === 0) return undefined;
  const body = Buffer.concat(kept);
  const header = Buffer.from(bytes.subarray(0, HEADER_BYTES));
  header.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([header, body]);
}

function withoutFlags(chunk: Buffer): Buffer {
  const changed = Buffer.from(chunk);
  changed.writeUInt8(changed.readUInt8(8) & ~METADATA_FLAGS, 8);
  return changed;
}
