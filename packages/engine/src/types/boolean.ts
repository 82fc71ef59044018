import type { RuleValue } from '../compiled-form.ts';
import { fault, textLeaf } from './field-type.ts';

const words: Readonly<Record<string, boolean>> = {
  true: true,
  ja: true,
  yes: true,
  oui: true,
  wahr: true,
  j: true,
  y: true,
  x: true,
  '1': true,
  false: false,
  nein: false,
  no: false,
  non: false,
  falsch: false,
  n: false,
  '0': false,
};

/** `true` or `ja`, `false` or `nein`; undefined if it is neither. */
export function readBoolean(typed: string): boolean | undefined {
  if (typed === 'true') return true;
  if (typed === 'false') return false;
  const word = typed.trim().toLowerCase().replace(/\.$/, '');
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

export function isBoolean(value: RuleValue): value is boolean {
  return typeof value === 'boolean';
}

export const boolean = textLeaf<boolean>({
  type: 'boolean',
  codes: ['boolean'],
  is: isBoolean,
  reader: () => (typed) => {
    const value = readBoolean(typed);
    return value === undefined ? fault('boolean') : value;
  },
  toJson: (value) => value,
  fromJson: (json) => (typeof json === 'boolean' ? json : undefined),
  format: (value, _plan, context) => (value ? context.locale.yes : context.locale.no),
});
