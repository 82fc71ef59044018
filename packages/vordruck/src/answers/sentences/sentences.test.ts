import type { FormTexts, Misreading } from '@vordruck/engine';
import { describe, expect, test } from 'vitest';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { tell } from './index.ts';

function textsIn(language: string): FormTexts {
  return {
    form: 'probe',
    hash: '',
    language,
    texts: { 'hunde.name.label': 'Name des Hundes', 'alter.label': 'Alter von {name}' },
    places: {},
  };
}

const number: Misreading = { path: '/hunde/0/name', code: 'wrong-type', params: { expected: 'text', found: 'list' } };

describe('what is wrong with an answers file is told', () => {
  test('in the language of the form, with what was expected and found', () => {
    expect(tell(number, textsIn('de')).message).toBe(
      'Die Antwort auf „Name des Hundes“ ist ein Text: "…". In der Datei steht dort eine Liste.',
    );
    expect(tell(number, textsIn('de-x-leicht')).message).toBe(tell(number, textsIn('de')).message);
    expect(tell(number, textsIn('fr')).message).toContain('une liste');
    expect(tell(number, textsIn('en'))).not.toHaveProperty('lang');
    expect(tell(number, textsIn('tr'))).toMatchObject({ lang: 'en', message: expect.stringContaining('a list') });
  });

  test('of the whole file in another sentence', () => {
    const whole: Misreading = { path: '', code: 'wrong-type', params: { expected: 'fields', found: 'number' } };
    expect(tell(whole, textsIn('de')).message).toContain('Antwortdatei enthält ein Objekt');
    expect(tell({ path: '', code: 'not-json', params: { reason: 'x' } }, textsIn('de')).message).toContain('kein JSON');
  });

  test('by the name of the question where its words change with the answers', () => {
    expect(tell({ ...number, path: '/alter' }, textsIn('de')).message).toContain('„alter“');
    const unknown: Misreading = { path: '/x', code: 'unknown-field', params: { name: 'constructor', known: 'a, b' } };
    expect(tell(unknown, textsIn('de')).message).toBe('Das Formular hat hier kein Feld „constructor“. Es gibt: a, b.');
  });

  test('with the same placeholders in every language', () => {
    const slots = (sentence: string): readonly string[] => (sentence.match(/\{\w+\}/gu) ?? []).toSorted();
    for (const table of [de, fr])
      for (const [key, sentence] of Object.entries(en))
        expect(slots(new Map(Object.entries(table)).get(key) ?? '')).toEqual(slots(sentence));
  });
});
