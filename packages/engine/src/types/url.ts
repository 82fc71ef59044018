import { cleanLine } from './clean-text.ts';
import { fault, isText, textLeaf } from './field-type.ts';

const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';
// RFC 3986 without user names, which only deceive; hosts may have letters of any script (IDNA).
const address = new RegExp(
  `^(https?)://((?:${label}\\.)+\\p{L}[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])(:[1-9]\\d{0,4})?((?:[/?#][^\\s"<>\\\\^\`{|}]*)?)$`,
  'iu',
);

const lengthMost = 2000;

function readUrl(typed: string): string | undefined {
  const text = cleanLine(typed);
  if (text.length > lengthMost) return undefined;
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const [, scheme = '', host = '', port = '', path = ''] = address.exec(whole) ?? [];
  // Scheme and host do not tell capitals apart; paths do.
  return scheme === '' ? undefined : `${scheme.toLowerCase()}://${host.toLowerCase().normalize('NFC')}${port}${path}`;
}

export const url = textLeaf<string>({
  type: 'url',
  codes: ['url'],
  is: isText,
  reader: () => (typed) => {
    const value = readUrl(typed);
    return value === undefined ? fault('url') : value;
  },
  toJson: (value) => value,
  fromJson: (json) => (typeof json === 'string' ? readUrl(json) : undefined),
  format: (value) => value,
});
