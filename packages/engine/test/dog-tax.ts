import type { Row, Scope } from '../src/index.ts';
import { library } from '../src/index.ts';
import { buildForm, rule } from './build-form.ts';

function row(rows: readonly Row[]): Row {
  const last = rows.at(-1);
  if (!last) throw new Error('No row');
  return last;
}

function dogs(form: Scope): readonly Row[] {
  return Array.isArray(form.hunde) ? form.hunde : [];
}

/** A small form like the one for the dog tax: a list with conditions and computed amounts, parameters, a check. */
export function dogTax(language = 'de') {
  return buildForm(
    {
      steps: [
        {
          step: 'halter',
          fields: [
            { id: 'halter', type: 'group', fields: [{ id: 'name', type: 'text', label: 'Name', charset: 'A' }, { id: 'geburtsdatum', type: 'date', label: 'Geburtsdatum' }] },
            { id: 'ausweis', type: 'file', label: 'Kopie Ihres Ausweises', accept: ['application/pdf'], when: rule('', (_form, _rows, { params }) => params.ausweiskopie) },
          ],
        },
        {
          step: 'ihre-hunde',
          fields: [
            {
              id: 'hunde', type: 'list', label: 'Hunde', min: 1, max: 3, unique: ['chip'],
              fields: [
                { id: 'name', type: 'text', label: 'Name des Hundes' },
                { id: 'chip', type: 'text', label: 'Chip-Nummer', pattern: '^(?:[0-9]{15})$', example: '276098100000001' },
                { id: 'geboren', type: 'partialDate', label: 'Wann ist der Hund geboren?', max: rule('', (_form, _rows, { env }) => env.today) },
                { id: 'beginn', type: 'date', label: 'Seit wann halten Sie den Hund?' },
                { id: 'gefaehrlich', type: 'boolean', label: 'Gilt der Hund als gefährlich?' },
                {
                  id: 'ermaessigung', type: 'choice', label: 'Ermäßigung', options: ['keine', 'assistenzhund'],
                  when: rule('hunde.gefaehrlich', (_form, rows) => row(rows).gefaehrlich === false),
                },
                {
                  id: 'steuer', type: 'money', label: 'Steuer für diesen Hund', submit: false,
                  value: rule('hunde hunde.ermaessigung', (_form, rows, { params }) => {
                    const rate = row(rows).$index === 1 ? params.ersterHund : params.weitererHund;
                    return row(rows).ermaessigung === 'assistenzhund' ? 0 : rate;
                  }),
                },
              ],
              checks: [{
                id: 'alter', at: 'geboren', message: '{name} kann nicht nach dem {beginn} geboren sein.',
                that: rule('hunde.geboren hunde.beginn', (_form, rows) => {
                  const { geboren, beginn } = row(rows);
                  return typeof geboren === 'object' && 'precision' in geboren && typeof beginn === 'number' ? library.notAfter({ from: Number(geboren.from), to: Number(geboren.to), precision: 'day' }, beginn) : undefined;
                }),
              }],
            },
            {
              id: 'jahressteuer', type: 'money', label: 'Steuer im Jahr',
              value: rule('hunde hunde.steuer', (form) => dogs(form).length < 1 ? undefined : dogs(form).reduce((sum, { steuer }) => sum + (typeof steuer === 'number' ? steuer : 0), 0)),
            },
          ],
        },
        {
          step: 'zahlung',
          fields: [
            { id: 'abbuchen', type: 'boolean', label: 'Abbuchen?' },
            { id: 'mandat', type: 'group', when: rule('abbuchen', (form) => form.abbuchen), fields: [{ id: 'iban', type: 'iban', label: 'IBAN' }, { id: 'einzug', type: 'declaration', label: 'Ich ermächtige.', signature: true }] },
          ],
        },
      ],
      declarations: [{ id: 'richtig', type: 'declaration', label: 'Alles ist richtig.' }],
      parameters: [{ id: 'ersterHund', type: 'money' }, { id: 'weitererHund', type: 'money' }, { id: 'ausweiskopie', type: 'boolean', required: false }],
      places: {
        '10': { params: { ersterHund: '1.00', weitererHund: '2.00' } },
        '10041': { sample: true },
        '10041100': { params: { ersterHund: [{ from: '2020-01-01', value: '90.00' }, { from: '2024-01-01', value: '120.00' }, { from: '2999-01-01', value: '999.00' }], weitererHund: '168.00', ausweiskopie: true } },
      },
      texts: { 'hunde.row': 'Hund {row.index}: {name}', 'hunde.remove': 'Hund {row.index} entfernen', 'hunde.of': 'Hund {row.index} von {count}' },
    },
    language,
  ); // prettier-ignore
}

export const saarbruecken = { today: '2026-11-23', municipality: '10041100' };
