const UNITS: Readonly<Record<string, number>> = { B: 1, kB: 1_000, MB: 1_000_000 };

/** `"10 MB"` in bytes; undefined if it is no size. Units are decimal, as file managers show them (IEC 80000-13). */
export function bytesOf(size: string): number | undefined {
  const match = /^([1-9]\d{0,5}(?:\.\d)?) (B|kB|MB)$/.exec(size);
  const bytes = match ? Number(match[1]) * (UNITS[match[2] ?? ''] ?? Number.NaN) : Number.NaN;
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}
