import { cleanLine } from './clean-text.ts';
import { fault, isText, textLeaf } from './field-type.ts';

/** Lengths by country, from the IBAN registry of SWIFT (ISO 13616). */
const lengths =
  'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18' +
  'GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23' +
  'PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30';

function lengthOf(country: string): number | undefined {
  const at = lengths.search(new RegExp(`${country}\\d`));
  return at < 0 ? undefined : Number(lengths.slice(at + 2, at + 4));
}

/** ISO 7064 mod 97-10 over the rearranged number, digit by digit. */
function remainder(iban: string): number {
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

export const iban = textLeaf<string>({
  type: 'iban',
  isAccount: true,
  codes: ['iban'],
  is: isText,
  reader: () => (typed) => {
    const value = cleanLine(typed)
      .toUpperCase()
      .replace(/^IBAN:? */, '')
      .replace(/[ .-]/g, '');
    if (!/^[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}$/.test(value)) return fault('iban');
    const length = lengthOf(value.slice(0, 2));
    if (length === undefined) return fault('iban', { variant: 'country', params: { country: value.slice(0, 2) } });
    if (value.length !== length)
      return fault('iban', { variant: 'length', params: { country: value.slice(0, 2), length, given: value.length } });
    const german = !value.startsWith('DE') || /^DE\d{20}$/.test(value);
    return german && remainder(value) === 1 ? value : fault('iban', { variant: 'checksum' });
  },
  toJson: (value) => value,
  fromJson: (json) => (typeof json === 'string' ? json : undefined),
  format: (value) => value.replace(/(.{4})(?=.)/g, '$1 '),
});
