import { cleanLine } from './clean-text.ts';
import { digitsOf } from './digits-of.ts';
import { fault, isText, textLeaf, type Fault } from './field-type.ts';
import { ibanStructures } from './iban-structures.ts';

const classes: Readonly<Record<string, string>> = { n: '\\d', a: '[A-Z]', c: '[A-Z\\d]' };

interface Structure {
  readonly length: number;
  readonly expression: RegExp;
}

function structureOf(country: string): Structure | undefined {
  const parts = new RegExp(`\\b${country}((?:\\d+[nac])+)`).exec(ibanStructures)?.[1];
  if (parts === undefined) return undefined;
  let length = 4;
  const source = parts.replace(/(\d+)([nac])/g, (_, count: string, kind: string) => {
    length += Number(count);
    return `${classes[kind]}{${count}}`;
  });
  return { length, expression: new RegExp(`^.{4}${source}$`) };
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

function faultIn(value: string): Fault | undefined {
  if (!/^[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}$/.test(value)) return fault('iban');
  const country = value.slice(0, 2);
  const structure = structureOf(country);
  if (structure === undefined) return fault('iban', { variant: 'country', params: { country } });
  const { length, expression } = structure;
  if (value.length !== length) return fault('iban', { variant: 'length', params: { country, length, given: value.length } });
  // Check digits run from 02 to 98 (ISO 13616); 00, 01 and 99 would leave the same remainder.
  const right = expression.test(value) && !/^..(?:0[01]|99)/.test(value) && remainder(value) === 1;
  return right ? undefined : fault('iban', { variant: 'checksum' });
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
      .replace(/[ ./_-]/g, '');
    const mistake = faultIn(value);
    if (mistake === undefined) return value;
    const isMisread = faultIn(value.slice(0, 2) + digitsOf(value.slice(2))) === undefined;
    return isMisread ? fault('iban', { variant: 'letters' }) : mistake;
  },
  toJson: (value) => value,
  fromJson: (json) => (typeof json === 'string' ? json : undefined),
  format: (value) => value.replace(/(.{4})(?=.)/g, '$1 '),
});
