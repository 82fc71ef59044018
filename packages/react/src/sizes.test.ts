import { expect, test } from 'vitest';
import { messagesFor } from './messages/index.ts';
import { formatSize } from './sizes.ts';

test.each([
  [124, '124 B', '124 B'],
  [1000, '1 kB', '1 kB'],
  [999_999, '999 kB', '999 kB'],
  [1_000_000, '1 MB', '1 MB'],
  [1_254_000, '1,3 MB', '1.3 MB'],
  [10_000_000, '10 MB', '10 MB'],
])('%i bytes are %s, in English %s', (bytes, german, english) => {
  expect(formatSize(bytes, messagesFor('de'))).toBe(german);
  expect(formatSize(bytes, messagesFor('en'))).toBe(english);
});
