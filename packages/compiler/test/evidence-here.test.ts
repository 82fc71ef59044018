import { evidenceHere } from '@vordruck/engine';
import { expect, it } from 'vitest';
import { compile } from '../src/index.ts';
import { loadForm } from './markt.ts';
import { formOf, yesNo, type Json } from './prove/forms.ts';

const file = (field: string, more: Json = {}): Json => ({
  field,
  type: 'file',
  label: field,
  evidence: true,
  accept: ['application/pdf'],
  maxSize: '1 MB',
  ...more,
});

const form = formOf(
  [
    yesNo('a'),
    file('ausweis', { when: 'params.kopie' }),
    file('vertrag', { when: 'a' }),
    file('plan', { required: false }),
    { field: 'g', type: 'group', label: 'g', when: '!params.kopie', fields: [file('brief')] },
  ],
  { parameters: { kopie: { type: 'boolean', title: 'Kopie' } } },
);
const added = { after: '/plan', ...file('karte') };
const files = {
  'form.json': form,
  'places/10.json': { add: [added] },
  'places/10041100.json': { params: { kopie: false }, hide: ['plan'] },
  'places/10041511.json': { params: { kopie: true } },
};

it('lists the evidence that a place may ask for, and none that it never does', async () => {
  const source = { form: 'probe', files: new Map(Object.entries(files).map(([name, json]) => [name, JSON.stringify(json)])) };
  const { output, findings } = await compile(source, {});
  if (output === undefined) throw new Error(findings.map(({ message }) => message).join('\n'));
  const { form: compiled } = await loadForm(output, 'de');
  const at = (municipality: string) =>
    evidenceHere(compiled, { today: '2026-07-01', municipality })
      .map(({ id }) => id)
      .toSorted();
  expect(at('10041100')).toEqual(['brief', 'karte', 'vertrag']);
  expect(at('10041511')).toEqual(['ausweis', 'karte', 'plan', 'vertrag']);
});
