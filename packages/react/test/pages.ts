import type { Session } from '@vordruck/engine';
import type { ChangedPage, FormFrame, Frame, Page } from '../src/page.ts';
import { filled, probeSession } from './probe-form.ts';

export const municipality = { ags: '10041100', name: 'Saarbrücken' };

export function frame(assets: Frame['assets'] = { styles: [] }, language = 'de'): Frame {
  return {
    language,
    languages: [
      { language: 'de', href: '?lang=de' },
      { language: 'en', href: '?lang=en' },
    ],
    portal: 'Serviceportal Saarland',
    municipality,
    authority: {
      name: 'Landeshauptstadt Saarbrücken',
      address: ['Stadtsteueramt', 'Gerberstraße 4', '66111 Saarbrücken'],
      email: 'hundesteuer@example.org',
      phone: '0681 905-0',
      hours: 'Montag bis Freitag, 8 bis 12 Uhr',
      links: { privacy: '/datenschutz', imprint: '/impressum', accessibility: '/barrierefreiheit', barrier: '/barriere-melden' },
    },
    assets,
  };
}

export function formFrame(session: Session, modules?: FormFrame['modules']): FormFrame & { readonly session: Session } {
  return { session, base: '/10041100/probe/', token: 'token', ...(modules && { modules }) };
}

/** One page of every kind and every error state, by name. */
export function everyPage(
  assets: Frame['assets'],
  modules: FormFrame['modules'],
  language: 'de' | 'en' = 'de',
): Readonly<Record<string, Page>> {
  const full = probeSession(filled, language);
  const empty = probeSession({}, language);
  const paying = probeSession({ abbuchen: 'true' }, language);
  const outer = frame(assets, language);
  const services = [{ href: '/10041100/probe/', title: { text: 'Hund zur Hundesteuer anmelden' } }];
  const step = (session: Session, name: string, failed = false): Page => ({
    kind: 'step', frame: outer, form: formFrame(session, modules), step: name, issues: failed ? session.issues({ step: name }) : [],
  }); // prettier-ignore
  const row = (session: Session, name: string, failed = false): Page => ({
    kind: 'row', frame: outer, form: formFrame(session, modules), step: 'ihre-hunde', row: name, issues: failed ? session.issues({ row: name }) : [],
  }); // prettier-ignore
  return {
    portal: { kind: 'portal', frame: { ...outer, municipality: undefined }, query: '', services: [], municipalities },
    suche: {
      kind: 'portal',
      frame: { ...outer, municipality: undefined },
      query: 'Hund',
      services: [{ form: 'probe', title: { text: 'Hund zur Hundesteuer anmelden' }, intro: { text: 'Wer einen Hund hält.' } }],
      municipalities,
    },
    gemeinde: { kind: 'municipality', frame: outer, services },
    start: { kind: 'start', frame: outer, form: formFrame(empty), draftDays: 30 },
    entwurf: { kind: 'start', frame: outer, form: formFrame(full), draftDays: 30, draft: { href: '/10041100/probe/halter' } },
    'schritt-leer': step(empty, 'halter'),
    'schritt-fehler': step(empty, 'halter', true),
    'schritt-voll': step(full, 'halter'),
    'liste-leer': step(empty, 'ihre-hunde'),
    'liste-fehler': step(empty, 'ihre-hunde', true),
    'liste-voll': { ...step(full, 'ihre-hunde'), kind: 'step', status: 'Hund 3 wurde entfernt.' } as Page,
    'zeile-voll': row(full, '/hunde/@1'),
    'zeile-fehler': row(full, '/hunde/@2', true),
    'zeile-leer': row(probeSession({ hunde: [{ $row: '1' }] }, language), '/hunde/@1'),
    'zahlung-leer': step(empty, 'zahlung'),
    zahlung: step(paying, 'zahlung'),
    'zahlung-neu': {
      kind: 'step',
      frame: outer,
      form: formFrame(paying, modules),
      step: 'zahlung',
      issues: [],
      focus: '/mandat/iban',
    },
    'zahlung-fehler': step(paying, 'zahlung', true),
    'eine-frage': step(empty, 'land'),
    'eine-frage-fehler': step(empty, 'land', true),
    'weiteres-leer': step(empty, 'weiteres'),
    weiteres: step(probeSession({ gewicht: 'schwer', anzahl: 'drei' }, language), 'weiteres', true),
    pruefen: { kind: 'review', frame: outer, form: formFrame(full), outline: full.outline(), issues: [] },
    'pruefen-fehler': { kind: 'review', frame: outer, form: formFrame(full), outline: full.outline(), issues: full.issues() },
    senden: { kind: 'send', frame: outer, form: formFrame(full), issues: [], reviewed: 'hash' },
    'senden-fehler': {
      kind: 'send',
      frame: outer,
      form: formFrame(full),
      issues: full.issues({ declarations: true }),
      reviewed: 'hash',
    },
    quittung: {
      kind: 'receipt', frame: outer, number: 'SB-2026-000123', received: '2026-11-23T14:03:00+01:00', title: 'Hund zur Hundesteuer anmelden', outline: full.outline(),
      downloads: [
        { href: '/q/document.pdf', name: 'Hundesteuer.pdf', type: 'application/pdf', size: 183_000 },
        { href: '/q/submission.xml', name: 'Hundesteuer.xml', type: 'application/xml', size: 5_200 },
      ],
    }, // prettier-ignore
    gespeichert: {
      kind: 'saved', frame: outer, form: formFrame(full), code: 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-23', until: '2026-12-23', resume: 'https://antrag.example.org/fortsetzen',
      next: '/10041100/probe/halter', mail: true, sent: true,
    }, // prettier-ignore
    'gespeichert-fehler': {
      kind: 'saved', frame: outer, form: formFrame(full), code: 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-23', until: '2026-12-23', resume: 'https://antrag.example.org/fortsetzen',
      next: '/10041100/probe/halter', mail: true, sent: false, issue: 'wrong',
    }, // prettier-ignore
    fortsetzen: { kind: 'resume', frame: outer, action: '/fortsetzen', token: 'token', typed: '', ended: true },
    'fortsetzen-fehler': {
      kind: 'resume',
      frame: outer,
      action: '/fortsetzen',
      token: 'token',
      typed: 'ABC',
      ended: false,
      issue: 'shape',
    },
    'fortsetzen-frage': {
      kind: 'resume',
      frame: outer,
      action: '/fortsetzen',
      token: 'token',
      typed: 'ABC',
      ended: false,
      replace: '/10041100/probe/',
    },
    sitzung: {
      kind: 'step',
      frame: outer,
      form: {
        ...formFrame(paying, modules),
        timeout: { minutes: 30, code: 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-23', stay: '/10041100/probe/fortsetzen' },
      },
      step: 'zahlung',
      issues: [],
    },
    geaendert: changedPage(outer),
    'geaendert-nichts': { ...changedPage(outer), changes: [], withdrawn: { text: 'Der Steuersatz war falsch.', lang: 'de' } },
    geschlossen: {
      kind: 'closed',
      frame: outer,
      service: { text: 'Hund zur Hundesteuer anmelden' },
      outline: full.outline(),
      withdrawn: { text: 'Die Satzung wurde aufgehoben.' },
      copy: '/10041100/probe/geaendert/kopie.html',
    },
    meldung: { kind: 'message', frame: outer, status: 422, reference: 'A7F3', next: { href: '/' } },
  };
}

/** What changed in a draft: a sentence, one with a reason in another language, a long text that was lost. */
export function changedPage(outer: Frame): ChangedPage {
  return {
    kind: 'changed',
    frame: outer,
    base: '/10041100/probe/',
    token: 'token',
    service: { text: 'Hund zur Hundesteuer anmelden' },
    changes: [
      { text: { text: '„Name“ heißt jetzt „Vorname“.' } },
      { text: { text: '„Farbe“ wird nicht mehr gefragt.' }, reason: { text: 'We do not need it.', lang: 'en' } },
      { text: { text: '„Bemerkung“ wird nicht mehr gefragt.' }, whole: `Erste Zeile\nZweite Zeile ${'lang '.repeat(60)}` },
    ],
    late: true,
  };
}

const municipalities = [
  { ags: '10041100', name: 'Saarbrücken', district: 'Regionalverband Saarbrücken' },
  { ags: '10041519', name: 'Völklingen', district: 'Regionalverband Saarbrücken' },
  { ags: '10044115', name: 'Saarlouis', district: 'Landkreis Saarlouis' },
  { ags: '10044111', name: 'Dillingen/Saar', district: 'Landkreis Saarlouis' },
];
