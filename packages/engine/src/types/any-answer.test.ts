import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, FieldPlan } from '../index.ts';
import { joinDate, splitDate } from '../calendar/date-parts.ts';
import { localeOf } from '../locales/locale.ts';
import { fieldTypes } from './index.ts';

const file = fc.record({
  name: fc.string(),
  type: fc.constantFrom('application/pdf', 'x'),
  size: fc.integer(),
  sha256: fc.constantFrom('a'.repeat(64), ''),
});
const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '0',
      '1',
      '9',
      ',',
      '.',
      ' ',
      '-',
      '€',
      'M',
      'ä',
      'r',
      'z',
      '+',
      '@',
      'D',
      'E',
      '/',
      '\u0301',
      '\ud800',
      '(',
      ')',
    ),
  }),
);
const answer: fc.Arbitrary<Answer> = fc.oneof(typed, fc.array(typed, { maxLength: 3 }), fc.array(file, { maxLength: 2 }));

describe.each([...fieldTypes.values()])('$type', (type) => {
  const plan: FieldPlan = {
    id: 'x',
    key: 'x',
    type: type.type,
    parent: -1,
    step: 0,
    depth: 0,
    options: [{ value: '1' }, { value: '9', exclusive: true }],
  };
  const options = ['1', '9'];
  const context = { options, option: (typed: string) => options.find((one) => one === typed), bound: () => undefined };

  test('gives a value or a fault for any answer; the value survives its canonical form', () => {
    fc.assert(
      fc.property(answer, (given) => {
        if (type.empty(given)) return;
        const parsed = type.parse(given, plan, context);
        if (parsed.fault) {
          expect(type.codes).toContain(parsed.fault.code);
          parsed.fault.slots?.(localeOf('en'));
          return;
        }
        const json = type.toJson(parsed.value, plan);
        expect(type.fromJson(json, plan)).toEqual(parsed.value);
        for (const language of ['de', 'en']) {
          const lines = type.format(parsed.value, plan, {
            locale: localeOf(language),
            line: (text) => ({ text }),
            option: (text) => ({ text }),
          });
          expect(lines.length > 0).toBe(json !== undefined);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is done soon with long hostile texts', () => {
    const size = 100_000;
    const texts = ['0', ' ', '.', '-', 'a', '\u0301', '1.', ',-', 'a.', '@', 'ä\u0323', '(0)'].flatMap((unit) => {
      const long = unit.repeat(size / unit.length);
      return [long, `1${long}x`, `1,${long}1`, `a@${long}`];
    });
    const start = performance.now();
    for (const text of texts) {
      if (!type.empty(text)) type.parse(text, plan, context);
      joinDate(splitDate(text));
      joinDate([text, '', text]);
    }
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
