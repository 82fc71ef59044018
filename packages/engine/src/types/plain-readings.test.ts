import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitDate } from '../calendar/date-parts.ts';
import { toDays } from '../calendar/calendar.ts';
import { countLetters, refusedLetter, type Charset } from '../din-91379/charset.ts';
import { buildForm, rule } from '../../test/build-form.ts';
import type { FieldPlan } from '../index.ts';
import { readNumber } from '../numbers/read-number.ts';
import { modelOf } from '../state/model.ts';
import { cleanLine, cleanLines, cleanToken } from './clean-text.ts';
import { readParts } from './date-reading.ts';
import { isFault } from './field-type.ts';
import { fieldType } from './index.ts';
import { plainReadings } from './plain-readings.ts';

const context = { options: [], option: () => undefined, bound: () => undefined };

function drawn(signs: string): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...signs), maxLength: 18 });
}

test('a plain number is what the careful reading makes of it', () => {
  fc.assert(
    fc.property(drawn('0123456789.,- '), fc.nat(6), (typed, scale) => {
      const value = plainReadings.number(typed, scale);
      if (value !== undefined) expect(value).toBe(readNumber(typed, scale));
    }),
    { numRuns: 3000 },
  );
  expect(plainReadings.number('-120,5', 2)).toBe(-12_050);
  expect(plainReadings.number('-0', 0)).toBe(0);
  expect(plainReadings.number('1.234', 3)).toBeUndefined();
});

test('a plain day is what the careful reading makes of it', () => {
  const part = fc.oneof(
    fc.nat(40).map(String),
    fc.nat(40).map((day) => String(day).padStart(2, '0')),
    fc.nat(12_000).map(String),
    drawn('01-. x'),
  );
  const typed = fc
    .tuple(part, fc.constantFrom('.', '-', '/', '. '), part, fc.constantFrom('.', '-', ''), part)
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(typed, (text) => {
      const day = plainReadings.day(text);
      const given = readParts(splitDate(text), ['day', 'month', 'year']);
      const read = isFault(given) ? given : toDays(given.year ?? 0, given.month ?? 0, given.day ?? 0);
      if (day !== undefined) expect(day).toEqual(read);
    }),
    { numRuns: 3000 },
  );
  expect(plainReadings.day('2024-02-29')).toBe(toDays(2024, 2, 29));
  expect(plainReadings.day('3.3.2026')).toBe(toDays(2026, 3, 3));
  for (const none of ['2023-02-29', '30.2.2024']) expect(plainReadings.day(none)).toMatchObject({ code: 'date-impossible' });
  for (const other of ['3.3.26', '0999-01-01', '2024.1.1']) expect(plainReadings.day(other)).toBeUndefined();
});

test('a text of common letters is what cleaning and checking make of it', () => {
  const text = fc.oneof(drawn(' abcÄßŞž–|\t\u0301\u00b2\u017f'), fc.string());
  const charset = fc.constantFrom<Charset>('A', 'B', 'C', 'D', 'E');
  const shape = fc.constantFrom(
    { type: 'text', clean: cleanLine },
    { type: 'multiline', clean: cleanLines },
    { type: 'text', clean: cleanToken, pattern: '^(?:[a-cÄ]{0,9})$' },
  );
  fc.assert(
    fc.property(text, charset, shape, (typed, letters, { type, clean, pattern }) => {
      const plan: FieldPlan = {
        id: 'x', key: 'x', type, parent: -1, step: 0, depth: 0, charset: letters, maxLength: 8, ...(pattern ? { pattern } : {}),
      }; // prettier-ignore
      const own = fieldType(type);
      if (own.empty(typed)) return;
      const cleaned = clean(typed);
      const fits =
        refusedLetter(cleaned, letters) === undefined &&
        countLetters(cleaned) <= 8 &&
        new RegExp(pattern ?? '', 'u').test(cleaned);
      const parsed = own.reader(plan)(typed, context);
      expect(isFault(parsed) ? undefined : parsed).toBe(fits ? cleaned : undefined);
    }),
    { numRuns: 3000 },
  );
});

test('the shortcut to an answer is what the careful reading makes of it', () => {
  const { form } = buildForm({
    steps: [
      {
        step: 's',
        fields: [
          { id: 'a', type: 'text', minLength: 2, maxLength: 8 },
          { id: 'b', type: 'text', charset: 'A', pattern: '^(?:[0-9a-c]{0,5})$' },
          { id: 'c', type: 'multiline' },
          { id: 'd', type: 'integer', min: -5, max: 120 },
          { id: 'e', type: 'decimal', scale: 3, min: '0.5' },
          { id: 'f', type: 'money' },
          { id: 'g', type: 'date', min: '2000-02-29', max: '2024-12-31' },
          { id: 'h', type: 'boolean' },
          { id: 'i', type: 'choice', options: ['a', 'true', '1'] },
          { id: 'j', type: 'email' },
          { id: 'k', type: 'integer', max: rule('d', ({ d }) => d) },
        ],
      },
    ],
  });
  const { fields } = modelOf(form);
  const typed = fc.oneof(
    drawn('0123456789.,- '),
    drawn(' abcÄ@.-|'),
    fc.nat(150).map(String),
    fc
      .date({ min: new Date('1999-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
    fc.constantFrom('true', 'false', 'ja', 'a', 'b', '1', '2023-02-30', 'a@b.de', 'a.b@c-d.de', 'a..b@c.de', 'A@B.DE'),
  );
  const taken = new Set<string>();
  fc.assert(
    fc.property(fc.constantFrom(...fields), typed, (field, text) => {
      const meant = plainReadings.of(field)(text);
      if (meant === undefined) return;
      taken.add(field.id);
      const { min, max, options = [] } = field;
      const bounds = {
        bound: (which: 'min' | 'max') => ({ min, max })[which],
        options,
        option: (given: string) => options.find((one) => one === given),
      };
      expect(meant).toEqual(field.type.reader(field.plan)(text, bounds));
    }),
    { numRuns: 10_000 },
  );
  // All but the one whose bound depends on another answer.
  expect([...taken].toSorted().join('')).toBe('abcdefghij');
});
