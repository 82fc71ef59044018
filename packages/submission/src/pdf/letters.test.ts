import { describe, expect, test } from 'vitest';
import { characters, sequences } from '../../test/din-91379.ts';
import { missingLetters } from './letters.ts';

describe('letters that no record can show', () => {
  test('are none of DIN 91379, its sequences, Greek and Cyrillic', () => {
    expect(missingLetters([...characters, ...sequences].join(''))).toEqual([]);
    expect(missingLetters('Ελένη Παπαδοπούλου, Москва, Ђорђе Љиљана, София')).toEqual([]);
  });

  test('are told once each, in order, before anything is sent', () => {
    expect(missingLetters('Name: محمد und שלום')).toEqual(['م', 'ح', 'د', 'ש', 'ל', 'ו', 'ם']);
    expect(missingLetters('東京 🙂 東')).toEqual(['東', '京', '🙂']);
  });

  test('do not mind line ends, tabs and invisible marks', () => {
    expect(missingLetters('eins\r\nzwei\tdrei\u200b\u00ad')).toEqual([]);
  });
});
