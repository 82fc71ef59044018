import { UnwritableTextError } from '../errors.ts';

/**
 * XML 1.0, 2.2 (Char), and stricter: of the control characters only tab, line feed and carriage return.
 * Halves of surrogate pairs match \p{Cs} under flag `u`.
 */
const UNWRITABLE = /[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/u;

/** Throws {@link UnwritableTextError} for the first text, at any depth, that a document cannot carry. */
export function assertWritable(value: unknown, path = ''): void {
  if (typeof value === 'string') {
    const found = UNWRITABLE.exec(value);
    if (found) throw new UnwritableTextError(path || '/', codePoint(found[0]));
  } else if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => assertWritable(item, `${path}/${index}`));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) assertWritable(item, `${path}/${key}`);
  }
}

/** `U+00DF` */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
