import { assert, property, string, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import { agrees, sniff } from './media-type.ts';

test('the bytes tell the type', () => {
  expect(sniff(Buffer.from('%PDF-1.7'))).toBe('application/pdf');
  expect(sniff(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
  expect(sniff(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))).toBe('image/png');
  expect(sniff(Buffer.from('<svg onload="alert(1)">'))).toBeUndefined();
  expect(sniff(Buffer.from('MZ'))).toBeUndefined();
  expect(sniff(Buffer.alloc(0))).toBeUndefined();
});

test('name and declared type must say the same; an unknown type says nothing', () => {
  expect(agrees('image/jpeg', 'Foto.JPG', 'image/jpeg')).toBe(true);
  expect(agrees('image/jpeg', 'Foto.jpeg', 'image/pjpeg')).toBe(true);
  expect(agrees('application/pdf', 'a.pdf', 'application/octet-stream')).toBe(true);
  expect(agrees('application/pdf', 'a.pdf', 'application/pdf; charset=binary')).toBe(true);
  expect(agrees('application/pdf', 'a.pdf', 'text/html')).toBe(false);
  expect(agrees('application/pdf', 'a.html', 'application/pdf')).toBe(false);
  expect(agrees('application/pdf', 'pdf', 'application/pdf')).toBe(false);
  expect(agrees('application/pdf', 'a.pdf.exe', 'application/pdf')).toBe(false);
});

test('no bytes and no names make it throw', () => {
  assert(
    property(uint8Array({ maxLength: 40 }), string(), string(), (bytes, name, declared) => {
      expect(typeof agrees(sniff(Buffer.from(bytes)) ?? '', name, declared)).toBe('boolean');
    }),
  );
});
