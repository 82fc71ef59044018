const fileKind: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'application/xml': 'XML',
  'application/json': 'JSON',
  'application/vnd.etsi.asic-e+zip': 'ASiC-E',
};

/** What questions say in German, on the server and in the browser. */
export const questionsDe = {
  stepOf: (step: number, steps: number) => `Schritt ${step} von ${steps}`,
  allRequired: 'Alle Angaben sind erforderlich, außer sie sind als „freiwillig“ gekennzeichnet.',
  optional: '(freiwillig)',
  next: 'Weiter',
  back: 'Zurück',
  why: 'Warum fragen wir das?',
  whyAbout: (label: string) => `Es geht um „${label}“.`,
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
  dateHint: (example: string) => `Zum Beispiel ${example}`,
  partialDateHint: (example: string) =>
    `Zum Beispiel ${example}. Tag und Monat können Sie leer lassen, wenn Sie sie nicht wissen.`,
  exampleHint: (example: string) => `Zum Beispiel ${example}`,
  lengthHint: (length: number) => `Höchstens ${length} Zeichen`,

  fileHint: (kinds: string, size: string) => `${kinds}, höchstens ${size} je Datei`,
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
  rowWrong: 'Bitte prüfen',
  change: 'Ändern',
  notComputed: 'Noch nicht berechnet',

  saveLater: 'Speichern und später weitermachen',
  charactersLeft: (count: number) => (count === 1 ? 'Noch 1 Zeichen' : `Noch ${count} Zeichen`),
  charactersOver: (count: number) => `${count} Zeichen zu viel`,
  comboboxHits: (count: number) => (count === 0 ? 'Kein Treffer' : count === 1 ? '1 Treffer' : `${count} Treffer`),
  comboboxOpen: 'Liste öffnen',
  fileCamera: 'Foto aufnehmen',
  fileChosen: 'Ausgewählt',
  fileUploading: (name: string, percent: number) => `${name}: ${percent} % hochgeladen`,
  fileInterrupted: 'Die Verbindung ist unterbrochen. Wir versuchen es gleich weiter.',
  errorPrefix: 'Fehler: ',
  decimalPoint: ',',
};

/** What a language must provide for questions; a missing key is a type error. */
export type QuestionWords = typeof questionsDe;

/** What questions say, with what to type by type of field: a page is sent the hints of its form. */
export type QuestionMessages = QuestionWords & { readonly hints: Readonly<Partial<Record<string, string>>> };
