import { expect, test } from 'vitest';
import { loadForm } from '../forms/load.ts';
import { loadForms } from './load-forms.ts';

test('a form that cannot be loaded, whatever the error, leaves the others offered', async () => {
  const told: string[] = [];
  const load = (folder: string) =>
    folder.endsWith('broken') ? Promise.reject(new TypeError('x is not a function')) : loadForm(folder);
  const folders = ['forms/broken', 'forms/hundesteuer-anmeldung', 'forms/not-there'];
  const forms = await loadForms(folders, (text) => told.push(text), load);
  expect(forms.map(({ form }) => form.form)).toEqual(['hundesteuer-anmeldung']);
  expect(told).toHaveLength(2);
  expect(told[0]).toBe('Not offered: forms/broken cannot be used. x is not a function');
});
