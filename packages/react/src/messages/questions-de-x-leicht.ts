import { questionsDe, type QuestionWords } from './questions-de.ts';

/** What questions say in easy German: short sentences, one thought each. */
export const questionsEasy: QuestionWords = {
  ...questionsDe,
  allRequired: 'Sie müssen alle Fragen beantworten. Nur bei „freiwillig“ dürfen Sie das Feld leer lassen.',
  why: 'Warum fragen wir das?',
  legalBasis: (text) => `Das steht im Gesetz: ${text}`,
  summaryTitle: 'Da stimmt etwas noch nicht',
  choose: 'Bitte wählen Sie',
  chooseSeveral: 'Sie können mehrere Antworten wählen.',
  dateHint: (example) => `So schreiben Sie das Datum: ${example}`,
  partialDateHint: (example) =>
    `So schreiben Sie das Datum: ${example}. Sie wissen den Tag nicht? Dann lassen Sie das Feld leer.`,
  exampleHint: (example) => `Zum Beispiel: ${example}`,
  lengthHint: (length) => `Sie können ${length} Zeichen schreiben.`,

  fileHint: (kinds, size) => `Diese Dateien gehen: ${kinds}. Eine Datei darf ${size} groß sein`,
  fileHintSize: (size) => `Eine Datei darf ${size} groß sein`,
  fileCount: (count) => `es gehen ${count} Dateien`,
  filePhoto: 'Sie können auch ein Foto machen.',
  fileStored: 'Die Datei ist da',
  fileRemove: 'Löschen',

  listEmpty: 'Hier steht noch nichts.',
  listFull: (count) => `Es gehen nur ${count}.`,
  rowIncomplete: 'Da fehlt noch etwas',
  rowWrong: 'Bitte noch einmal lesen',
  notComputed: 'Das wissen wir noch nicht',

  saveLater: 'Speichern und später weitermachen',
  charactersLeft: (count) => `Sie können noch ${count} Zeichen schreiben.`,
  charactersOver: (count) => `Das sind ${count} Zeichen zu viel.`,
  comboboxHits: (count) => (count === 0 ? 'Wir haben nichts gefunden' : `Gefunden: ${count}`),
  fileUploading: (name, percent) => `${name}: ${percent} von 100 Teilen sind da`,
  fileInterrupted: 'Das Internet ist gerade weg. Wir versuchen es gleich noch einmal.',
};
