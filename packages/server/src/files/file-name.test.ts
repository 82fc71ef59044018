import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName } from './file-name.ts';

test('paths, controls and marks of direction go; letters of all languages stay', () => {
  const cases = [
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\Ada\\Ausweis.pdf', 'Ausweis.pdf'],
    ['Łukasz Ǎn.PDF', 'Łukasz Ǎn.PDF'],
    ['ab\u202Egpj.exe', 'abgpj.exe'],
    ['a\u0000b\r\n.png', 'ab.png'],
    ['a:b|c?.pdf', 'a_b_c_.pdf'],
    ['  .versteckt  ', 'versteckt'],
    ['', 'datei'],
    ['..', 'datei'],
  ] as const;
  for (const [given, safe] of cases) expect(safeFileName(given)).toBe(safe);
});

test('any name becomes one of 1 to 100 characters that is no path, and stays as it is the second time', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 130 }), (given) => {
      const safe = safeFileName(given);
      expect([...safe].length).toBeGreaterThan(0);
      expect([...safe].length).toBeLessThanOrEqual(100);
      expect(safe).not.toMatch(/[/\\\p{Cc}\p{Cf}]|^\./u);
      expect(safeFileName(safe)).toBe(safe);
    }),
  );
});
