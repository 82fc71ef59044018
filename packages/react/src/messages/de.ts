import { hintsDe } from './hints-de.ts';
import { questionsDe } from './questions-de.ts';

interface StatusMessage {
  readonly title: string;
  readonly text: string;
  readonly next: string;
}

const statusMessages: Readonly<Record<number, StatusMessage>> = {
  400: {
    title: 'Das hat nicht geklappt',
    text: 'Wir konnten Ihre Eingabe nicht lesen. Gehen Sie zurück und versuchen Sie es noch einmal.',
    next: 'Zurück zum Antrag',
  },
  403: {
    title: 'Diese Seite ist abgelaufen',
    text: 'Wir konnten nicht prüfen, ob die Eingabe von Ihnen kommt. Erlauben Sie Ihrem Browser Cookies für diese Seite, öffnen Sie sie neu und versuchen Sie es noch einmal.',
    next: 'Seite neu öffnen',
  },
  404: {
    title: 'Diese Seite gibt es nicht',
    text: 'Vielleicht ist die Adresse falsch geschrieben, oder der Antrag wurde schon abgesendet oder gelöscht.',
    next: 'Zur Übersicht',
  },
  405: {
    title: 'Das geht hier nicht',
    text: 'Diese Adresse nimmt solche Anfragen nicht an. Rufen Sie die Seite über einen Link auf, oder beginnen Sie auf der Startseite.',
    next: 'Zur Übersicht',
  },
  409: {
    title: 'Ihre Angaben haben sich geändert',
    text: 'Seit Sie Ihre Angaben geprüft haben, hat sich etwas geändert. Prüfen Sie sie bitte noch einmal, bevor Sie absenden.',
    next: 'Angaben prüfen',
  },
  413: {
    title: 'Das ist zu groß',
    text: 'Was Sie senden wollten, ist größer als erlaubt. Wählen Sie eine kleinere Datei. Ein Foto können Sie vorher verkleinern.',
    next: 'Zurück zum Antrag',
  },
  414: {
    title: 'Die Adresse ist zu lang',
    text: 'So lange Adressen können wir nicht lesen. Rufen Sie die Seite über einen Link auf, oder beginnen Sie auf der Startseite.',
    next: 'Zur Übersicht',
  },
  415: {
    title: 'Dieses Format können wir nicht lesen',
    text: 'Senden Sie das Formular so ab, wie es hier steht. Dateien nehmen wir in den Formaten an, die bei der Frage stehen.',
    next: 'Zurück zum Antrag',
  },
  422: {
    title: 'Angaben fehlen oder stimmen nicht',
    text: 'Wir konnten Ihre Angaben so nicht annehmen. Prüfen Sie sie und versuchen Sie es noch einmal.',
    next: 'Zurück zum Antrag',
  },
  429: {
    title: 'Zu viele Versuche',
    text: 'In kurzer Zeit kamen sehr viele Anfragen. Warten Sie eine Minute und versuchen Sie es dann noch einmal. Ihre Angaben sind gespeichert.',
    next: 'Noch einmal versuchen',
  },
  500: {
    title: 'Bei uns ist etwas schiefgegangen',
    text: 'Das liegt nicht an Ihnen. Was Sie bis zur letzten Seite eingetragen haben, ist gespeichert. Versuchen Sie es bitte später noch einmal.',
    next: 'Noch einmal versuchen',
  },
  503: {
    title: 'Der Dienst ist gerade nicht erreichbar',
    text: 'Wir arbeiten daran. Was Sie bis zur letzten Seite eingetragen haben, ist gespeichert. Versuchen Sie es bitte in einigen Minuten noch einmal.',
    next: 'Noch einmal versuchen',
  },
};

/** The pages' own texts in German, which is their source; texts of forms come with the form. */
export const de = {
  ...questionsDe,
  hints: hintsDe,

  logo: (authority: string) => `Logo: ${authority}`,
  skip: 'Zum Inhalt springen',
  languageSwitch: 'Sprache',
  languageName: 'Deutsch',
  footer: 'Hilfe und Rechtliches',
  contact: 'Kontakt',
  contactPhone: 'Telefon:',
  contactEmail: 'E-Mail:',
  accessibility: 'Erklärung zur Barrierefreiheit',
  barrier: 'Barriere melden',
  imprint: 'Impressum',
  privacy: 'Datenschutz',

  portalTitle: 'Anträge online stellen',
  portalIntro: 'Wählen Sie Ihre Gemeinde. Danach sehen Sie, welche Anträge Sie dort online stellen können.',
  portalMunicipality: 'Ihre Gemeinde',
  portalAny: 'Bitte wählen',
  portalQuery: 'Was möchten Sie erledigen?',
  portalQueryHint: 'Zum Beispiel: Hund anmelden',
  portalSearch: 'Anträge suchen',
  portalResults: (query: string) => `Treffer für „${query}“`,
  portalNone: 'Dazu haben wir nichts gefunden. Versuchen Sie es mit einem anderen Wort, oder wählen Sie nur Ihre Gemeinde.',
  portalChoose: 'Wählen Sie oben Ihre Gemeinde, um einen Antrag zu beginnen.',
  portalAll: 'Alle Gemeinden',
  municipalityTitle: (name: string) => `Anträge in ${name}`,
  municipalityIntro: 'Diese Anträge können Sie hier online stellen.',
  municipalityNone: 'Hier gibt es noch keine Anträge, die Sie online stellen können.',
  municipalityNotFound:
    'Dazu haben wir hier nichts gefunden. Versuchen Sie es mit einem anderen Wort, oder sehen Sie alle Anträge an.',
  municipalityNotOnline: (name: string) =>
    `Diese Anträge gibt es in ${name} noch nicht online. Wenden Sie sich bitte an Ihre Gemeinde:`,
  municipalityAll: (name: string) => `Alle Anträge in ${name}`,
  municipalityOther: 'Andere Gemeinde wählen',

  start: 'Jetzt beginnen',
  startAgain: 'Neu beginnen',
  startContinue: 'Angefangenen Antrag fortsetzen',
  startDraftTitle: 'Sie haben schon angefangen',
  startDraftText:
    'Sie können dort weitermachen, wo Sie aufgehört haben. Wenn Sie neu beginnen, löschen wir Ihre bisherigen Angaben.',
  startSentTitle: 'Sie haben diesen Antrag schon abgesendet',
  startSent: 'Ihre Empfangsbestätigung ansehen',
  startLost:
    'Wir haben auf diesem Gerät keinen angefangenen Antrag gefunden. Vielleicht haben Sie ihn auf einem anderen Gerät begonnen, Ihre Cookies gelöscht, oder die Zeit zum Aufheben ist vorbei. Beginnen Sie neu, oder setzen Sie mit Ihrem Code fort.',
  startNeed: 'Das brauchen Sie',
  startNeedNothing: 'Sie brauchen keine Unterlagen.',
  startNeedMaybe: 'Je nach Ihren Angaben brauchen Sie diese Unterlagen als Foto oder PDF:',
  startSteps: 'So läuft es ab',
  startReview: 'Angaben prüfen und absenden',
  startDuration: 'Dauer',
  startFee: 'Kosten',
  startLegal: 'Rechtsgrundlage',
  startPrivacy: 'Ihre Daten',
  startPrivacyText: 'Erst wenn Sie den Antrag absenden, erhält die zuständige Stelle Ihre Angaben.',
  startKept: (days: number) =>
    `Was Sie eintragen, speichern wir auf jeder Seite. Wir heben es ${days} Tage auf und löschen es danach.`,
  startPrivacyLink: 'Mehr zum Datenschutz',
  startResume: 'Mit einem Code fortsetzen',
  startSession: (minutes: number) =>
    `Wenn Sie ${minutes} Minuten nichts absenden, endet Ihre Sitzung. Wir sagen es Ihnen vorher. Ihre Angaben bleiben gespeichert.`,
  startHelp: 'Hilfe',
  startHelpText: 'Sie kommen nicht weiter? Wir helfen Ihnen gern.',

  reviewTitle: 'Prüfen Sie Ihre Angaben',
  accountFrom: 'Aus Ihrem Konto',
  accountDiffers: 'Anders als in Ihrem Konto',
  reviewIntro: 'Sie können alles noch ändern. Danach bestätigen Sie Ihre Angaben und senden den Antrag ab.',
  reviewNext: 'Angaben stimmen, weiter',
  reviewMissing: 'Es fehlen noch Angaben',
  reviewMissingText: 'Ergänzen oder berichtigen Sie diese Angaben, bevor Sie weitergehen.',
  sendTitle: 'Erklären und absenden',
  sendDeclarations: 'Ihre Erklärungen',
  sendWarningTitle: 'Wichtig',
  // § 9a Abs. 2 OZG: before a citizen sends, the legal effect is told and everything can still be put right.
  sendWarning:
    'Mit „Jetzt verbindlich absenden“ stellen Sie den Antrag rechtlich verbindlich. Danach können Sie hier nichts mehr ändern. Bis dahin können Sie alle Angaben noch prüfen und berichtigen.',
  sendTo: (name: string) => `Ihr Antrag geht an: ${name}`,
  send: 'Jetzt verbindlich absenden',
  sendBack: 'Zurück zu Ihren Angaben',

  byHandStart:
    'Dieses Formular können Sie hier ausfüllen und prüfen, aber noch nicht online absenden. Sie drucken es am Ende aus, unterschreiben es und geben es ab.',
  byHandReview: 'Angaben prüfen, ausdrucken und unterschreiben',
  byHandPrivacy: 'Solange Sie das Papier nicht abgeben, erhält die zuständige Stelle Ihre Angaben nicht.',
  byHandReviewIntro: 'Sie können alles noch ändern. Danach drucken Sie den Antrag aus.',
  byHandTitle: 'Ausdrucken und unterschreiben',
  byHandWhy:
    'Online absenden können Sie diesen Antrag hier noch nicht. Dafür müsste sicher sein, wer Sie sind, und das kann dieses Portal noch nicht prüfen.',
  byHandSteps: [
    'Drucken Sie diese Seite aus.',
    'Unterschreiben Sie unten.',
    'Bringen Sie den Antrag und Ihren Ausweis zu der Stelle, die unten steht. Fragen Sie dort, ob Sie ihn auch schicken dürfen.',
  ],
  byHandWhere: 'Hier geben Sie den Antrag ab',
  byHandNoAddress: 'Fragen Sie im Bürgeramt Ihrer Gemeinde.',
  byHandAttach: 'Diese Unterlagen legen Sie bei',
  byHandDeclare: 'Mit Ihrer Unterschrift erklären Sie',
  byHandPlace: 'Ort und Datum',
  byHandSignature: 'Unterschrift',

  savedTitle: 'Ihre Angaben sind gespeichert',
  savedCodeTitle: 'Ihr Code',
  savedCodeText:
    'Mit diesem Code machen Sie später weiter, auch auf einem anderen Gerät. Schreiben Sie ihn auf, und zeigen Sie ihn niemandem.',
  savedCopy: 'Code kopieren',
  savedCopied: 'Der Code ist kopiert.',
  savedUntil: (date: string) => `Wir heben Ihre Angaben bis zum ${date} auf. Danach löschen wir sie.`,
  savedHow: (address: string) => `Öffnen Sie zum Fortsetzen diese Adresse und geben Sie dort den Code ein: ${address}`,
  savedGoOn: 'Jetzt weiter ausfüllen',
  savedMailTitle: 'Code per E-Mail bekommen',
  savedMailHint: 'Wir schicken Ihnen nur den Code. Die Adresse speichern wir nicht.',
  savedMailAddress: 'E-Mail-Adresse',
  savedMailSend: 'Code senden',
  savedMailSent: 'Die E-Mail mit dem Code ist unterwegs.',
  savedMailWrong: 'Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@beispiel.de.',
  savedMailFailed: 'Die E-Mail konnten wir nicht senden. Schreiben Sie den Code auf.',
  savedLeaveTitle: 'Sie teilen dieses Gerät mit anderen?',
  savedLeaveText: 'Beenden Sie Ihre Sitzung. Danach braucht man den Code, um Ihre Angaben zu sehen.',
  savedLeave: 'Sitzung auf diesem Gerät beenden',

  resumeTitle: 'Antrag fortsetzen',
  resumeIntro: 'Geben Sie den Code ein, den Sie beim Speichern bekommen haben.',
  resumeCode: 'Ihr Code',
  resumeHint: '26 Zeichen. Groß und klein, Striche und Leerzeichen spielen keine Rolle.',
  resumeButton: 'Fortsetzen',
  resumeShape: 'Geben Sie alle 26 Zeichen Ihres Codes ein.',
  resumeUnknown:
    'Diesen Code kennen wir nicht. Prüfen Sie, ob er richtig abgeschrieben ist. Vielleicht ist die Frist abgelaufen, und wir haben die Angaben gelöscht.',
  resumeEnded: 'Ihre Sitzung ist beendet. Ihre Angaben sind gespeichert. Geben Sie Ihren Code ein, um weiterzumachen.',
  resumeReplaceTitle: 'Auf diesem Gerät haben Sie diesen Antrag schon angefangen',
  resumeReplaceText:
    'Wenn Sie mit dem Code fortsetzen, kommen Sie an die anderen Angaben nur noch mit deren eigenem Code. Möchten Sie das?',
  resumeReplace: 'Ja, mit dem Code fortsetzen',
  resumeKeep: 'Nein, hier weitermachen',

  receiptTitle: 'Ihr Antrag ist eingegangen',
  receiptNumber: 'Ihre Eingangsnummer',
  receiptAt: (time: string) => `Eingegangen am ${time}`,
  receiptTime: (date: string, time: string) => `${date} um ${time} Uhr`,
  receiptNext: 'Wie es weitergeht',
  receiptNextText: 'Die zuständige Stelle prüft Ihre Angaben und meldet sich bei Ihnen. Sie müssen jetzt nichts weiter tun.',
  receiptKeep: 'Heben Sie diese Nummer auf. Nennen Sie sie, wenn Sie Fragen haben.',
  receiptDownloads: 'Kopie für Ihre Unterlagen',
  receiptLater:
    'Wir erstellen gerade Ihre Kopie. Das dauert meist nur einige Sekunden. Ihr Antrag ist in jedem Fall eingegangen.',
  receiptAgain: 'Jetzt nachsehen',
  receiptPrint: 'Diese Seite drucken',
  receiptSave: 'Kopie dieser Seite speichern',
  receiptLarge: 'In großer Schrift zeigen',
  receiptUsual: 'In üblicher Schrift zeigen',
  receiptDeclarations: 'Ihre Erklärungen',
  receiptAttachments: 'Beigefügte Dateien',
  agreed: 'Bestätigt',
  notAgreed: 'Nicht bestätigt',
  sample: 'Die Beträge auf dieser Seite sind Beispiele. Sie gelten nicht wirklich.',

  messageHome: 'Zur Startseite',
  messageReference: (reference: string) => `Fehlernummer: ${reference}. Nennen Sie diese Nummer, wenn Sie uns schreiben.`,
  // Its own text, since a bare 404 would not say that nothing was saved, and what to do about it.
  changedTitle: 'Das Formular hat sich geändert',
  changedText:
    'Seit Sie begonnen haben, gibt es eine neue Fassung dieses Formulars. Wir haben übernommen, was Sie eingetragen haben, soweit wir es noch fragen.',
  changedWithdrawn:
    'Wir mussten die Fassung zurückziehen, mit der Sie begonnen haben. In einer anderen Fassung geht es weiter. Wir haben übernommen, was Sie eingetragen haben, soweit es dort gefragt wird.',
  changedReason: 'Der Grund:',
  changedLate: 'Sie haben eine Seite der früheren Fassung abgeschickt. Wir haben Ihre Angaben von dort übernommen.',
  changedNothing: 'An Ihren Angaben hat sich nichts geändert.',
  changedList: 'Das ist mit Ihren Angaben geschehen',
  changedTyped: 'Das hatten Sie geschrieben:',
  changedOnce:
    'Diese Liste zeigen wir nur einmal. Wenn Sie etwas davon noch brauchen, schreiben Sie es ab oder drucken Sie die Seite.',
  changedCheck: 'Vielleicht gibt es auch neue Fragen. Bevor Sie absenden, prüfen Sie bitte alles noch einmal.',
  changedGoOn: 'Gelesen, weiter zum Antrag',
  closedTitle: 'Dieses Formular gibt es nicht mehr',
  closedText: 'Sie können es hier nicht mehr absenden. Fragen Sie bitte bei der Gemeinde nach, wie es weitergeht.',
  closedAnswers: 'Das haben Sie eingetragen',
  closedKeep: 'Speichern Sie Ihre Angaben, wenn Sie sie noch brauchen.',
  closedSave: 'Angaben als Datei speichern',
  timeoutTitle: 'Ihre Sitzung endet bald',
  timeoutText: (minutes: number) =>
    `In ${minutes === 1 ? 'einer Minute' : `${minutes} Minuten`} endet Ihre Sitzung. Ihre Angaben bleiben gespeichert. Mit diesem Code kommen Sie zurück:`,
  timeoutStay: 'Weiter ausfüllen',
  timeoutLeave: 'Speichern und beenden',
  timeoutNotice: (minutes: number) =>
    `Wenn Sie ${minutes} Minuten nichts absenden, endet Ihre Sitzung. Ihre Angaben bleiben gespeichert. Mit diesem Code kommen Sie zurück:`,
  noAnswer: 'Keine Angabe',
  messageDraft: {
    title: 'Wir finden Ihren Antrag nicht',
    text: 'Was Sie gerade eingegeben haben, konnten wir nicht speichern. Vielleicht lässt Ihr Browser keine Cookies zu, die Zeit zum Aufheben ist vorbei, oder Sie haben auf einem anderen Gerät begonnen. Beginnen Sie neu, oder setzen Sie mit Ihrem Code fort.',
    next: 'Zum Anfang des Antrags',
  },
  messages: statusMessages,
};

/** What a language must provide; a missing key is a type error. */
export type Messages = typeof de;
