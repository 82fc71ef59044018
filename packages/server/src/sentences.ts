/** What the server itself tells citizens, by language; all else comes from forms, engine and pages. */
const sentences = {
  de: {
    removed: (what: string) => `Entfernt: ${what}`,
    saved: () => 'Ihre Angaben sind gespeichert.',
    changed: () => 'Seit Ihrer letzten Prüfung hat sich etwas geändert. Bitte prüfen Sie Ihre Angaben noch einmal.',
    mismatch: (name: string) =>
      `Name und Inhalt der Datei „${name}“ passen nicht zusammen. Speichern Sie die Datei neu, und wählen Sie sie noch einmal.`,
  },
  en: {
    removed: (what: string) => `Removed: ${what}`,
    saved: () => 'Your answers are saved.',
    changed: () => 'Something has changed since you last checked. Please check your answers again.',
    mismatch: (name: string) => `Name and content of the file “${name}” do not match. Save the file anew, and choose it again.`,
  },
};

type Sentences = (typeof sentences)['de'];

/** The sentences in a language, German if it has none. */
export function sentencesIn(language: string): Sentences {
  return language.split('-')[0] === 'en' ? sentences.en : sentences.de;
}
