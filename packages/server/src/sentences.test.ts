import { expect, test } from 'vitest';
import { portalLanguages } from './pages/visit.ts';
import { sentencesIn } from './sentences.ts';

const title = 'Hund anmelden';
const said = (language: string): readonly string[] => {
  const words = sentencesIn(language);
  return [
    words.removed('Bello'),
    words.repeated(['a.pdf']),
    words.repeated(['a.pdf', 'b.pdf']),
    words.mailSubject(title),
    words.mailText(title, 'K7MQ-3XWA', 'https://antrag.example.org/weiter', '1.2.2026'),
    words.changed(),
    words.mismatch('a.pdf'),
  ];
};

test('each language of the pages has words of its own', () => {
  const mails = portalLanguages.map((language) => said(language)[4]);
  expect(new Set(mails).size).toBe(portalLanguages.length);
});

test.each(portalLanguages)('a mail in %s holds title, code, address and day', (language) => {
  for (const part of [title, 'K7MQ-3XWA', 'https://antrag.example.org/weiter', '1.2.2026'])
    expect(said(language)[4]).toContain(part);
  for (const text of said(language)) expect(text).not.toContain('undefined');
});

test('a variant gets the words of its language, any other German', () => {
  expect(said('fr-CA')).toEqual(said('fr'));
  expect(said('tr')).toEqual(said('de'));
});

test('French has no breaking space before a mark', () => {
  for (const text of said('fr')) expect(text).not.toMatch(/ [:;?!»]|« /);
});
