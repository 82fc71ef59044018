import { expect, test } from 'vitest';
import { dogTax } from '../../test/dog-tax.ts';
import { parametersInEffect, start, withParameters } from '../index.ts';
import type { CompiledForm } from '../index.ts';

const { form: made, texts } = dogTax();
const form: CompiledForm = {
  ...made,
  places: {
    '10': { params: { ersterHund: '90.00', weitererHund: '100.00' }, sample: true },
    '10041100': {
      params: {
        ersterHund: [
          { from: '2020-01-01', value: '120.00' },
          { from: '2027-01-01', value: '144.00' },
        ],
      },
    },
  },
};

test('the parameters of a place and day: longer keys refine shorter ones, dated values by their day', () => {
  expect(parametersInEffect(form, '10041100', '2026-12-31')).toEqual({
    values: { ersterHund: '120.00', weitererHund: '100.00' },
    sample: true,
  });
  expect(parametersInEffect(form, '10041100', '2027-01-01').values['ersterHund']).toBe('144.00');
  expect(parametersInEffect(form, '99000000', '2027-01-01')).toEqual({ values: {} });
});

test('a form goes on with recorded parameters, whatever has become of them', () => {
  const recorded = parametersInEffect(form, '10041100', '2026-12-31');
  const later: CompiledForm = { ...form, places: { '10041100': { params: { ersterHund: '999.00' } } } };
  const again = withParameters(later, '10041100', recorded);
  expect(parametersInEffect(again, '10041100', '2028-01-01')).toEqual(recorded);
  expect(start(again, texts, { today: '2028-01-01', municipality: '10041100' }).outline().sample).toBe(true);
  expect(parametersInEffect(later, '10041100', '2028-01-01').values['ersterHund']).toBe('999.00');
});
