import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { ValueField } from './field-type.ts';
import { fieldType, fieldTypes } from './index.ts';

interface Vector {
  readonly type: string;
  readonly field?: ValueField;
  readonly accepted: readonly unknown[];
  readonly refused: readonly unknown[];
}

const at = () => ({ file: '', line: 1, column: 1, path: '' });
const options = [
  { value: 'a', at },
  { value: 'b', at },
  { value: 'keine', exclusive: true, at },
];
const pdf = { name: 'a.pdf', type: 'application/pdf', size: 10, sha256: '0'.repeat(64) };

const vectors: readonly Vector[] = [
  { type: 'text', field: { maxLength: 3, charset: 'A' }, accepted: ['abc', 'N\u0304aN\u0304', 'K\u0300'], refused: ['', 'abcd', 'a1', '\u0304a', 'N\u0304aN\u0304a', 5] },
  { type: 'text', field: { pattern: '[0-9]{3}|x' }, accepted: ['123', 'x'], refused: ['1234', 'xx', '0123'] },
  { type: 'text', field: {}, accepted: ['x'.repeat(500)], refused: ['x'.repeat(501), 'Ωμέγα'] },
  { type: 'multiline', accepted: ['a\nb', 'ä'.repeat(5000)], refused: ['ä'.repeat(5001)] },
  { type: 'email', accepted: ['a.b@example.org', 'ä-b@exämple.org'], refused: ['a@b', 'a b@example.org', 'a..b@example.org'] },
  { type: 'phone', accepted: ['+4968190500'], refused: ['068190500', '+0681', '+123456'] },
  { type: 'integer', field: { min: 1, max: 5 }, accepted: [1, 5], refused: [0, 6, 1.5, '3'] },
  { type: 'decimal', field: { scale: 1 }, accepted: ['0.5', '0.0', '-0.5', '-12.0'], refused: ['0.50', '1', '.5', '01.5', '-0.0', '-01.0', 0.5] },
  { type: 'money', accepted: ['120.00', '0.00', '-3.00', '-0.10', '-0.01'], refused: ['120', '120.0', '1234567890123.00', '-0.00', '-0'] },
  { type: 'date', accepted: ['2024-02-29', '1999-12-31'], refused: ['2024-13-01', '2024-04-31', '2024-2-1', '0000-01-01'] },
  { type: 'partialDate', accepted: ['2023', '2023-05', '2023-05-31'], refused: ['2023-13', '2023-04-31', '0000', '23'] },
  { type: 'monthDay', accepted: ['--03-01', '--02-29'], refused: ['--13-01', '--02-30', '03-01'] },
  { type: 'boolean', accepted: [true, false], refused: ['true', 1] },
  { type: 'choice', field: { options }, accepted: ['a'], refused: ['c', ['a']] },
  { type: 'choices', field: { options }, accepted: [['a', 'b'], ['keine']], refused: [[], ['a', 'a'], ['a', 'keine'], 'a'] },
  { type: 'postalCode', accepted: ['66111', '01099'], refused: ['00111', '6611', '661110'] },
  { type: 'iban', accepted: ['DE02120300000000202051', 'NO9386011117947'], refused: ['DE0212030000000020205', 'DE0212030000000020205X', 'de02'] },
  { type: 'bic', accepted: ['SAKSDE55XXX', 'SAKSDE55'], refused: ['SAKS', 'SAKSDE55X'] },
  { type: 'file', field: { accept: ['application/pdf', 'image/*'], maxSize: '1 kB', maxFiles: 2 }, accepted: [[pdf], [pdf, { ...pdf, type: 'image/png' }]], refused: [[], [pdf, pdf, pdf], [{ ...pdf, size: 1001 }], [{ ...pdf, type: 'text/plain' }], [{ ...pdf, path: 'a' }]] },
  { type: 'url', accepted: ['https://www.example.org/', 'http://müller.de:8080/a?b=c#d', 'https://example.org'], refused: ['www.example.org', 'ftp://example.org', 'https://a b.de', 'https://localhost', 'https://ich@example.org/', ''] },
  { type: 'year', field: { min: 1950 }, accepted: [1950, 2024], refused: [1949, 999, 10000, '2024', 2024.5] },
  { type: 'month', accepted: ['2024-05', '1999-12'], refused: ['2024-13', '2024-5', '2024', '0999-12', '2024-05-01'] },
  { type: 'month', field: { value: 'env.today' }, accepted: ['0999-12'], refused: ['0000-01'] },
  { type: 'time', accepted: ['00:00', '23:59'], refused: ['24:00', '9:30', '12:60', '12:00:00'] },
  { type: 'municipality', field: { options }, accepted: ['a'], refused: ['c', 'A'] },
  { type: 'country', field: { options }, accepted: ['b'], refused: ['c', ['a']] },
  { type: 'taxId', accepted: ['86095742719'], refused: ['06095742719', '8609574271', '86 095 742 719', 86095742719] },
  { type: 'vatId', accepted: ['DE136695976', 'ATU06987064', 'NL123456789B13'], refused: ['136695976', 'DE13669597', 'XX123456789', 'GB123456789'] },
  { type: 'pensionInsuranceNumber', accepted: ['15070649C103'], refused: ['15320649C103', '15071349C103', '15070649c103', '150706490103'] },
  { type: 'healthInsuranceNumber', accepted: ['A123456780'], refused: ['a123456780', 'A12345678', '1123456780'] },
  { type: 'licensePlate', accepted: ['SB-AB 1234', 'M-A 1E', 'LÖ-XY 12H', 'Y-123456'], refused: ['SB-AB1234', 'SB AB 1234', 'SBAB-C 1', 'SB-AB 0123', 'sb-ab 1'] },
  { type: 'vin', accepted: ['WVWZZZ1JZXW000001'], refused: ['WVWZZZ1JZXW00000', 'WVWZZZ1JZXW00000I', 'WVWZZZ1JZXW00000O', 'wvwzzz1jzxw000001'] },
  { type: 'geoPoint', accepted: ['49.235400,6.996900', '-90.000000,180.000000', '0.000000,-0.000001'], refused: ['49.2354,6.9969', '91.000000,0.000000', '90.000001,0.000000', '0.000000,181.000000', '049.235400,6.996900'] },
  { type: 'declaration', accepted: [true], refused: [false] },
]; // prettier-ignore

describe.each(vectors)('the value of $type', ({ type, field = {}, accepted, refused }) => {
  const value = fieldType(type)?.value?.(field);

  test('has a JSON Schema that tells right from wrong', () => {
    const validate = new Ajv2020({ strict: true, strictTypes: false, formats: { date: true } }).compile(value?.json ?? {});
    for (const right of accepted) expect([right, validate(right)]).toEqual([right, true]);
    for (const wrong of refused) expect([wrong, validate(wrong)]).toEqual([wrong, false]);
  });

  // What XSD's patterns and JavaScript's have in common is all that the types use.
  test('has XSD patterns that all accept what the JSON Schema accepts', () => {
    if (value?.xml.kind !== 'simple') return;
    const patterns = value.xml.facets
      .filter(({ facet }) => facet === 'pattern')
      .map((facet) => new RegExp(`^(?:${facet.value})$`, 'u'));
    for (const right of accepted)
      expect([right, patterns.every((pattern) => pattern.test(String(right)))]).toEqual([right, true]);
  });
});

test('zero has no sign in XML either', () => {
  for (const [type, zeros] of [
    ['money', ['-0.00']],
    ['decimal', ['-0.00']],
    ['integer', ['-0', '007']],
  ] as const) {
    const xml = fieldType(type)?.value?.({}).xml;
    const [pattern] = xml?.kind === 'simple' ? xml.facets.filter(({ facet }) => facet === 'pattern') : [];
    for (const zero of zeros) expect([zero, new RegExp(`^(?:${pattern?.value})$`).test(zero)]).toEqual([zero, false]);
  }
});

test('every type that has a value has vectors here', () => {
  const tried = new Set(vectors.map(({ type }) => type));
  expect(fieldTypes.filter(({ type, value, holds }) => value && !holds && !tried.has(type)).map(({ type }) => type)).toEqual([]);
});

test('a type accepts the example of its own constants', () => {
  for (const { type, constant } of fieldTypes) {
    const ownOptions = [{ value: 'ja', at }];
    if (constant) expect([type, constant.accepts(constant.example, { options: ownOptions, scale: 2 })]).toEqual([type, true]);
  }
});

test('what no schema can say is named for the report', () => {
  expect(said('money', { min: '0.00' })).toEqual(['json']);
  expect(said('money', { max: 'params.most' })).toEqual(['json', 'both']);
  expect(said('integer', { min: 1 })).toEqual([]);
  expect(said('text', { pattern: '(?=a)b' })).toEqual(['xml']);
});

function said(type: string, field: ValueField): readonly string[] | undefined {
  return fieldType(type)
    ?.value?.(field)
    .inexpressible?.map((entry) => entry.in);
}
