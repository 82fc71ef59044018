import { readFile } from 'node:fs/promises';
import type { Session } from '@vordruck/engine';
import { expect, test } from 'vitest';
import { messagesFor } from '../src/messages/index.ts';
import type { Page } from '../src/page.ts';
import { documentOf, heard, named } from './documents.ts';
import { formFrame, frame } from './pages.ts';
import { filled, probeSession } from './probe-form.ts';

const step = (session: Session, id: string, failed = false): Page => ({
  kind: 'step',
  frame: frame(),
  form: formFrame(session),
  step: id,
  issues: failed ? session.issues({ step: id }) : [],
});

const text = (document: Document, selector: string): readonly string[] =>
  [...document.querySelectorAll(selector)].map((element) => heard(element));

test('the receipt names the service, also when it is printed', () => {
  expect(text(named('quittung'), '.vd-receipt-service')).toEqual(['Hund zur Hundesteuer anmelden']);
});

test('the number on the receipt bears the same name as on the record', () => {
  expect(['de', 'de-x-leicht', 'en', 'fr'].map((language) => messagesFor(language).receiptNumber)).toEqual([
    'Ihre Eingangsnummer',
    'Ihre Eingangsnummer',
    'Your receipt number',
    'Votre numéro de réception',
  ]);
});

test('what leads to downloads is not printed', async () => {
  const css = await readFile(new URL('../src/styles/print.css', import.meta.url), 'utf8');
  const hidden = /@media print \{[^]*?((?:\s+\.[\w-]+,?)+) \{\s+display: none;/.exec(css)?.[1] ?? '';
  expect(hidden.split(',').map((each) => each.trim())).toContain('.vd-downloads');
});

test('a row is marked as incomplete only where something is missing, and else as wrong', () => {
  const [first] = (filled['hunde'] ?? []) as readonly Record<string, string>[];
  const rows = [{ ...first, chip: '12' }, { $row: '2', name: 'Waldi' }, first].map((row, index) => ({
    ...row,
    $row: String(index + 1),
  }));
  const document = documentOf(step(probeSession({ ...filled, hunde: rows }), 'ihre-hunde'));
  expect(text(document, '.vd-row').map((row) => /Bitte prüfen|Angaben fehlen/.exec(row)?.[0])).toEqual([
    'Bitte prüfen',
    'Angaben fehlen',
    undefined,
  ]);
});

test('the example of a birth date lies decades back; that of another date does not', () => {
  expect(heard(named('schritt-leer').querySelector('#f-halter-geburtsdatum__hint') ?? named('start').body)).toBe(
    'Zum Beispiel 27 3 1964',
  );
  expect(heard(named('zeile-leer').querySelector('#f-hunde-1-geboren__hint') ?? named('start').body)).toMatch(
    /^Zum Beispiel 27 3 2024\. /,
  );
});

test('why something is asked is read aloud as two sentences', () => {
  expect(text(named('zeile-leer'), '.vd-why summary')).toContain(
    'Warum fragen wir das? Es geht um „Gilt der Hund als gefährlich?“.',
  );
});

test.each([
  ['..2023', []],
  ['..23', ['year']],
  ['40..2023', ['day', 'month']],
  ['31.2.2024', ['day', 'month', 'year']],
])('of the date %s only the parts at fault are marked', (geboren, wrong) => {
  const session = probeSession({ hunde: [{ $row: '1', geboren }] });
  const issues = session.issues({ row: '/hunde/@1' }).filter(({ path }) => path === '/hunde/0/geboren');
  const document = documentOf({ ...step(session, 'ihre-hunde'), kind: 'row', row: '/hunde/@1', issues } as Page);
  const marked = [...document.querySelectorAll('.vd-date [aria-invalid=true]')].map(({ id }) => id.split('__')[1] ?? 'day');
  expect(marked).toEqual(wrong);
});

test('where a check finds fault with a partial date, what may stay empty is not marked', () => {
  const session = probeSession({ hunde: [{ $row: '1', geboren: '..2023' }] });
  const issues = [{ path: '/hunde/0/geboren', code: 'zu-alt', message: 'Zu alt.', params: {} }];
  const document = documentOf({ ...step(session, 'ihre-hunde'), kind: 'row', row: '/hunde/@1', issues } as Page);
  expect([...document.querySelectorAll('.vd-date [aria-invalid=true]')].map(({ id }) => id)).toEqual(['f-hunde-1-geboren__year']);
  expect(document.querySelector('#fehler a')?.getAttribute('href')).toBe('#f-hunde-1-geboren__year');
});

test('a municipality where nothing was found says so, and leads to all it offers', () => {
  const document = documentOf({ kind: 'municipality', frame: frame(), query: 'Reisepass', services: [] });
  expect(heard(document.body)).toContain('Treffer für „Reisepass“Dazu haben wir hier nichts gefunden.');
  expect(document.querySelector('main a[href="/10041100/"]')).not.toBeNull();
  expect(document.querySelector('input[name=suche]')?.getAttribute('value')).toBe('Reisepass');
});

test('the start page leads to the receipt of what was sent, and says why somebody without a draft is there', () => {
  const form = formFrame(probeSession());
  const sent = documentOf({ kind: 'start', frame: frame(), form, draftDays: 30, receipt: { href: '/q' } });
  expect(text(sent, 'a[href="/q"]')).toEqual(['Ihre Empfangsbestätigung ansehen']);
  const lost = documentOf({ kind: 'start', frame: frame(), form, draftDays: 30, lost: true });
  expect(heard(lost.body)).toContain('keinen angefangenen Antrag gefunden');
});

test('a post whose draft is gone is told what became of it', () => {
  const document = documentOf({ kind: 'message', frame: frame(), status: 404, reason: 'draft', next: { href: '/a/' } });
  expect(text(document, 'h1')).toEqual(['Wir finden Ihren Antrag nicht']);
  expect(text(document, 'main a[href="/a/"]')).toEqual(['Zum Anfang des Antrags']);
});
