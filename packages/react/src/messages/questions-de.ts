const fileKind: Readonly<Record<string, string>> = { 'application/pdf': 'PDF', 'image/jpeg': 'JPEG', 'image/png': 'PNG', 'application/xml': 'XML', 'application/json': 'JSON', 'application/vnd.etsi.asic-e+zip': 'ASiC-E' };

/** What questions say in German, on the server and in the browser. */
export const questionsDe = {
  stepOf: (step: number, steps: number) => `Schritt ${step} von ${steps}`,
  allRequired: 'Alle Angaben sind erforderlich, außer sie sind als „freiwillig“ gekennzeichnet.',
  optional: '(freiwillig)',
  next: 'Weiter',
  back: 'Zurück',
  why: 'Warum fragen wir das?',
  legalBasis: (text: string) => `Rechtsgrundlage: ${text}`,
  summaryTitle: 'Bitte prüfen Sie diese Angaben',
  errorLabel: 'Fehler:',
  yes: 'Ja',
  no: 'Nein',
  or: 'oder',
  choose: 'Bitte wählen',
  chooseSeveral: 'Sie können mehrere auswählen.',
  day: 'Tag',
  month: 'Monat',
  year: 'Jahr',
  dateHint: 'Zum Beispiel 27 3 2024',
  partialDateHint: 'Zum Beispiel 27 3 2024. Tag und Monat können Sie leer lassen, wenn Sie sie nicht wissen.',
  monthDayHint: 'Zum Beispiel 1.3.',
  exampleHint: (example: string) => `Zum Beispiel ${example}`,
  lengthHint: (length: number) => `Höchstens ${length} Zeichen`,
  moneyHint: 'In Euro, zum Beispiel 120,50',
  ibanHint: 'Zum Beispiel DE02 1203 0000 0000 2020 51. Leerzeichen stören nicht.',
  emailHint: 'Zum Beispiel name@beispiel.de',
  phoneHint: 'Zum Beispiel 0681 12345',

  fileHint: (kinds: string, size: string) => `${kinds}, höchstens ${size} je Datei`,
  fileHintKinds: (kinds: string) => `${kinds}`,
  fileHintSize: (size: string) => `Höchstens ${size} je Datei`,
  fileCount: (count: number) => `bis zu ${count} Dateien`,
  filePhoto: 'Sie können auch ein Foto machen.',
  fileStored: 'Hochgeladen',
  fileUpload: 'Hochladen',
  fileRemove: 'Entfernen',
  fileKind,

  listEmpty: 'Noch nichts eingetragen.',
  listAdd: 'Hinzufügen',
  listFull: (count: number) => `Mehr als ${count} Einträge sind nicht möglich.`,
  rowIncomplete: 'Angaben fehlen',
  change: 'Ändern',
  noAnswer: 'Keine Angabe',
  errorPrefix: 'Fehler: ',
  decimalPoint: ',',
};

/** What a language must provide for questions; a missing key is a type error. */
export type QuestionMessages = typeof questionsDe;
