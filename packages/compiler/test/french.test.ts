import type { FormTexts } from '@vordruck/engine';
import { expect, it } from 'vitest';
import { compile } from '../src/index.ts';

it('sets French texts of forms, places and issues so that no mark begins a line, and no others', async () => {
  const form = {
    form: 'probe', title: 'Probe', language: 'de',
    steps: [{ step: 'eins', title: 'Wer ?', fields: [{ field: 'name', type: 'text', label: 'Name ?' }] }],
    declarations: [{ field: 'richtig', type: 'declaration', label: 'Alles ist richtig.' }],
  }; // prettier-ignore
  const files = new Map([
    ['form.json', JSON.stringify(form)],
    ['texts/fr.json', JSON.stringify({ 'name.label': { text: 'Quel nom ?', of: 'Name ?' } })],
    ['places/10041100.json', JSON.stringify({ texts: { fr: { 'name.label': 'Quel est votre nom ?' } } })],
  ]);
  const { output } = await compile({ form: 'probe', files });
  const french: FormTexts = JSON.parse(output?.files.get('probe.fr.json') ?? '{}');
  expect(french.texts['name.label']).toBe('Quel nom\u202F?');
  expect(french.texts['steps.eins.title']).toEqual({ text: 'Wer ?', lang: 'de' });
  expect(french.places['10041100']?.['name.label']).toBe('Quel est votre nom\u202F?');
  expect(Object.values(french.texts).filter((text) => typeof text === 'string' && / [?!;:»]|« /.test(text))).toEqual([]);
});
