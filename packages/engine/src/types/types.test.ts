import { describe, expect, test } from 'vitest';
import type { Answer, FieldPlan } from '../index.ts';
import { localeOf } from '../locales/locale.ts';
import { fieldType, fieldTypes } from './index.ts';
import type { FormatContext, ParseContext } from './field-type.ts';

function plan(type: string, more: Partial<FieldPlan> = {}): FieldPlan {
  return { id: 'x', key: 'x', type, parent: -1, step: 0, depth: 0, ...more };
}

function context(options: readonly string[] = [], bounds: { min?: number; max?: number } = {}): ParseContext {
  return { options, option: (typed) => options.find((one) => one === typed), bound: (which) => bounds[which] };
}

/** What an answer becomes: its canonical value, or its fault as `code` or `code.variant`. */
function read(type: string, answer: Answer, more: Partial<FieldPlan> = {}, bounds = {}): unknown {
  const own = plan(type, more);
  const kind = fieldType(type);
  if (kind.empty(answer)) return undefined;
  const parsed = kind.parse(
    answer,
    own,
    context(
      own.options?.map(({ value }) => value),
      bounds,
    ),
  );
  if (parsed.fault) return `!${parsed.fault.code}${parsed.fault.variant ? `.${parsed.fault.variant}` : ''}`;
  return kind.toJson(parsed.value, own);
}

function write(type: string, json: unknown, language: string, more: Partial<FieldPlan> = {}): string {
  const locale = localeOf(language);
  const words: FormatContext = { locale, line: (text) => ({ text }), option: (text) => ({ text: `<${text}>` }) };
  const kind = fieldType(type);
  return kind
    .format(kind.fromJson(json, plan(type, more)), plan(type, more), words)
    .map(({ text }) => text)
    .join(' | ');
}

const reading: readonly (readonly [type: string, plan: Partial<FieldPlan>, readings: readonly (readonly [Answer, unknown])[]])[] = [
  ['money', {}, [
    ['1.234,56', '1234.56'], ['1 234,56', '1234.56'], ['1\u202f234,56', '1234.56'], ['1234.56', '1234.56'], ['1,234.56', '1234.56'], ["1'234.56", '1234.56'],
    ['12 €', '12.00'], ['€ 12', '12.00'], ['12,5 EUR', '12.50'], ['12,-', '12.00'], ['12,', '12.00'], ['1.234', '1234.00'], ['0,10', '0.10'], [',50', '0.50'],
    ['-5', '-5.00'], ['\u22125,00', '-5.00'], ['-0', '0.00'], ['9.999.999.999,99', '9999999999.99'],
    ['12,345', '!decimals'], ['0.123', '!decimals'], ['1,000', '!decimals'], ['0,500', '0.50'], ['1.234,500', '1234.50'], ['zwölf', '!number'], ['1.23.4', '!number'], ['1,2,3', '!number'], ['12 $', '!number'], ['1e3', '!number'],
    ['10000000000', '!digits'], ['99999999999999999999', '!digits'], ['Infinity', '!number'], ['0x10', '!number'], ['--5', '!number'], ['.', '!number'],
  ]],
  ['integer', { unit: 'm²' }, [['3', 3], ['3,0', 3], ['1.000', 1000], ['1 000 000', 1_000_000], ['80 m²', 80], ['3,5', '!decimals'], ['1,000', '!decimals'], ['drei', '!number']]],
  ['decimal', { scale: 3 }, [['1,25', '1.250'], ['0.125', '0.125'], ['1.250', '1250.000'], ['1,2345', '!decimals']]],
  ['date', {}, [
    ['3.3.2026', '2026-03-03'], ['03.03.2026', '2026-03-03'], ['3. März 2026', '2026-03-03'], ['3 Mrz 2026', '2026-03-03'], ['3.März.2026', '2026-03-03'],
    ['3 Ma\u0308rz 2026', '2026-03-03'], ['2026-03-03', '2026-03-03'], ['3 March 2026', '2026-03-03'], ['March 3rd, 2026', '2026-03-03'], ['3/3/2026', '2026-03-03'],
    ['03032026', '2026-03-03'], ['Di, 3.3.2026', '2026-03-03'], ['Dienstag, 3. März 2026', '2026-03-03'], ['mardi 3 mars 2026', '2026-03-03'], ['2026.03.03', '2026-03-03'], ['3.März 2026', '2026-03-03'],
    ['3.März 26', '!year-digits'], ['3 mars 2026', '2026-03-03'], ['12/31/2026', '!date-impossible'], ['29.2.2024', '2024-02-29'], ['31. Dez. 1999', '1999-12-31'], ['..', undefined], [' ', undefined],
    ['03.03.26', '!year-digits'], ['29.2.2023', '!date-impossible'], ['31.4.2024', '!date-impossible'], ['1.13.2024', '!date-impossible'], ['0.1.2024', '!date-impossible'],
    ['..2023', '!date-incomplete'], ['.3.2023', '!date-incomplete.day'], ['3..2023', '!date-incomplete.month'], ['3.3.', '!date-incomplete.year'], ['3. März', '!date-incomplete.year'],
    ['gestern', '!date'], ['3.Foo.2023', '!date'], ['12024-01-01', '!date'], ['1.1.0000', '!date'], ['1.2.3.4', '!date'],
  ]],
  ['partialDate', {}, [
    ['2023', '2023'], ['..2023', '2023'], ['5/2023', '2023-05'], ['.5.2023', '2023-05'], ['Mai 2023', '2023-05'], ['2023-05', '2023-05'], ['4.5.2023', '2023-05-04'],
    ['.5.', '!date-incomplete.year'], ['4..2023', '!date-incomplete.month'], ['23', '!date-incomplete'], ['..23', '!year-digits'],
  ]],
  ['monthDay', {}, [['1.3.', '--03-01'], ['1. März', '--03-01'], ['March 1', '--03-01'], ['--03-01', '--03-01'], ['29.2.', '--02-29'], ['30.2.', '!date-impossible'], ['1.3.2024', '!date'], ['3', '!date-incomplete.month']]],
  ['boolean', {}, [['true', true], ['Ja', true], ['NEIN', false], ['false', false], ['constructor', '!boolean']]],
  ['declaration', {}, [['true', true], ['false', undefined], ['', undefined], ['vielleicht', '!boolean']]],
  ['choice', { options: [{ value: 'a' }, { value: 'b' }] }, [['a', 'a'], ['c', '!not-an-option'], [['a'], '!wrong-type']]],
  ['choices', { options: [{ value: 'a' }, { value: 'b' }, { value: 'none', exclusive: true }] }, [
    [['b', 'a', 'b'], ['a', 'b']], [['a', 'c'], '!not-an-option'], [['a', 'none'], '!exclusive'], [['none'], ['none']], [[''], undefined], ['a', '!wrong-type'],
  ]],
  ['postalCode', {}, [['66111', '66111'], ['66 111', '66111'], ['D-66111', '66111'], ['6611', '!postal-code'], ['00999', '!postal-code'], ['６６１１１', '66111'], ['D66111', '66111'], ['66O11', '!postal-code.letters'], ['6611l', '!postal-code.letters']]],
  ['email', {}, [
    [' a.b@Example.ORG ', 'a.b@example.org'], ['jürgen@müller.de', 'jürgen@müller.de'], ['a@b', '!email'], ['a b', '!email'], ['a b@c.de', '!email'], ['a@b c.de', '!email'], [' a@c.de\u00a0', 'a@c.de'], ['a@b..de', '!email'], ['.a@b.de', '!email'], [`${'a'.repeat(65)}@b.de`, '!email'],
  ]],
  ['phone', {}, [
    ['0681 905-0', '+496819050'], ['0681/905-0', '+496819050'], ['Tel. 0681 9050', '+496819050'], ['tel:+496819050', '+496819050'], ['(0681) 905 0', '+496819050'], ['+49 (0) 681/9050', '+496819050'], ['0049 681 9050', '+496819050'], ['+49 0681 9050', '+496819050'],
    ['+33 1 23 45 67 89', '+33123456789'], ['9050', '!phone'], ['0681 905x', '!phone'], ['110', '!phone'],
  ]],
  ['iban', {}, [
    ['DE02 1203 0000 0000 2020 51', 'DE02120300000000202051'], ['iban: de02120300000000202051', 'DE02120300000000202051'], ['GB82 WEST 1234 5698 7654 32', 'GB82WEST12345698765432'],
    ['FR14 2004 1010 0505 0001 3M02 606', 'FR1420041010050500013M02606'], ['DE02120300000000202052', '!iban.checksum'], ['DE0212030000000020205', '!iban.length'], ['XX02120300000000202051', '!iban.country'], ['12345', '!iban'],
  ]],
  ['bic', {}, [['SAKSDE55XXX', 'SAKSDE55XXX'], ['BIC: saks-de-55', 'SAKSDE55'], ['byla d3 m1', '!bic'], ['bylademmxxx', 'BYLADEMMXXX'], ['SAKSDE5', '!bic']]],
  ['text', { maxLength: 5, charset: 'A' }, [
    ['  N\u030cja ', 'Ňja'], ['N\u0304ja\u0301ma', 'N\u0304jáma'], ['a\u00a0b\u200b', 'a b'], ['\u200b\u00ad', undefined], ['zu lang', '!too-long'],
    ['a\u2013b', '!character.instead'], ['\ufb01x', '!character.instead'], ['Яна', '!character.letter'], ['a1', '!character'], ['😀', '!character'], ['x\u0323\u0315', '!character'],
  ]],
  ['text', { pattern: '^(?:[0-9]{3})$', example: '123', minLength: 2 }, [['123', '123'], ['12', '!pattern.example'], ['1', '!too-short']]],
  ['text', { pattern: '^(?:[0-9]{15})$', maxLength: 15 }, [[' 276 098\u00a0100 000 001 ', '276098100000001'], ['276-098', '!pattern']]],
  ['text', { pattern: '^(?:[A-Z]{2} ?[0-9]{4})$' }, [['AB 1234', 'AB 1234'], ['AB1234', 'AB1234'], ['AB 12 34', '!pattern']]],
  ['text', { pattern: '^(?:[A-Z]{2}.[0-9]{2})$' }, [['AB 12', 'AB 12'], ['AB -12', '!pattern']]],
  ['multiline', {}, [['a \r\n  b\r\r', 'a\n  b'], ['a\u0007b', 'ab']]],
]; // prettier-ignore

const codes: typeof reading = [
  ['url', {}, [
    ['www.saarland.de', 'https://www.saarland.de'], ['HTTP://Example.ORG/Pfad?q=1#x', 'http://example.org/Pfad?q=1#x'], ['müller.de', 'https://müller.de'], ['https://a.de:8443/', 'https://a.de:8443/'],
    ['ftp://a.de', '!url'], ['javascript:alert(1)', '!url'], ['https://ich@a.de', '!url'], ['a b.de', '!url'], ['localhost', '!url'], ['https://-a.de', '!url'], ['https://a.de:0/', '!url'],
  ]],
  ['year', {}, [['1998', 1998], [' 2024 ', 2024], ['98', '!year-digits'], ['0998', '!year'], ['12024', '!year'], ['neulich', '!year']]],
  ['month', {}, [
    ['5/2024', '2024-05'], ['05.2024', '2024-05'], ['Mai 2024', '2024-05'], ['2024-05', '2024-05'], ['mai 2024', '2024-05'], ['.5.2024', '2024-05'], ['mars 2024', '2024-03'], ['août 2024', '2024-08'],
    ['13/2024', '!date-impossible'], ['05/24', '!year-digits'], ['3.5.2024', '!date'], ['2024', '!date-incomplete.month'], ['Mai', '!date'], ['..', undefined],
  ]],
  ['time', {}, [
    ['14:30', '14:30'], ['14.30', '14:30'], ['14.30 Uhr', '14:30'], ['14 Uhr 30', '14:30'], ['8', '08:00'], ['8 Uhr', '08:00'], ['0830', '08:30'], ['14 h 30', '14:30'], ['14h30', '14:30'], ['2:30 pm', '14:30'], ['12 am', '00:00'], ['12:15 p.m.', '12:15'],
    ['24:00', '!time'], ['14:60', '!time'], ['13 pm', '!time'], ['halb drei', '!time'],
  ]],
  ['country', { options: [{ value: 'FR' }] }, [['FR', 'FR'], ['XX', '!not-an-option']]],
  ['municipality', { options: [{ value: '10041100' }] }, [['10041100', '10041100'], ['10042999', '!not-an-option']]],
  ['taxId', {}, [
    ['86 095 742 719', '86095742719'], ['86095742719', '86095742719'], ['Steuer-ID: 86 095 742 719', '86095742719'], ['IdNr. 86095742719', '86095742719'], ['86095742718', '!tax-id.checksum'], ['12345678901', '!tax-id.checksum'], ['02476291358', '!tax-id.checksum'], ['8609574271', '!tax-id.length'], ['11122233344', '!tax-id.checksum'], ['abc', '!tax-id'],
  ]],
  ['vatId', {}, [
    ['DE 136 695 976', 'DE136695976'], ['136695976', 'DE136695976'], ['USt-IdNr.: DE136695976', 'DE136695976'], ['ATU 06987064', 'ATU06987064'], ['GR151827080', 'EL151827080'],
    ['DE136695978', '!vat-id.checksum'], ['DE13669597', '!vat-id'], ['GB123456789', '!vat-id'],
  ]],
  ['pensionInsuranceNumber', {}, [
    ['15 070649 C 103', '15070649C103'], ['65 170839 j 003', '65170839J003'], ['15070649C104', '!pension-insurance-number.checksum'], ['15070649103', '!pension-insurance-number'], ['15340649C103', '!pension-insurance-number'],
  ]],
  ['healthInsuranceNumber', {}, [['A123456780', 'A123456780'], ['a 123 456 780', 'A123456780'], ['A123456781', '!health-insurance-number.checksum'], ['1234567890', '!health-insurance-number']]],
  ['licensePlate', {}, [
    ['SB-AB 1234', 'SB-AB 1234'], ['sb ab 1234', 'SB-AB 1234'], ['SB–AB1234', 'SB-AB 1234'], ['SLS-X 1 e', 'SLS-X 1E'], ['sx1', 'S-X 1'], ['Y-123456', 'Y-123456'], ['LÖ XY 12H', 'LÖ-XY 12H'],
    ['SBAB1234', '!license-plate.apart'], ['SB-AB 0123', '!license-plate'], ['SLS-AB 12345', '!license-plate'], ['SLS-AB 1234', '!license-plate'], ['1234', '!license-plate'],
  ]],
  ['vin', {}, [['wvw zzz 1jz xw 000001', 'WVWZZZ1JZXW000001'], ['WVWZZZ1JZXW00000', '!vin.length'], ['WVWZZZ1JZXWO00001', '!vin.letters'], ['WVWZZZ1JZXW00000ä', '!vin']]],
  ['geoPoint', {}, [
    ['49.2354, 6.9969', '49.235400,6.996900'], ['49,2354 6,9969', '49.235400,6.996900'], ['49.2354,6.9969', '49.235400,6.996900'], ['49,2354; 6,9969', '49.235400,6.996900'], ['49.2354° N, 6.9969° E', '49.235400,6.996900'],
    ['N 49° 14\' 7.44" E 6° 59\' 48.84"', '49.235400,6.996900'], ['6.9969 E 49.2354 N', '49.235400,6.996900'], ['geo:49.2354,6.9969', '49.235400,6.996900'], ['49° 14,124\' N 6° 59,814\' O', '49.235400,6.996900'], ['33.5 S, 70.6 W', '-33.500000,-70.600000'], ['-0,0', '0.000000,0.000000'],
    ['91, 6', '!geo-point'], ['49', '!geo-point'], ['hier', '!geo-point'], ['49 N, 6 N', '!geo-point'], ['1,2,3', '!geo-point'],
  ]],
]; // prettier-ignore

const otherwise: typeof reading = [
  // Keyboards for other scripts, and what nobody sees.
  ['integer', {}, [['１２', 12], ['١٢', 12], ['۱۲', 12], ['१२', 12], ['\u202d12\u202c', 12], ['\u206612\u2069', 12], ['1O', '!number'], ['½', '!number']]],
  ['money', {}, [['１２,５０', '12.50'], ['١٢٫٥٠', '12.50'], ['١٬٢٣٤٫٥٠', '1234.50'], ['EUR 12', '12.00'], ['1 234,56 €', '1234.56'], ['1.234', '1234.00'], ['1,234', '!decimals']]],
  ['decimal', { unit: '%' }, [['12,5 %', '12.50'], ['12,5%', '12.50']]],
  ['date', {}, [
    ['20260303', '2026-03-03'], ['03032026', '2026-03-03'], ['20111201', '2011-12-01'], ['20121999', '1999-12-20'], ['٣/٣/٢٠٢٦', '2026-03-03'], ['３．３．２０２６', '2026-03-03'],
    ['3. Marz 2026', '2026-03-03'], ["3.3.'26", '!year-digits'], ['3.3.2O26', '!date'],
  ]],
  ['partialDate', {}, [['00.00.1990', '1990'], ['XX.XX.1990', '1990'], ['--.--.1990', '1990'], ['??.03.1990', '1990-03'], ['00.03.1990', '1990-03'], ['04.00.1990', '!date-incomplete.month']]],
  ['time', {}, [['8,30', '08:30'], ['8:30:00', '08:30'], ['８：３０', '08:30'], ['8:30:15', '!time']]],
  ['boolean', {}, [['x', true], ['J', true], ['1', true], ['ja.', true], ['WAHR', true], ['n', false], ['0', false], ['falsch', false], ['2', '!boolean'], ['jein', '!boolean']]],
  ['phone', {}, [['٠٦٨١٩٠٥٠', '+496819050'], ['+49 (0)681 905-0', '+496819050'], ['0681 9O50', '!phone']]],
  ['email', {}, [['mailto:a@b.de', 'a@b.de'], ['<a@b.de>', 'a@b.de'], ['a@b.de.', 'a@b.de'], ['a＠b.de', 'a@b.de'], ['a@b.de c@d.de', '!email'], ['a(at)b.de', '!email']]],
  ['iban', {}, [
    ['DE02/1203/0000/0000/2020/51', 'DE02120300000000202051'], ['ＤＥ02120300000000202051', 'DE02120300000000202051'], ['DE0212O3000000002O2051', '!iban.letters'], ['DEO2 1203 0000 0000 2020 51', '!iban.letters'],
    ['DE0212O3000000002O2052', '!iban.checksum'],
  ]],
  ['bic', {}, [['BIC:SAKSDE55', 'SAKSDE55'], ['ＳＡＫＳＤＥ５５', 'SAKSDE55']]],
  ['taxId', {}, [['86O95742719', '!tax-id.letters'], ['Steuer-IdNr. 86095742719', '86095742719'], ['Steueridentifikationsnummer: 86 095 742 719', '86095742719'], ['٨٦٠٩٥٧٤٢٧١٩', '86095742719']]],
  ['licensePlate', {}, [['SB·AB 1234', 'SB-AB 1234'], ['SB:AB 1234', 'SB-AB 1234'], ['SB 04123', 'SB-04123'], ['sb-06123', 'SB-06123'], ['SB-01123', '!license-plate'], ['SB-04', '!license-plate']]],
  ['text', { charset: 'A' }, [['\u2066Erika\u2069', 'Erika'], ['\u061cErika\ufe0f', 'Erika'], ['Ｅrika', '!character.instead']]],
  ['text', {}, [['١', '!character.instead']]],
]; // prettier-ignore

describe('reading what people type', () => {
  for (const [type, more, readings] of [...reading, ...codes, ...otherwise]) {
    for (const [answer, value] of readings) {
      test(`${type}: ${JSON.stringify(answer)} is ${JSON.stringify(value)}`, () =>
        expect(read(type, answer, more)).toEqual(value));
    }
  }

  test('bounds hold for all days of a partial date', () => {
    expect(read('partialDate', '2024', {}, { max: 19790 })).toBe('2024');
    expect(read('partialDate', '2025', {}, { max: 19790 })).toBe('!max');
    expect(read('partialDate', '2023', {}, { min: 19790 })).toBe('!min');
    expect(read('money', '5', {}, { min: 501 })).toBe('!min');
    expect(read('date', '2024-03-08', {}, { max: 19790 })).toBe('2024-03-08');
  });

  test('files', () => {
    const file = { name: 'a.pdf', type: 'application/pdf', size: 5, sha256: 'a'.repeat(64) };
    const accept = ['application/pdf', 'image/*'];
    expect(read('file', [file], { accept })).toEqual([file]);
    expect(read('file', [], { accept })).toBeUndefined();
    expect(read('file', [{ ...file, type: 'image/png' }], { accept })).toHaveLength(1);
    expect(read('file', [{ ...file, type: 'text/html' }], { accept })).toBe('!file-type');
    expect(read('file', [{ ...file, size: 0 }], { accept })).toBe('!file-empty');
    expect(read('file', [{ ...file, size: 10_000_001 }], { accept })).toBe('!file-size');
    expect(read('file', [file, file], { accept })).toBe('!too-many-files.one');
    expect(read('file', 'a.pdf', { accept })).toBe('!wrong-type');
  });
});

const writing: readonly (readonly [type: string, plan: Partial<FieldPlan>, json: unknown, de: string, en: string])[] = [
  ['date', {}, '2024-03-01', '1. März 2024', '1 March 2024'],
  ['partialDate', {}, '2024', '2024', '2024'],
  ['partialDate', {}, '2024-03', 'März 2024', 'March 2024'],
  ['partialDate', {}, '2024-03-01', '1. März 2024', '1 March 2024'],
  ['monthDay', {}, '--03-01', '1. März', '1 March'],
  ['money', {}, '456.00', '456,00 €', '€456.00'],
  ['money', {}, '-1234567.89', '-1.234.567,89 €', '-€1,234,567.89'],
  ['decimal', { scale: 2, unit: 'kg' }, '1.50', '1,5 kg', '1.5 kg'],
  ['integer', {}, 1998, '1998', '1998'],
  ['integer', {}, 10000, '10.000', '10,000'],
  ['month', {}, '2024-05', 'Mai 2024', 'May 2024'],
  ['year', {}, 2024, '2024', '2024'],
  ['time', {}, '08:05', '8:05 Uhr', '8:05'],
  ['taxId', {}, '86095742719', '86 095 742 719', '86 095 742 719'],
  ['pensionInsuranceNumber', {}, '15070649C103', '15 070649 C 103', '15 070649 C 103'],
  ['geoPoint', {}, '49.235400,-6.996900', '49,235400° N, 6,996900° W', '49.235400° N, 6.996900° W'],
  ['country', {}, 'FR', '<FR>', '<FR>'],
  ['boolean', {}, true, 'Ja', 'Yes'],
  ['iban', {}, 'DE02120300000000202051', 'DE02 1203 0000 0000 2020 51', 'DE02 1203 0000 0000 2020 51'],
  ['choices', {}, ['a', 'b'], '<a> | <b>', '<a> | <b>'],
  [
    'file',
    {},
    [{ name: 'a.pdf', type: 'application/pdf', size: 1_234_567, sha256: 'a'.repeat(64) }],
    'a.pdf (1,2 MB)',
    'a.pdf (1.2 MB)',
  ],
  ['multiline', {}, 'a\nb', 'a | b', 'a | b'],
];

describe('writing values for people', () => {
  for (const [type, more, json, de, en] of writing) {
    test(`${type} ${JSON.stringify(json)} is ${de}`, () => {
      expect(write(type, json, 'de', more)).toBe(de);
      expect(write(type, json, 'en', more)).toBe(en);
    });
  }
});

test('a canonical value read again is the same value', () => {
  for (const [type, more, readings] of [...reading, ...codes, ...otherwise]) {
    for (const [, value] of readings) {
      if (value === undefined || (typeof value === 'string' && value.startsWith('!'))) continue;
      const kind = fieldType(type);
      expect(kind.toJson(kind.fromJson(value, plan(type, more)), plan(type, more))).toEqual(value);
    }
  }
});

test('each type is listed under its own name', () => {
  for (const [name, type] of fieldTypes) expect(type.type).toBe(name);
  expect(() => fieldType('nothing')).toThrow('Unknown field type');
});
