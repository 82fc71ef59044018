import { refusedLetter, type Charset } from './charset.ts';

/** Above the letters of Western and Central Europe. */
const commonEnd = 0x180;

const known = new Map<Charset, RegExp>();

/**
 * Matches words, with one space between them, of letters of a charset that are printable, composed (so NFC leaves them) and
 * below U+0180. Nearly all answers hold no others: there is nothing to clean, and each sign is a letter.
 */
export function commonWords(charset: Charset): RegExp {
  const made = known.get(charset);
  if (made) return made;
  let letters = '';
  for (let code = 0x21; code < commonEnd; code++) {
    const isPrintable = code < 0x7f || code >= 0xc0;
    if (isPrintable && refusedLetter(String.fromCharCode(code), charset) === undefined) letters += `\\u{${code.toString(16)}}`;
  }
  const words = new RegExp(`^[${letters}]+(?: [${letters}]+)*$`, 'u');
  known.set(charset, words);
  return words;
}
