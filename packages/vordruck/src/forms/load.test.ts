import { expect, test } from 'vitest';
import { authorityOf } from './load.ts';
import type { FormFolder } from './read-source.ts';

const files = new Map([
  ['_places/10.json', JSON.stringify({ name: 'Saarland', links: { barrier: 'https://land.example.org' } })],
  ['_places/10041.json', JSON.stringify({ name: 'Regionalverband', phone: '0681 1', languages: ['de', 'fr'] })],
  ['_places/10041100.json', JSON.stringify({ name: 'Stadt' })],
]);
const folder: FormFolder = { source: { form: 'probe', files }, pathOf: (path) => path };

test('a district is an authority of its own, below its Land', () => {
  expect(authorityOf(folder, '10041')).toMatchObject({
    name: 'Regionalverband',
    phone: '0681 1',
    links: { barrier: 'https://land.example.org' },
  });
});

test('a municipality has the languages of its district, and neither its name nor its telephone', () => {
  const told = { languages: ['de', 'fr'], links: { barrier: 'https://land.example.org' } };
  expect(authorityOf(folder, '10041100')).toEqual({ name: 'Stadt', ...told });
  expect(authorityOf(folder, '10041519')).toEqual({ name: 'Saarland', ...told });
});
