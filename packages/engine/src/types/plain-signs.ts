import { invisible } from './invisible.ts';

/** Fullwidth forms of ASCII (U+FF01 to U+FF5E), digits and number signs as Arabic, Persian and Hindi keyboards write them. */
const otherSigns = /[\uff01-\uff5e\u0660-\u0669\u066b\u066c\u06f0-\u06f9\u0966-\u096f]/gu;

function plain(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code > 0xff00) return String.fromCharCode(code - 0xfee0);
  if (code === 0x66b) return ',';
  if (code === 0x66c) return '.';
  return String(code > 0x900 ? code - 0x966 : code % 16);
}

/** The digits, letters and signs of ASCII that are meant, whatever keyboard wrote them. */
export function plainSigns(text: string): string {
  return text.replace(otherSigns, plain);
}

/** What was typed without what nobody sees, in plain signs. */
export function seen(typed: string): string {
  // Most of what is wrong is at least typed on a keyboard for Latin letters.
  return /^[ -~\u00c0-\u017f]*$/.test(typed) ? typed : plainSigns(typed.replace(invisible, ''));
}
