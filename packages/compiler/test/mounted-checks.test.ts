import { start, type Answers } from '@vordruck/engine';
import { expect, test } from 'vitest';
import { compile } from '../src/index.ts';
import { loadForm } from './markt.ts';

const block = {
  block: 'zeit',
  title: 'Zeit',
  language: 'de',
  fields: [
    { field: 'von', type: 'date', label: 'Von' },
    { field: 'bis', type: 'date', label: 'Bis' },
  ],
  checks: [{ id: 'folge', that: 'von <= bis', at: 'bis', message: 'Das Ende liegt vor dem Beginn.' }],
};

const limit = { id: 'dauer', that: 'daysBetween(von, bis) < tage', at: 'bis', message: 'Es sind höchstens {tage} Tage.' };

function compiled(checks: readonly object[]) {
  const fields = [
    { field: 'tage', type: 'integer', label: 'Tage', min: 1, max: 14 },
    { field: 'zeit', use: 'zeit', checks },
  ];
  const form = { form: 'probe', title: 'Probe', language: 'de', steps: [{ step: 'eins', title: 'Eins', fields }] };
  const files = { 'form.json': form, '_blocks/zeit/block.json': block };
  const texts = Object.entries(files).map(([path, file]) => [path, JSON.stringify(file)] as const);
  return compile({ form: 'probe', files: new Map(texts) }, { outputs: ['form', 'texts'], prove: true });
}

test('checks of a form stand beside those of the block that it mounts', async () => {
  const { findings, output } = await compiled([limit]);
  expect(findings).toEqual([]);
  if (output === undefined) throw new Error('nothing built');
  const { form, texts } = await loadForm(output, 'de');
  const told = (zeit: Answers) =>
    start(form, texts, { today: '2026-01-01' }, { tage: '3', zeit })
      .issues()
      .map(({ path, message }) => [path, message]);
  expect(told({ von: '1.1.2026', bis: '3.1.2026' })).toEqual([]);
  expect(told({ von: '1.1.2026', bis: '9.1.2026' })).toEqual([['/zeit/bis', 'Es sind höchstens 3 Tage.']]);
  expect(told({ von: '2.1.2026', bis: '1.1.2026' })).toEqual([['/zeit/bis', 'Das Ende liegt vor dem Beginn.']]);
});

test('a check cannot have the name of one of the block', async () => {
  const { findings } = await compiled([{ ...limit, id: 'folge' }]);
  expect(findings.map(({ code, file, path }) => [code, file, path])).toEqual([
    ['duplicate-id', 'form.json', '/steps/0/fields/1/checks/0/id'],
  ]);
});
