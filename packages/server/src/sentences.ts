/** What the server itself tells citizens, by language; all else comes from forms, engine and pages. */
const sentences = {
  de: {
    removed: (what: string) => `Entfernt: ${what}`,
    saved: () => 'Ihre Angaben sind gespeichert.',
    changed: () => 'Seit Ihrer letzten Prüfung hat sich etwas geändert. Bitte prüfen Sie Ihre Angaben noch einmal.',
    'file-empty': (name: string) => `Die Datei „${name}“ ist leer. Wählen Sie eine andere Datei.`,
    'file-too-large': (name: string, limit: string) => `Die Datei „${name}“ ist größer als ${limit}. Wählen Sie eine kleinere Datei.`,
    'file-type': (name: string, types: string) => `Die Datei „${name}“ hat ein Format, das wir nicht annehmen. Wählen Sie eine Datei im Format ${types}.`,
    'file-mismatch': (name: string) => `Inhalt und Name der Datei „${name}“ passen nicht zusammen. Speichern Sie die Datei neu, und wählen Sie sie noch einmal.`,
    'too-many-files': (name: string, limit: string) => `Die Datei „${name}“ wurde nicht übernommen, weil höchstens ${limit} Dateien möglich sind. Entfernen Sie zuerst eine andere.`,
  },
  en: {
    removed: (what: string) => `Removed: ${what}`,
    saved: () => 'Your answers are saved.',
    changed: () => 'Something has changed since you last checked. Please check your answers again.',
    'file-empty': (name: string) => `The file “${name}” is empty. Choose another file.`,
    'file-too-large': (name: string, limit: string) => `The file “${name}” is larger than ${limit}. Choose a smaller file.`,
    'file-type': (name: string, types: string) => `The file “${name}” has a format that we do not accept. Choose a file in the format ${types}.`,
    'file-mismatch': (name: string) => `Content and name of the file “${name}” do not match. Save the file anew, and choose it again.`,
    'too-many-files': (name: string, limit: string) => `The file “${name}” was not added, because at most ${limit} files are possible. Remove another one first.`,
  },
};

type Sentences = (typeof sentences)['de'];

/** The sentences in a language, German if it has none. */
export function sentencesIn(language: string): Sentences {
  return language.split('-')[0] === 'en' ? sentences.en : sentences.de;
}

/** `10 MB`, `2,5 MB` */
export function megabytes(bytes: number, language: string): string {
  const text = String(Math.floor(bytes / 100_000) / 10);
  return `${language.startsWith('en') ? text : text.replace('.', ',')}\u00A0MB`;
}
