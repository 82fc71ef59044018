import type { FormTexts } from '@vordruck/engine';
import { expect, test } from 'vitest';
import { petForm } from '../../test/pet-form.ts';
import { keepByName } from './keep-by-name.ts';

const file = { name: 'alt.png', type: 'image/png', size: 3, sha256: 'c'.repeat(64) };

test('what the form knows stays, and each answer that it does not know is told with the label it had', () => {
  const texts: FormTexts = { form: 'tiere', hash: '', language: 'de', texts: { 'hunde.farbe.label': 'Farbe' }, places: {} };
  const former = new Map([['de', texts]]);
  const { answers, changes } = keepByName(petForm.form, former, {
    name: 'Ada',
    beruf: 'Gärtnerin',
    leer: '',
    hunde: [{ $row: '4', name: 'Bello', farbe: 'braun' }],
    bilder: [file],
    wahl: ['a', 'b'],
  });
  expect(answers).toEqual({ name: 'Ada', hunde: [{ $row: '4', name: 'Bello' }] });
  expect(changes.map(({ from, label, before }) => [from, label['de'], before?.answer])).toEqual([
    ['/beruf', 'beruf', 'Gärtnerin'],
    ['/hunde/@4/farbe', 'Farbe', 'braun'],
    ['/bilder', 'bilder', [file]],
    ['/wahl', 'wahl', ['a', 'b']],
  ]);
});

test('nothing is told where nothing is lost', () => {
  expect(keepByName(petForm.form, new Map(), { name: 'Ada', hunde: [] }).changes).toEqual([]);
});
