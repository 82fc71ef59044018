/** What the server itself tells citizens, by language; all else comes from forms, engine and pages. */
const sentences = {
  de: {
    removed: (what: string) => `Entfernt: ${what}`,
    repeated: (names: readonly string[]) =>
      names.length === 1
        ? `Die Datei „${names[0]}“ hat denselben Inhalt wie eine andere. Wir haben sie nur einmal behalten.`
        : `Diese Dateien haben denselben Inhalt wie andere: ${names.map((name) => `„${name}“`).join(', ')}. Wir haben sie nur einmal behalten.`,
    mailSubject: (title: string) => `Ihr Code: ${title}`,
    mailText: (title: string, code: string, address: string, until: string) =>
      `Guten Tag,\n\nmit diesem Code setzen Sie Ihren Antrag „${title}“ fort:\n\n${code}\n\nÖffnen Sie dazu diese Adresse und geben Sie den Code dort ein:\n${address}\n\nWir heben Ihre Angaben bis zum ${until} auf. Geben Sie den Code niemandem weiter.\n`,
    changed: () => 'Seit Ihrer letzten Prüfung hat sich etwas geändert. Bitte prüfen Sie Ihre Angaben noch einmal.',
    mismatch: (name: string) =>
      `Name und Inhalt der Datei „${name}“ passen nicht zusammen. Speichern Sie die Datei neu, und wählen Sie sie noch einmal.`,
  },
  en: {
    removed: (what: string) => `Removed: ${what}`,
    repeated: (names: readonly string[]) =>
      names.length === 1
        ? `The file “${names[0]}” has the same content as another one. We kept it only once.`
        : `These files have the same content as others: ${names.map((name) => `“${name}”`).join(', ')}. We kept them only once.`,
    mailSubject: (title: string) => `Your code: ${title}`,
    mailText: (title: string, code: string, address: string, until: string) =>
      `Hello,\n\nwith this code you continue your application “${title}”:\n\n${code}\n\nOpen this address and type the code there:\n${address}\n\nWe keep your answers until ${until}. Give the code to nobody.\n`,
    changed: () => 'Something has changed since you last checked. Please check your answers again.',
    mismatch: (name: string) => `Name and content of the file “${name}” do not match. Save the file anew, and choose it again.`,
  },
};

type Sentences = (typeof sentences)['de'];

/** The sentences in a language, German if it has none. */
export function sentencesIn(language: string): Sentences {
  return language.split('-')[0] === 'en' ? sentences.en : sentences.de;
}
