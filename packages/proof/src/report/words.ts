// Data: the words of the report.
import type { Way } from '../served-form.ts';
import type { Moment } from '../walk/citizen.ts';
import type { Bilingual } from './criteria.ts';

/** A language that the report is written in. */
export type ReportLanguage = keyof Bilingual;
export const reportLanguages: readonly ReportLanguage[] = ['de', 'en'];

/** What is said the same way in every report. */
export const words = {
  kind: { de: 'Nachweis der Barrierefreiheit', en: 'Accessibility proof' },
  clean: { de: 'Keine Verstöße gefunden.', en: 'Nothing was found.' },
  one: { de: '1 Verstoß.', en: '1 finding.' },
  several: { de: 'Verstöße.', en: 'findings.' },
  basis: { de: 'Grundlage', en: 'Measured by' },
  standards: {
    de: 'WCAG 2.2 Stufen A und AA; damit EN 301 549 V3.2.1 Kapitel 9, auf die § 3 BITV 2.0 verweist',
    en: 'WCAG 2.2 levels A and AA, and so EN 301 549 V3.2.1 clause 9, which § 3 BITV 2.0 refers to',
  },
  version: { de: 'Fassung des Formulars', en: 'Version of the form' },
  date: { de: 'Datum', en: 'Date' },
  tools: { de: 'Werkzeuge', en: 'Tools' },
  extent: { de: 'Umfang', en: 'Extent' },
  limits: {
    de: 'Das ist, was Maschinen finden. Es ersetzt nicht die Prüfung durch Menschen mit ihren eigenen Screenreadern, Lupen und Schaltern.',
    en: 'This is what machines can find. It does not replace people who try the form with their own screen readers, magnifiers and switches.',
  },
  contents: { de: 'Inhalt', en: 'Contents' },
  findings: { de: 'Verstöße', en: 'Findings' },
  criteria: { de: 'Kriterien', en: 'Criteria' },
  criteriaLead: {
    de: 'Alle Kriterien der Stufen A und AA, dazu zwei der Stufe AAA. Die Nummer der EN 301 549 ist die des Prüfschritts im BITV-Test.',
    en: 'All criteria of levels A and AA, and two of level AAA. The number of EN 301 549 is that of the step of the BITV test.',
  },
  criterion: { de: 'Kriterium', en: 'Criterion' },
  result: { de: 'Ergebnis', en: 'Result' },
  proof: { de: 'Nachweis', en: 'Proof' },
  pictures: { de: 'Bilder', en: 'Pictures' },
  none: { de: 'kein Verstoß', en: 'no finding' },
  notHere: { de: 'kommt nicht vor', en: 'not present' },
  forPeople: { de: 'von Menschen zu prüfen', en: 'for people' },
  people: { de: 'Was Menschen prüfen müssen', en: 'What people have to look at' },
  peopleLead: {
    de: 'Diese Fragen kann keine Maschine beantworten.',
    en: 'No machine can answer these questions.',
  },
  alwaysPeople: {
    de: 'Der ganze Weg einmal mit NVDA und Firefox, mit JAWS und Chrome, mit VoiceOver auf dem iPhone und mit TalkBack; je einmal mit einer blinden Person und einer, der Lesen schwerfällt.',
    en: 'The whole journey once with NVDA and Firefox, JAWS and Chrome, VoiceOver on a phone, and TalkBack; once each with a blind person and one who finds reading hard.',
  },
  documents: {
    de: 'Das PDF der Quittung (EN 301 549, Kapitel 10) prüft ein eigener Nachweis.',
    en: 'The PDF of the receipt (EN 301 549, clause 10) has a proof of its own.',
  },
  doubts: { de: 'Von axe nicht entschieden', en: 'What axe could not decide' },
  doubtsLead: {
    de: 'Hier konnte axe nicht rechnen, etwa weil sich Farben überlagern. Bitte auf den Bildern der Seite ansehen.',
    en: 'Here axe could not measure, for instance where colours lie over each other. Please look at the pictures of the page.',
  },
  noDoubts: { de: 'axe hat alles entschieden.', en: 'axe decided everything.' },
  ways: { de: 'Wege durch das Formular', en: 'Ways through the form' },
  waysLead: {
    de: 'Die erzeugten Wege zeigen zusammen alles, was Antworten hervorrufen können, und brechen jede Prüfung. Die anderen sind Beispiele des Formulars.',
    en: 'Generated journeys together show all that answers can bring up and break every check; the others are examples of the form.',
  },
  journey: { de: 'Weg', en: 'Journey' },
  way: { de: 'Begangen', en: 'Walked' },
  language: { de: 'Sprache', en: 'Language' },
  pages: { de: 'Seiten', en: 'Pages' },
  page: { de: 'Seite', en: 'Page' },
  aloud: { de: 'Was ein Screenreader vorliest', en: 'What a screen reader says' },
  aloudLink: {
    de: 'Alle Seiten eines Weges, wie sie vorgelesen werden (Text)',
    en: 'All pages of a journey as they are read out (text)',
  },
  seeds: { de: 'Wie gut dieser Nachweis findet', en: 'How well this proof finds' },
  seedsLead: {
    de: 'In die Seiten wurden Fehler gesetzt, immer einer allein. Gefunden wurden',
    en: 'Defects were seeded into the pages, one at a time. Found were',
  },
  of: { de: 'von', en: 'of' },
  defect: { de: 'Fehler', en: 'Defect' },
  foundBy: { de: 'Gefunden durch', en: 'Found by' },
  noRoom: { de: 'keine Seite hat Platz dafür', en: 'no page has room for it' },
  missed: { de: 'nicht gefunden', en: 'missed' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Of `generated 3`, the journeys that the compiler makes. */
export const generated: Bilingual = { de: 'erzeugt', en: 'generated' };

export const ways: Readonly<Record<Way, Bilingual>> = {
  plain: { de: 'wie die meisten', en: 'as most do' },
  keyboard: { de: 'nur mit der Tastatur', en: 'by keyboard alone' },
  'script-off': { de: 'ohne JavaScript', en: 'without JavaScript' },
};

export const moments: Readonly<Record<Moment, Bilingual>> = {
  fresh: { de: 'bevor etwas beantwortet ist', en: 'before anything is answered' },
  faults: { de: 'nachdem sie mit Fehlern abgeschickt wurde', en: 'after it was sent off with faults' },
  filled: { de: 'beantwortet', en: 'answered' },
};

/** Looks, and the criteria that they show. */
export const looks: Readonly<Record<string, Bilingual & { readonly criteria: readonly string[] }>> = {
  plain: { de: '1280 Pixel breit', en: '1280 pixels wide', criteria: ['1.3.2', '1.4.1', '1.4.3', '1.4.11', '2.5.5', '2.5.8'] },
  narrow: { de: '320 Pixel breit, wie bei 400 % Zoom', en: '320 pixels wide, as at 400 % zoom', criteria: ['1.4.10'] },
  landscape: { de: 'Telefon im Querformat', en: 'a phone on its side', criteria: ['1.3.4'] },
  'large-text': { de: 'Text auf 400 %', en: 'text at 400 %', criteria: ['1.4.4'] },
  'text-spacing': { de: 'weite Abstände im Text', en: 'wide text spacing', criteria: ['1.4.12'] },
  'right-to-left': { de: 'von rechts nach links', en: 'from right to left', criteria: ['1.3.2'] },
  dark: { de: 'dunkel', en: 'dark', criteria: ['1.4.3', '1.4.11'] },
  'forced-colours': { de: 'erzwungene Farben', en: 'forced colours', criteria: ['1.4.1', '1.4.11'] },
};
