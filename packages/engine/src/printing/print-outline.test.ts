import { expect, test } from 'vitest';
import { buildForm } from '../../test/build-form.ts';
import type { Answers, OutlineEntry } from '../index.ts';
import { start } from '../start.ts';

const { form, texts } = buildForm({
  steps: [
    {
      step: 'zahlung',
      fields: [
        {
          id: 'konto',
          type: 'group',
          fields: [
            { id: 'iban', type: 'iban' },
            { id: 'einzug', type: 'declaration', signature: true },
          ],
        },
        { id: 'einwilligung', type: 'declaration', signature: true },
        {
          id: 'hunde',
          type: 'list',
          fields: [
            { id: 'name', type: 'text' },
            { id: 'alter', type: 'integer' },
          ],
        },
      ],
    },
  ],
  texts: { 'konto.einzug.help': 'Acht Wochen lang.', 'einwilligung.help': 'Jederzeit.' },
});
const session = (answers: Answers) => start(form, texts, { today: '2026-11-23' }, answers);

test('a declaration to be signed carries its help; beside an account it is a mandate', () => {
  const items = session({})
    .outline()
    .sections.flatMap(({ items }) => items);
  const entries = items.flatMap((item) => (item.kind === 'group' ? item.items : [item]));
  const signed = entries.filter((item): item is OutlineEntry => item.kind === 'entry' && item.signature === true);
  expect(signed.map(({ path, help, mandate }) => [path, help?.text, mandate])).toEqual([
    ['/konto/einzug', 'Acht Wochen lang.', true],
    ['/einwilligung', 'Jederzeit.', undefined],
  ]);
});

test('a row tells missing answers from wrong ones', () => {
  const rows = session({
    hunde: [
      { $row: '1', name: 'a', alter: 'x' },
      { $row: '2', alter: 'x' },
      { $row: '3', name: 'a', alter: '3' },
    ],
  });
  expect(rows.rows('/hunde').map(({ complete, missing }) => [complete, missing])).toEqual([
    [false, false],
    [false, true],
    [true, false],
  ]);
});
