import { formatDay, type Trust } from '@vordruck/engine';

/** The record's own words. Everything else on it comes from the outline. */
export interface RecordTexts {
  readonly language: string;
  /** What the authority's logo is called. */
  readonly logo: (authority: string) => string;
  /** Tells the title of a record in large print from that of the usual one. */
  readonly largePrint: string;
  readonly number: string;
  readonly received: string;
  readonly municipality: string;
  readonly sample: string;
  readonly unanswered: string;
  readonly declarations: string;
  readonly agreed: string;
  readonly notAgreed: string;
  readonly attachments: string;
  readonly noAttachments: string;
  readonly proof: string;
  readonly form: string;
  readonly version: string;
  readonly embedded: string;
  readonly seal: string;
  readonly sealTitle: string;
  readonly placeAndDate: string;
  readonly signature: string;
  readonly creditor: string;
  readonly creditorId: string;
  readonly mandateReference: string;
  /** For what a creditor tells later. */
  readonly toldLater: string;
  readonly contents: string;
  /** Heads the numbers of a table's rows. */
  readonly place: string;
  /** Heads the names of a table's rows, where they say more than a number. */
  readonly row: string;
  readonly attachment: string;
  readonly annex: string;
  /** Stands in a field of an official form whose answer has no room there. */
  readonly seeAnnex: string;
  /** Where an answer comes from, and how sure an account is of it (eIDAS levels); `none`: the person typed it there. */
  readonly fromAccount: Readonly<Record<Trust, string>>;
  /** The person said that their account is wrong. */
  readonly notFromAccount: string;
  readonly page: (page: number, pages: number) => string;
  readonly receivedAt: (at: { readonly day: string; readonly time: string; readonly offset: string }) => string;
  readonly size: (bytes: number) => string;
}

const de: RecordTexts = {
  language: 'de',
  logo: (authority) => `Logo: ${authority}`,
  largePrint: 'Großdruck',
  number: 'Eingangsnummer',
  received: 'Eingegangen am',
  municipality: 'Gemeindeschlüssel',
  sample: 'Beispielwerte: Die Beträge und Fristen in diesem Dokument sind erfunden. Sie gelten nicht.',
  unanswered: 'keine Angabe',
  declarations: 'Erklärungen',
  agreed: 'Bestätigt',
  notAgreed: 'Nicht bestätigt',
  attachments: 'Anlagen',
  noAttachments: 'Es wurden keine Anlagen eingereicht.',
  proof: 'Zum Nachprüfen',
  form: 'Formular',
  version: 'Fassung (SHA-256)',
  embedded: 'Die Angaben sind als submission.xml in diese Datei eingebettet.',
  seal: 'Diese Datei trägt ein fortgeschrittenes elektronisches Siegel. Es zeigt, wer sie ausgestellt hat und dass sie seither nicht verändert wurde; ein Ausdruck zeigt das nicht.',
  sealTitle: 'Fortgeschrittenes elektronisches Siegel',
  placeAndDate: 'Ort, Datum',
  signature: 'Unterschrift',
  creditor: 'Zahlungsempfänger (Gläubiger)',
  creditorId: 'Gläubiger-Identifikationsnummer',
  mandateReference: 'Mandatsreferenz',
  toldLater: 'wird Ihnen mitgeteilt',
  contents: 'Inhalt',
  place: 'Nr.',
  row: 'Eintrag',
  attachment: 'Anlage',
  annex: 'Anlage: weitere Angaben',
  seeAnnex: 's. Anlage',
  fromAccount: {
    none: 'Aus dem Nutzerkonto, dort selbst angegeben',
    basic: 'Aus dem Nutzerkonto, Vertrauensniveau: normal',
    substantial: 'Aus dem Nutzerkonto, Vertrauensniveau: substanziell',
    high: 'Aus dem Nutzerkonto, Vertrauensniveau: hoch',
  },
  notFromAccount: 'Weicht vom Nutzerkonto ab: Die Angabe dort wurde als falsch bezeichnet',
  page: (page, pages) => `Seite ${page} von ${pages}`,
  receivedAt: ({ day, time, offset }) => `${day}, ${time} Uhr${offset}`,
  size: (bytes) => sizeOf(bytes, ','),
};

const en: RecordTexts = {
  language: 'en',
  logo: (authority) => `Logo: ${authority}`,
  largePrint: 'large print',
  number: 'Receipt number',
  received: 'Received',
  municipality: 'Municipality code',
  sample: 'Sample figures: the amounts and dates in this document are invented. They do not apply.',
  unanswered: 'not answered',
  declarations: 'Declarations',
  agreed: 'Confirmed',
  notAgreed: 'Not confirmed',
  attachments: 'Attachments',
  noAttachments: 'No files were attached.',
  proof: 'To verify this record',
  form: 'Form',
  version: 'Version (SHA-256)',
  embedded: 'The answers are embedded in this file as submission.xml.',
  seal: 'This file carries an advanced electronic seal. It shows who issued the file and that it has not been changed since; a printed copy does not.',
  sealTitle: 'Advanced electronic seal',
  placeAndDate: 'Place, date',
  signature: 'Signature',
  creditor: 'Payee (creditor)',
  creditorId: 'Creditor identifier',
  mandateReference: 'Mandate reference',
  toldLater: 'will be told to you',
  contents: 'Contents',
  place: 'No.',
  row: 'Entry',
  attachment: 'Attachment',
  annex: 'Annex: further answers',
  seeAnnex: 'see annex',
  fromAccount: {
    none: 'From the user account, typed there by the person',
    basic: 'From the user account, level of assurance: low',
    substantial: 'From the user account, level of assurance: substantial',
    high: 'From the user account, level of assurance: high',
  },
  notFromAccount: 'Differs from the user account, which was said to be wrong',
  page: (page, pages) => `Page ${page} of ${pages}`,
  receivedAt: ({ day, time, offset }) => `${day}, ${time}${offset}`,
  size: (bytes) => sizeOf(bytes, '.'),
};

const fr: RecordTexts = {
  language: 'fr',
  logo: (authority) => `Logo : ${authority}`,
  largePrint: 'gros caractères',
  number: 'Numéro de réception',
  received: 'Reçu le',
  municipality: 'Code de la commune',
  sample: 'Valeurs d’exemple : les montants et les délais de ce document sont inventés. Ils ne s’appliquent pas.',
  unanswered: 'sans réponse',
  declarations: 'Déclarations',
  agreed: 'Confirmé',
  notAgreed: 'Non confirmé',
  attachments: 'Pièces jointes',
  noAttachments: 'Aucune pièce n’a été jointe.',
  proof: 'Pour vérifier ce document',
  form: 'Formulaire',
  version: 'Version (SHA-256)',
  embedded: 'Les réponses sont incorporées dans ce fichier sous le nom submission.xml.',
  seal: 'Ce fichier porte un cachet électronique avancé. Il montre qui l’a établi et qu’il n’a pas été modifié depuis ; une impression ne le montre pas.',
  sealTitle: 'Cachet électronique avancé',
  placeAndDate: 'Lieu, date',
  signature: 'Signature',
  creditor: 'Bénéficiaire (créancier)',
  creditorId: 'Identifiant du créancier',
  mandateReference: 'Référence du mandat',
  toldLater: 'vous sera communiquée',
  contents: 'Sommaire',
  place: 'N°',
  row: 'Entrée',
  attachment: 'Pièce jointe',
  annex: 'Annexe : autres réponses',
  seeAnnex: 'v. annexe',
  fromAccount: {
    none: 'Provient du compte, où la personne l’a saisie',
    basic: 'Provient du compte, niveau de garantie : faible',
    substantial: 'Provient du compte, niveau de garantie : substantiel',
    high: 'Provient du compte, niveau de garantie : élevé',
  },
  notFromAccount: 'Diffère du compte, dont la donnée a été signalée comme fausse',
  page: (page, pages) => `Page ${page} sur ${pages}`,
  receivedAt: ({ day, time, offset }) => `${day} à ${time}${offset}`,
  size: (bytes) => sizeOf(bytes, ',').replace('B', 'o'),
};

/** German in easy words: what differs from German. */
const easy: RecordTexts = {
  ...de,
  largePrint: 'große Schrift',
  number: 'Nummer von Ihrem Antrag',
  received: 'Angekommen am',
  municipality: 'Nummer von der Gemeinde',
  sample: 'Das ist ein Beispiel. Die Beträge und Tage sind erfunden. Sie gelten nicht.',
  unanswered: 'keine Antwort',
  declarations: 'Das haben Sie bestätigt',
  agreed: 'Ja, bestätigt',
  notAgreed: 'Nein, nicht bestätigt',
  attachments: 'Ihre Dateien',
  noAttachments: 'Sie haben keine Dateien geschickt.',
  proof: 'So kann man das Blatt prüfen',
  embedded: 'Ihre Antworten stecken auch in dieser Datei. Der Name ist: submission.xml.',
  seal: 'Diese Datei hat ein elektronisches Siegel. Das Siegel zeigt: Diese Datei kommt von der Stelle, die oben steht. Und niemand hat sie geändert. Auf Papier sieht man das nicht.',
  creditor: 'Wer das Geld bekommt',
  toldLater: 'das schreiben wir Ihnen später',
  annex: 'Weitere Antworten',
  fromAccount: {
    none: 'Steht so im Konto. Dort selbst geschrieben',
    basic: 'Steht so im Konto. Sicherheit: normal',
    substantial: 'Steht so im Konto. Sicherheit: mittel (substanziell)',
    high: 'Steht so im Konto. Sicherheit: hoch',
  },
  notFromAccount: 'Im Konto steht etwas anderes. Das Konto ist falsch, sagt die Person',
};

function sizeOf(bytes: number, point: string): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', point)} MB`;
}

const known: ReadonlyMap<string, RecordTexts> = new Map([
  ['de', de],
  ['de-x-leicht', easy],
  ['en', en],
  ['fr', fr],
]);

/** The record's words in a language, with the language they are in: German where we have none. */
export function recordTexts(language: string): { readonly texts: RecordTexts; readonly lang: string } {
  const texts = known.get(language) ?? known.get(language.split('-')[0] ?? '') ?? de;
  return { texts, lang: texts.language };
}

/** The wall clock of an ISO date-time with offset; the offset is told only where it is not that of Berlin. */
export function receivedText(received: string, texts: RecordTexts): string {
  const [, day = received, time = '', zone = ''] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})[^Z+-]*(Z|[+-]\d{2}:\d{2})$/.exec(received) ?? [];
  const offset = zone === '+01:00' || zone === '+02:00' ? '' : ` (UTC${zone === 'Z' ? '' : zone})`;
  return texts.receivedAt({ day: formatDay(day, texts.language), time, offset });
}
