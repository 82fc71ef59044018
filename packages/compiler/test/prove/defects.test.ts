import { describe, expect, it } from 'vitest';
import { formOf, told } from './forms.ts';
import { defects, sound } from './known-defects.ts';

describe('a form with one defect', () => {
  for (const [name, expected, fields, more] of defects) {
    it(`is refused where ${name}`, async () => {
      const found = await told(formOf(fields, more));
      expect(found.map((one) => (expected.includes('/') ? one : one.split(' ')[0]))).toContain(expected);
      // One defect may make others idle, but nothing is told of what is sound.
      expect(found.length).toBeLessThanOrEqual(3);
    });
  }
});

describe('a sound form', () => {
  for (const [name, fields, more] of sound) {
    it(`is left alone where ${name}`, async () => {
      expect(await told(formOf(fields, more))).toEqual([]);
    });
  }
});
