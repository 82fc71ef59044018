import type { FieldPlan, FieldState } from '@vordruck/engine';
import { expect, test } from 'vitest';
import { messagesFor } from '../messages/index.ts';
import { year } from './year.tsx';

test.for<[said: string, bounds: Partial<FieldPlan>, hint: string | undefined]>([
  ['the usual one', {}, 'Zum Beispiel 2024'],
  ['the usual one within its bounds', { min: 1950, max: 2030 }, 'Zum Beispiel 2024'],
  ['the first that is allowed', { min: 2026 }, 'Zum Beispiel 2026'],
  ['the last that is allowed', { max: 1999 }, 'Zum Beispiel 1999'],
  ['none where a rule bounds it', { min: { rule: 3 }, max: 2100 }, undefined],
  ['none where a rule bounds its end', { max: { rule: 3 } }, undefined],
  ['what the form says', { min: { rule: 3 }, example: '1965' }, 'Zum Beispiel 1965'],
])('the example of a year is %s', ([, bounds, hint]) => {
  const plan: FieldPlan = { id: 'jahr', key: 'jahr', type: 'year', parent: -1, step: 0, depth: 0, ...bounds };
  const field: FieldState = {
    plan, path: '/jahr', name: '/jahr', label: { text: 'Jahr' }, visible: true, required: true, answer: undefined, value: undefined, display: [], options: [],
  }; // prettier-ignore
  expect(year.hint?.(field, messagesFor('de'))).toBe(hint);
});
