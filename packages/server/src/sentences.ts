/** What the server itself tells citizens; all else comes from forms, engine and pages. */
interface Sentences {
  readonly removed: (what: string) => string;
  readonly repeated: (names: readonly string[]) => string;
  readonly mailSubject: (title: string) => string;
  readonly mailText: (title: string, code: string, address: string, until: string) => string;
  readonly changed: () => string;
  readonly mismatch: (name: string) => string;
}

const sentences: Readonly<Record<'de' | 'de-x-leicht' | 'en' | 'fr', Sentences>> = {
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
  'de-x-leicht': {
    removed: (what: string) => `Das ist jetzt weg: ${what}`,
    repeated: (names: readonly string[]) =>
      names.length === 1
        ? `Die Datei „${names[0]}“ gibt es doppelt. Wir haben sie nur einmal behalten.`
        : `Diese Dateien gibt es doppelt: ${names.map((name) => `„${name}“`).join(', ')}. Wir haben sie nur einmal behalten.`,
    mailSubject: (title: string) => `Ihr Code: ${title}`,
    mailText: (title: string, code: string, address: string, until: string) =>
      `Guten Tag,\n\nSie haben einen Antrag angefangen: „${title}“.\nMit diesem Code machen Sie weiter:\n\n${code}\n\nSo geht es:\n1. Öffnen Sie diese Adresse:\n${address}\n2. Schreiben Sie dort den Code hinein.\n\nWir heben Ihre Antworten auf. Das geht bis zum ${until}.\nSagen Sie den Code niemandem.\n`,
    changed: () => 'Seit Ihrer letzten Prüfung ist etwas anders. Bitte prüfen Sie Ihre Antworten noch einmal.',
    mismatch: (name: string) =>
      `Mit der Datei „${name}“ stimmt etwas nicht. Der Name und der Inhalt passen nicht zusammen. Speichern Sie die Datei neu. Wählen Sie die Datei dann noch einmal aus.`,
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
  fr: {
    removed: (what: string) => `Supprimé : ${what}`,
    repeated: (names: readonly string[]) =>
      names.length === 1
        ? `Le fichier « ${names[0]} » a le même contenu qu’un autre. Nous ne l’avons gardé qu’une fois.`
        : `Ces fichiers ont le même contenu que d’autres : ${names.map((name) => `« ${name} »`).join(', ')}. Nous ne les avons gardés qu’une fois.`,
    mailSubject: (title: string) => `Votre code : ${title}`,
    mailText: (title: string, code: string, address: string, until: string) =>
      `Bonjour,\n\navec ce code, vous continuez votre demande « ${title} » :\n\n${code}\n\nOuvrez cette adresse et saisissez-y le code :\n${address}\n\nNous gardons vos réponses jusqu’au ${until}. Ne donnez le code à personne.\n`,
    changed: () => 'Quelque chose a changé depuis votre dernière vérification. Veuillez vérifier vos réponses encore une fois.',
    mismatch: (name: string) =>
      `Le nom et le contenu du fichier « ${name} » ne correspondent pas. Enregistrez le fichier de nouveau, puis choisissez-le encore une fois.`,
  },
};

/** The sentences in a language, German if it has none. */
export function sentencesIn(language: string): Sentences {
  const known = new Map<string, Sentences>(Object.entries(sentences));
  return known.get(language) ?? known.get(language.split('-')[0] ?? '') ?? sentences.de;
}
