import { expect, test } from 'vitest';
import { readAnswers, start } from '@vordruck/engine';
import { loadForm } from '../forms/load.ts';
import { locateForms } from '../forms/locate.ts';
import { mutantsOf } from './mutants.ts';

test('each rule is broken in turn, and only that one', async () => {
  const [folder = ''] = await locateForms(['hundesteuer-anmeldung']);
  const { form, texts } = await loadForm(folder);
  const mutants = mutantsOf(form);
  const shown = mutants.find(({ at, how }) => at === 'hunde.rasse' && how === '“when” always true');
  const hidden = mutants.find(({ at, how }) => at === 'ausweis' && how === '“when” never true');
  const german = texts.get('de');
  if (!shown || !hidden || !german) throw new Error('the form has changed');
  const inputs = { today: '2026-11-23', municipality: '10041100' };
  const asked = (mutated: typeof form) =>
    start(mutated, german, inputs, readAnswers(mutated, { hunde: [{}] }).answers)
      .issues()
      .map(({ path }) => path);
  const sound = asked(form);
  expect(asked(shown.form).filter((path) => !sound.includes(path))).toEqual(['/hunde/0/rasse']);
  expect(sound.filter((path) => !asked(hidden.form).includes(path))).toEqual(['/ausweis']);
});

test('no two mutants are the same', async () => {
  const [folder = ''] = await locateForms(['hundesteuer-anmeldung']);
  const names = mutantsOf((await loadForm(folder)).form).map(({ at, how }) => `${at} ${how}`);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(30);
});
