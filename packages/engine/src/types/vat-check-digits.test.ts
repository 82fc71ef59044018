import { expect, test } from 'vitest';
import { fieldType } from './index.ts';
import { hasVatCheckDigits } from './vat-check-digits.ts';

/** One for each member state and kind of number, made up, with the check digits that its algorithm gives. */
const right = [
  'ATU06987064', 'BE0525819182', 'BG645080327', 'CY11636017P', 'CZ41437861', 'DE578435902', 'DK78315024', 'EE109542058', 'EL151827092', 'ESB30694079',
  'FI91251007', 'FR82214810080', 'HR89425428485', 'HU30432275', 'IE2207470J', 'IT34410200017', 'LT309912814', 'LU86588403', 'LV45697397199',
  'MT65630818', 'NL778644583B01', 'PL2612686389', 'PT610077880', 'RO233127738', 'SE508529927801', 'SI91716969', 'SK2323241932',
]; // prettier-ignore

/** As member states publish them for their own businesses: persons in Spain, groups in Ireland, traders in the Netherlands. */
const published = [
  'ESX2482300W',
  'ES54362315K',
  'IE3628739L',
  'IE3628739UA',
  'NL123456789B13',
  'XI110305878',
  'XIGD001',
  'BG7523169263',
  'RO18547290',
];

function accepts(typed: string): boolean {
  const context = { options: [], option: () => undefined, bound: () => undefined };
  const plan = { id: 'x', key: 'x', type: 'vatId', parent: -1, step: 0, depth: 0 };
  return fieldType('vatId').parse(typed, plan, context).fault === undefined;
}

test.each([...right, ...published])('%s is right', (number) => {
  expect(accepts(number)).toBe(true);
});

test.each(right)('%s with one digit changed is wrong', (number) => {
  const digits = [...number].flatMap((sign, place) => (place > 2 && place < 8 && /\d/.test(sign) ? [place] : []));
  const found = digits.filter((place) => {
    const other = String((Number(number.charAt(place)) + 1) % 10);
    return !hasVatCheckDigits(number.slice(0, place) + other + number.slice(place + 1));
  });
  expect(found).toEqual(digits);
});
