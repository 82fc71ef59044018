import { describe, expect, test } from 'vitest';
import { dogTax, saarbruecken } from '../test/dog-tax.ts';
import { start } from './start.ts';

const { form, texts } = dogTax();

describe('a session', () => {
  test('computes what the rows give together', () => {
    const session = start(form, texts, saarbruecken);
    for (let dog = 0; dog < 3; dog++) session.addRow('/hunde');
    expect(session.values().jahressteuer).toBe('456.00');
    session.set('/hunde/0/gefaehrlich', 'nein');
    session.set('/hunde/@1/ermaessigung', 'assistenzhund');
    expect(session.values().jahressteuer).toBe('336.00');
    session.removeRow('/hunde/@1');
    expect(session.values().jahressteuer).toBe('288.00');
    expect(session.rows('/hunde').map(({ row, title }) => [row, title.text])).toEqual([
      ['2', 'Hund 1'],
      ['3', 'Hund 2'],
    ]);
  });

  test('tells issues in the order of the questions', () => {
    const session = start(form, texts, saarbruecken, {
      hunde: [{ $row: '1', name: 'Bello', geboren: '2027', chip: '12', beginn: '31.2.2024' }],
      abbuchen: 'vielleicht',
    });
    expect(session.issues().map(({ path, code }) => `${path} ${code}`)).toEqual([
      '/halter/name required',
      '/halter/geburtsdatum required',
      '/ausweis required',
      '/hunde/0/chip pattern',
      '/hunde/0/geboren max',
      '/hunde/0/beginn date-impossible',
      '/hunde/0/gefaehrlich required',
      '/abbuchen boolean',
      '/richtig required',
    ]);
  });
});
