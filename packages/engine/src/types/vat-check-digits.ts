import { mod11And10 } from './check-digits.ts';

/** Sum of the products of digits and weights. */
function weighted(digits: string, ...weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * Number(digits.charAt(place)), 0);
}

/** Luhn's sum (ISO/IEC 7812-1); right if it ends in 0. */
function luhn(digits: string): number {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits.charAt(digits.length - 1 - place)) * (1 + (place % 2));
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10;
}

/** ISO 7064, mod 97-10 over letters and digits. */
function mod97(code: string): number {
  let rest = 0;
  for (const sign of code) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

/** The check digit of two rows of weights: where the first gives 10 the second counts, and where that does too, 0. */
function twice(digits: string, first: readonly number[], second: readonly number[]): number {
  const rest = weighted(digits, ...first) % 11;
  return rest < 10 ? rest : (weighted(digits, ...second) % 11) % 10;
}

/** A person's number as a citizen, one of a foreigner, or any other. */
const bulgarianPerson = (digits: string): boolean =>
  [(weighted(digits, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11) % 10, weighted(digits, 21, 19, 17, 13, 11, 9, 7, 3, 1) % 10].includes(
    last(digits),
  ) || weighted(digits, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 === 0;

const spanish = (code: string): boolean => {
  // Persons, by number (DNI) or as foreigners (NIE).
  const person = /^([XYZ\d]\d{7})([A-Z])$/.exec(code);
  if (person) {
    const number = (person[1] ?? '').replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
    return 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(number) % 23) === person[2];
  }
  const digits = code.slice(1, 8);
  // K, L, M: persons without a number of their own.
  if (/^[KLM]/.test(code))
    return 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(digits) % 23) === code.charAt(8) || isCompany(digits, code);
  return isCompany(digits, code);
};

function isCompany(digits: string, code: string): boolean {
  const check = (10 - luhn(`${digits}0`)) % 10;
  return [String(check), 'JABCDEFGHI'.charAt(check)].includes(code.charAt(8));
}

const irish = (code: string): boolean => {
  // Until 2013 a letter or sign could stand in the second place.
  const digits = /^\d[A-Z]/.test(code) ? `0${code.slice(2, 7)}${code.charAt(0)}` : code.slice(0, 7);
  const more = code.charAt(8);
  const sum = weighted(digits, 8, 7, 6, 5, 4, 3, 2) + (more === '' || more === 'W' ? 0 : 9 * (more.charCodeAt(0) - 64));
  return 'WABCDEFGHIJKLMNOPQRSTUV'.charAt(sum % 23) === code.charAt(7);
};

const last = (digits: string): number => Number(digits.charAt(digits.length - 1));
const eleven = (rest: number): number => 11 - (rest % 11);

/**
 * Whether a number, without its country, has the check digits of its publisher: as the states describe them to each other for
 * VIES. Nothing is published for the letters of French keys, Czech and Latvian numbers of persons, and XI of authorities.
 */
const rules: Readonly<Record<string, (code: string) => boolean>> = {
  AT: (code) => (luhn(code.slice(1, 8)) + 4 + last(code)) % 10 === 0,
  BE: (code) => 97 - (Number(code.slice(0, 8)) % 97) === Number(code.slice(8)),
  BG: (code) =>
    code.length === 10 ? bulgarianPerson(code) : twice(code, [1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 10]) === last(code),
  CY: (code) => {
    const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
    const sum = Array.from(code.slice(0, 8)).reduce(
      (all, digit, place) => all + (place % 2 ? Number(digit) : (odd[Number(digit)] ?? 0)),
      0,
    );
    return String.fromCharCode(65 + (sum % 26)) === code.charAt(8);
  },
  CZ: (code) => code.length !== 8 || eleven(weighted(code, 8, 7, 6, 5, 4, 3, 2)) % 10 === last(code),
  DE: (code) => mod11And10(code.slice(0, 8)) === last(code),
  DK: (code) => weighted(code, 2, 7, 6, 5, 4, 3, 2, 1) % 11 === 0,
  EE: (code) => weighted(code, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 === 0,
  EL: (code) => (weighted(code, 256, 128, 64, 32, 16, 8, 4, 2) % 11) % 10 === last(code),
  ES: spanish,
  FI: (code) => weighted(code, 7, 9, 10, 5, 8, 4, 2, 1) % 11 === 0,
  FR: (code) => /[A-Z]/.test(code) || (12 + 3 * (Number(code.slice(2)) % 97)) % 97 === Number(code.slice(0, 2)),
  HR: (code) => mod11And10(code.slice(0, 10)) === last(code),
  HU: (code) => weighted(code, 9, 7, 3, 1, 9, 7, 3, 1) % 10 === 0,
  IE: irish,
  IT: (code) => luhn(code) === 0,
  LT: (code) =>
    (code.length === 9
      ? twice(code, [1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 1])
      : twice(code, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2], [3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4])) === last(code),
  LU: (code) => Number(code.slice(0, 6)) % 89 === Number(code.slice(6)),
  // Numbers of persons hold a date of birth, or nothing that could be checked.
  LV: (code) => code.charAt(0) < '4' || weighted(code, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 === 3,
  MT: (code) => weighted(code, 3, 4, 6, 7, 8, 9, 10, 1) % 37 === 0,
  // Since 2020 the numbers of sole traders no longer hold their number as a citizen.
  NL: (code) => weighted(code, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 === 0 || mod97(`NL${code}`) === 1,
  PL: (code) => weighted(code, 6, 5, 7, 2, 3, 4, 5, 6, 7, -1) % 11 === 0,
  PT: (code) => (eleven(weighted(code, 9, 8, 7, 6, 5, 4, 3, 2)) % 11) % 10 === last(code),
  RO: (code) => ((10 * weighted(code.padStart(10, '0'), 7, 5, 3, 2, 1, 7, 5, 3, 2)) % 11) % 10 === last(code),
  SE: (code) => luhn(code.slice(0, 10)) === 0,
  SI: (code) =>
    eleven(weighted(code, 8, 7, 6, 5, 4, 3, 2)) % 10 === last(code) && eleven(weighted(code, 8, 7, 6, 5, 4, 3, 2)) !== 11,
  SK: (code) => Number(code) % 11 === 0,
  XI: (code) => {
    if (/^[GH]/.test(code)) return true;
    const rest = (weighted(code, 8, 7, 6, 5, 4, 3, 2) + Number(code.slice(7, 9))) % 97;
    // Newer numbers have 55 less.
    return rest === 0 || rest === 42;
  },
};

export function hasVatCheckDigits(number: string): boolean {
  return rules[number.slice(0, 2)]?.(number.slice(2)) ?? true;
}
