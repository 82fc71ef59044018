import { describe, expect, test } from 'vitest';
import { file, number, outline, received, submitted, values } from '../../test/sample.ts';
import { UnwritableTextError } from '../errors.ts';
import { writeJson } from './json.ts';
import { newNumber } from './number.ts';
import { attachmentName } from './attachment-name.ts';
import { buildSubmission } from './submission.ts';

describe('a submission', () => {
  test('holds the values, what makes them a receipt, and the attachments without their labels', () => {
    expect(buildSubmission(submitted(), { number, received })).toEqual({
      form: 'sample',
      hash: outline.hash,
      municipality: '10041100',
      number,
      received,
      language: 'de',
      today: '2026-11-23',
      values,
      attachments: [{ path: '/hunde/0/nachweis', ...file }],
    });
  });

  test('holds the day and the figures that its rules were applied with', () => {
    const parameters = { steuersatz: '120.00', gebuehren: [{ art: 'u\u0308bung', satz: 3 }] };
    const made = buildSubmission(submitted(), { number, received, parameters });
    expect([made.today, made.parameters]).toEqual([
      '2026-11-23',
      { steuersatz: '120.00', gebuehren: [{ art: 'übung', satz: 3 }] },
    ]);
  });

  test('has its texts composed', () => {
    const made = buildSubmission(submitted({ values: { name: 'Mu\u0308ller', rows: [{ name: 'n\u0304' }] } }), {
      number,
      received,
    });
    expect(made.values).toEqual({ name: 'Müller', rows: [{ name: 'n\u0304' }] });
  });

  test.each([
    ['a bell', 'a\u0007', 'U+0007'],
    ['half a surrogate pair', 'a\ud800', 'U+D800'],
    ['a non-character', '\uffff', 'U+FFFF'],
    ['a next line', '\u0085', 'U+0085'],
  ])('refuses %s and says where', (_, text, character) => {
    const attempt = (): unknown =>
      buildSubmission(submitted({ values: { hunde: [{ name: 'ok' }, { name: text }] } }), { number, received });
    expect(attempt).toThrow(UnwritableTextError);
    expect(attempt).toThrow(expect.objectContaining({ code: 'unwritable-text', path: '/values/hunde/1/name', character }));
  });

  test('keeps tab, line feed, carriage return and pairs of surrogates', () => {
    const name = 'a\tb\r\nc 🐕';
    expect(buildSubmission(submitted({ values: { name } }), { number, received }).values).toEqual({ name });
  });

  test.each(['2026-11-23', '2026-11-23T12:00:00', '2026-13-23T12:00:00Z', 'today'])('refuses %s as time of receipt', (wrong) => {
    expect(() => buildSubmission(submitted(), { number, received: wrong })).toThrow(RangeError);
  });
});

test('RFC 8785: the JSON is the same whatever order its parts came in', () => {
  const made = buildSubmission(submitted(), { number, received });
  const turned = Object.fromEntries(Object.entries(made).toReversed()) as unknown as typeof made;
  expect(Buffer.from(writeJson(turned))).toEqual(Buffer.from(writeJson(made)));
  expect(JSON.parse(Buffer.from(writeJson(made)).toString())).toEqual(made);
});

describe('a receipt number', () => {
  test('is random, readable and of its year', () => {
    const numbers = Array.from({ length: 500 }, () => newNumber({ year: received }));
    expect(new Set(numbers).size).toBe(500);
    for (const made of numbers) expect(made).toMatch(/^VD-2026-[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/);
  });

  test('comes from the random bytes it is given', () => {
    expect(newNumber({ year: 2027, random: (size) => Uint8Array.from({ length: size }, (_, index) => index) })).toBe(
      'VD-2027-ABCD-EFGH',
    );
  });
});

test.each([
  ['Nachweis Björn.pdf', 'attachments/1-Nachweis-Bjorn.pdf'],
  ['../../etc/passwd', 'attachments/1-etc-passwd'],
  ['東京', 'attachments/1-file'],
  ['a/b\\c: d?.png', 'attachments/1-a-b-c-d-.png'],
])('the attachment %s is packed as %s', (name, packed) => {
  expect(attachmentName(name, 1)).toBe(packed);
});
