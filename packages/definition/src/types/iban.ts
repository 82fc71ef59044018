import { computed, example, question } from '../schema/properties.ts';
import type { FieldType } from './field-type.ts';
import { ibanStructures } from './iban-structures.ts';
import { patternConstant, patternText } from './texts.ts';

const CLASSES: Readonly<Record<string, string>> = { n: '[0-9]', a: '[A-Z]', c: '[A-Z0-9]' };

/** Countries with the same structure stand together. */
function patternOf(structures: string): string {
  const countries = new Map<string, string[]>();
  for (const entry of structures.split(' ')) {
    const structure = entry
      .slice(2)
      .replace(/([0-9]+)([nac])/g, (_, count: string, kind: string) => `${CLASSES[kind]}{${count}}`);
    countries.set(structure, [...(countries.get(structure) ?? []), entry.slice(0, 2)]);
  }
  // Check digits run from 02 to 98 (ISO 13616).
  const check = '(?:0[2-9]|[1-8][0-9]|9[0-8])';
  return [...countries].map(([structure, codes]) => `(?:${codes.join('|')})${check}${structure}`).join('|');
}

const PATTERN = patternOf(ibanStructures);

export const iban: FieldType = {
  type: 'iban',
  title: 'IBAN',
  description: 'The international number of a bank account. Spaces do not matter; the check digits are checked.',
  properties: { ...question, ...computed, example },
  required: ['label'],
  rule: 'text',
  constant: patternConstant(new RegExp(`^(?:${PATTERN})$`), 'an IBAN without spaces', 'DE02120300000000202051'),
  value: () => patternText(PATTERN, 'the check digits of IBANs'),
};
