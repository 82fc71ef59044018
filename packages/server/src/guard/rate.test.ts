import { expect, test } from 'vitest';
import { addressOf, rate } from './rate.ts';

test('so many get through from one address in a while, and no more; other addresses are not touched', () => {
  let time = 0;
  const { take } = rate(() => time, { most: 2, withinMs: 1000 });
  expect([take('a'), take('a'), take('b')]).toEqual([0, 0, 0]);
  time = 400;
  expect(take('a')).toBe(600);
  time = 1000;
  expect([take('a'), take('a'), take('a')]).toEqual([0, 0, 1000]);
});

test.each([
  [undefined, { 'x-forwarded-for': '1.1.1.1' }, '9.9.9.9'],
  ['X-Forwarded-For', { 'x-forwarded-for': '6.6.6.6, 1.1.1.1' }, '1.1.1.1'],
  ['x-forwarded-for', { 'x-forwarded-for': 'nobody' }, '9.9.9.9'],
  ['x-forwarded-for', {}, '9.9.9.9'],
  ['x-real-ip', { 'x-real-ip': '2001:db8:1:2:3:4:5:6' }, '2001:db8:1:2'],
  ['x-real-ip', { 'x-real-ip': '2001:db8::6' }, '2001:db8:0:0'],
])('with the header %s, %j is asked from %s', (header, headers, address) => {
  expect(addressOf({ headers, ip: '9.9.9.9' }, header)).toBe(address);
});
