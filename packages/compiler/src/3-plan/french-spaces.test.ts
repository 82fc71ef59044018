import { assert, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { typeset } from './french-spaces.ts';

test.each([
  ['Qui êtes-vous ?', 'Qui êtes-vous\u202F?'],
  ['Attention ! Lisez ; puis signez.', 'Attention\u202F! Lisez\u202F; puis signez.'],
  ['Par exemple : 14:30', 'Par exemple\u00A0: 14:30'],
  ['Vérifiez « {label} ».', 'Vérifiez «\u00A0{label}\u00A0».'],
  ['Voir https://www.example.fr/?a=b', 'Voir https://www.example.fr/?a=b'],
])('“%s” is kept together', (typed, set) => {
  expect(typeset(typed, 'fr')).toBe(set);
  expect(typeset(typed, 'fr-CA')).toBe(set);
  expect(typeset(typed, 'de')).toBe(typed);
});

test('nothing but spaces changes, and what is set stays', () => {
  assert(
    property(string({ unit: constantFrom(' ', '?', '!', ':', ';', '«', '»', 'a', '\u202F', '\u00A0') }), (text) => {
      const set = typeset(text, 'fr');
      expect(set).not.toMatch(/ [?!;:»]|« /);
      expect(set.replace(/\s/gu, ' ')).toBe(text.replace(/\s/gu, ' '));
      expect(typeset(set, 'fr')).toBe(set);
    }),
  );
});
