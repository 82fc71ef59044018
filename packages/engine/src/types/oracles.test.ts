import * as fc from 'fast-check';
import { countrySpecs, isValidBIC, validateIBAN, ValidationErrorsIBAN } from 'ibantools';
import { expect, test } from 'vitest';
import validator from 'validator';
import { mod11And10 } from './check-digits.ts';
import { ibanStructures } from './iban-structures.ts';
import { fieldType } from './index.ts';

/** Whether the engine takes a text as an answer of this type. */
function accepts(type: string, text: string): boolean {
  const context = { options: [], option: () => undefined, bound: () => undefined };
  const plan = { id: 'x', key: 'x', type, parent: -1, step: 0, depth: 0 };
  return fieldType(type).parse(text, plan, context).fault === undefined;
}

/** Ten digits, half of the time with the check digit that belongs to them. */
const elevenDigits = fc
  .tuple(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 10 }), fc.boolean(), fc.integer({ min: 0, max: 9 }))
  .map(([digits, isRight, last]) => digits.join('') + (isRight ? mod11And10(digits.join('')) : last));

/** Ten digits of which one occurs twice or three times, as the rule demands. */
const likelyTaxIds = fc
  .tuple(fc.shuffledSubarray([...'0123456789'], { minLength: 8, maxLength: 9 }), fc.nat(), fc.nat())
  .map(([digits, which, where]) => {
    const first = [...digits];
    while (first.length < 10)
      first.splice((where + first.length * 3) % (first.length + 1), 0, digits[which % digits.length] ?? '1');
    return first.join('') + mod11And10(first.join(''));
  });

test('Steuer-IDs are judged as the package validator judges them', () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.oneof(elevenDigits, likelyTaxIds), (text) => {
      // Numbers that begin with 0 are given out for tests only (§ 139b AO); validator refuses them as well.
      const right = validator.isTaxID(text, 'de-DE');
      if (right) accepted++;
      expect([text, accepts('taxId', text)]).toEqual([text, right]);
    }),
    { numRuns: 3000 },
  );
  expect(accepted).toBeGreaterThan(300);
});

const ibans = [
  'DE02120300000000202051', 'GB82WEST12345698765432', 'FR1420041010050500013M02606', 'AT611904300234573201', 'BE68539007547034', 'CH9300762011623852957',
  'LU280019400644750000', 'NL91ABNA0417164300', 'PL61109010140000071219812874', 'NO9386011117947', 'MT84MALT011000012345MTLCAST001S', 'SC18SSCB11010000000000001497USD',
]; // prettier-ignore

test('IBANs, right ones and ones with a typing error, are judged as ibantools judges them', () => {
  const letter = fc.constantFrom(...'0123456789ABCXYZ');
  const mutated = fc
    .tuple(fc.constantFrom(...ibans), fc.nat(40), fc.option(letter, { nil: '' }), fc.boolean())
    .map(([iban, at, by, changed]) => (changed ? iban.slice(0, at) + by + iban.slice(at + 1) : iban));
  fc.assert(
    fc.property(mutated, (text) => {
      // Check digits that ISO 13616 does not use are right to ibantools. It also asks for the digits that some countries, such
      // as France and Poland, put inside: they are no part of the standard.
      const wrong = validateIBAN(text).errorCodes.filter((code) => code !== ValidationErrorsIBAN.WrongAccountBankBranchChecksum);
      const right = wrong.length === 0 && !/^..(?:0[01]|99)/.test(text);
      expect([text, accepts('iban', text)]).toEqual([text, right]);
    }),
    { numRuns: 3000 },
  );
  for (const iban of ibans) expect([iban, accepts('iban', iban)]).toEqual([iban, true]);
});

test('where each country has letters and where digits is as ibantools knows it', () => {
  for (const [country, { bban_regexp: expression, chars }] of Object.entries(countrySpecs)) {
    if (!chars || !expression || !isRegistered(country) || readOtherwise.includes(country)) continue;
    const sources: Readonly<Record<string, string>> = { n: '7', a: 'A', c: 'A' };
    const own =
      ibanStructures
        .split(' ')
        .find((entry) => entry.startsWith(country))
        ?.slice(2) ?? '';
    const example = own.replace(/(\d+)([nac])/g, (_, count: string, kind: string) => (sources[kind] ?? '').repeat(Number(count)));
    expect([country, new RegExp(expression).test(example), example.length + 4]).toEqual([country, true, chars]);
    for (const [place, letter] of [...example].entries()) {
      const other = example.slice(0, place) + (letter === 'A' ? '7' : 'A') + example.slice(place + 1);
      const kind = own
        .replace(/(\d+)([nac])/g, (_, count: string, letters: string) => letters.repeat(Number(count)))
        .charAt(place);
      expect([country, place, new RegExp(expression).test(other)]).toEqual([country, place, kind === 'c']);
    }
  }
});

/** Where ibantools has letters and digits alike, or letters only, and the registry is told apart from that by its own notation. */
const readOtherwise = ['BY', 'DO', 'GE', 'IE', 'PK', 'PS', 'TR', 'VG'];

/** The registry holds fewer countries than ibantools knows. */
function isRegistered(country: string): boolean {
  return ibanStructures.split(' ').some((entry) => entry.startsWith(country));
}

test('BICs of a country are judged as ibantools judges them, but for places it takes and ISO 20022 does not', () => {
  const letters = fc.array(fc.constantFrom(...'ABDXYZ29'), { minLength: 2, maxLength: 6 }).map((some) => some.join(''));
  const likely = fc.tuple(fc.constantFrom('SAKS', 'BYLA', 'AB1D'), fc.constantFrom('DE', 'FR', 'LU'), letters);
  fc.assert(
    fc.property(likely, (parts) => {
      const text = parts.join('');
      expect([text, accepts('bic', text)]).toEqual([text, isValidBIC(text) && /^[A-Z]{6}/.test(text)]);
    }),
  );
});

/** Degrees up to a number on either side of zero. */
function degrees(most: number): fc.Arbitrary<string> {
  return fc.double({ min: -most, max: most, noNaN: true }).map((value) => value.toFixed(6));
}

test('points are judged as the package validator judges them', () => {
  fc.assert(
    fc.property(degrees(120), degrees(240), (latitude, longitude) => {
      const text = `${latitude},${longitude}`;
      expect([text, accepts('geoPoint', text)]).toEqual([text, validator.isLatLong(text)]);
    }),
  );
});

test('addresses of the web that the engine takes are ones to the package validator', () => {
  const likely = fc.tuple(
    fc.webUrl({ validSchemes: ['http', 'https'], withFragments: true, withQueryParameters: true }),
    fc.boolean(),
  );
  fc.assert(
    fc.property(likely, ([text, bare]) => {
      const typed = bare ? text.replace(/^https?:\/\//, '') : text;
      if (accepts('url', typed)) expect([typed, validator.isURL(typed, { protocols: ['http', 'https'] })]).toEqual([typed, true]);
    }),
  );
});
