/** Why a text is no number: unreadable, more decimals than allowed, or beyond what is exact. */
export type NumberFault = 'number' | 'decimals' | 'digits';

/** What may stand around a number: `12 €`, `EUR 12`, `80 kg`. */
function withoutUnit(text: string, units: readonly string[]): string {
  const lower = text.toLowerCase();
  for (const unit of units) {
    if (lower.endsWith(unit.toLowerCase())) return text.slice(0, text.length - unit.length).trim();
    if (lower.startsWith(unit.toLowerCase())) return text.slice(unit.length).trim();
  }
  return text;
}

/**
 * Digits before and after the decimal sign. A point before exactly three digits groups thousands, as in German (`1.234`);
 * with two kinds of signs the last one is the decimal sign (`1.234,56` and `1,234.56`). The reading does not depend on
 * the language of the page: an answer means the same after switching it.
 */
function digits(text: string): readonly [whole: string, fraction: string] | undefined {
  const plain = /^(\d*)(?:([.,])(\d*))?$/.exec(text);
  if (plain) {
    const [, whole = '', sign, fraction = ''] = plain;
    if (!whole && !fraction) return undefined;
    const groups = sign === '.' && fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
    return groups ? [whole + fraction, ''] : [whole || '0', fraction];
  }
  const grouped = /^(\d{1,3}(?:([ .,])\d{3})(?:\2\d{3})*)(?:([.,])(\d*))?$/.exec(text);
  if (!grouped || grouped[2] === grouped[3]) return undefined;
  return [(grouped[1] ?? '').replace(/\D/g, ''), grouped[4] ?? ''];
}

/** Longer than any number with its unit; what is longer is not looked at, so that hostile text costs nothing. */
const lengthMost = 100;

/** Reads a number as people type it, exactly: the value times 10^scale as a whole number. */
export function readNumber(typed: string, scale: number, units: readonly string[] = []): number | NumberFault {
  if (typed.length > lengthMost || !/\d/.test(typed)) return 'number';
  // ',-' stands for "no cents" on German price tags.
  const text = withoutUnit(typed.trim(), units)
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[.,]-+$/, '')
    .replace(/[\s\u00a0\u202f'\u2019]/g, ' ');
  const signed = /^([+-]?) ?(.*)$/.exec(text);
  const parts = digits(signed?.[2] ?? '');
  if (!parts) return 'number';
  // `1,000` may be a thousand in English; no zeros are dropped that may have been meant.
  if (scale < 3 && /^[1-9]\d{0,2},\d{3}$/.test(signed?.[2] ?? '')) return 'decimals';
  const fraction = parts[1].replace(/0+$/, '');
  if (fraction.length > scale) return 'decimals';
  const value = Number(parts[0] + fraction.padEnd(scale, '0'));
  if (!Number.isSafeInteger(value)) return 'digits';
  return signed?.[1] === '-' && value !== 0 ? -value : value;
}

/** `120.00` of 12000 with scale 2. */
export function canonicalNumber(value: number, scale: number): string {
  const text = String(Math.abs(value)).padStart(scale + 1, '0');
  const sign = value < 0 ? '-' : '';
  return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

/** Reads a canonical number, `120.00`, `3` or the JSON number 3. */
export function readCanonicalNumber(json: unknown, scale: number): number | undefined {
  if (typeof json !== 'string' && typeof json !== 'number') return undefined;
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(json));
  const fraction = (match?.[3] ?? '').replace(/0+$/, '');
  if (!match || fraction.length > scale) return undefined;
  const value = Number((match[2] ?? '') + fraction.padEnd(scale, '0'));
  if (!Number.isSafeInteger(value)) return undefined;
  return match[1] && value !== 0 ? -value : value;
}
