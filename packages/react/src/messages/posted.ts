/** What `<vordruck-form>` says of a form that it posted to a server: there nothing is kept until it has arrived. */
export interface PostedMessages {
  readonly title: string;
  /** The line or the server is down. */
  readonly failed: string;
  readonly tooMany: string;
  /** Something shown has changed since. */
  readonly changed: string;
  /** It cannot be sent from here. */
  readonly refused: string;
  readonly receipt: string;
}

const de: PostedMessages = {
  title: 'Ihr Antrag ist noch nicht angekommen',
  failed:
    'Ihre Angaben stehen noch hier. Prüfen Sie Ihre Verbindung, und senden Sie in einigen Minuten noch einmal ab. Auch dann kommt der Antrag nur einmal an.',
  tooMany:
    'Von Ihrem Anschluss kamen gerade sehr viele Anträge. Ihre Angaben stehen noch hier. Senden Sie in zehn Minuten noch einmal ab.',
  changed:
    'Seit Sie diese Seite geöffnet haben, hat sich etwas geändert, das für Ihren Antrag zählt. Öffnen Sie die Seite neu, und füllen Sie den Antrag noch einmal aus.',
  refused: 'Von dieser Seite aus lässt er sich nicht absenden. Sagen Sie das bitte der Stelle, der diese Seite gehört.',
  receipt: 'Quittung und Kopien ansehen',
};

const easy: PostedMessages = {
  title: 'Ihr Antrag ist noch nicht da',
  failed: 'Ihre Antworten sind noch hier. Warten Sie ein paar Minuten. Drücken Sie dann noch einmal auf Absenden.',
  tooMany:
    'Es kamen zu viele Anträge. Ihre Antworten sind noch hier. Warten Sie 10 Minuten. Drücken Sie dann noch einmal auf Absenden.',
  changed: 'Am Antrag hat sich etwas geändert. Öffnen Sie die Seite neu. Füllen Sie den Antrag noch einmal aus.',
  refused: 'Von dieser Seite geht das Absenden nicht. Bitte sagen Sie das der Stelle, der die Seite gehört.',
  receipt: 'Quittung ansehen',
};

const en: PostedMessages = {
  title: 'Your application has not arrived yet',
  failed:
    'Your answers are still here. Check your connection and send again in a few minutes. Even then the application arrives only once.',
  tooMany: 'Very many applications came from your connection. Your answers are still here. Send again in ten minutes.',
  changed:
    'Since you opened this page, something has changed that matters for your application. Open the page again and fill in the application once more.',
  refused: 'It cannot be sent from this page. Please tell whoever runs this page.',
  receipt: 'See receipt and copies',
};

const fr: PostedMessages = {
  title: 'Votre demande n’est pas encore arrivée',
  failed:
    'Vos réponses sont encore là. Vérifiez votre connexion et renvoyez dans quelques minutes. Même ainsi, la demande n’arrive qu’une fois.',
  tooMany: 'Un très grand nombre de demandes vient de votre connexion. Vos réponses sont encore là. Renvoyez dans dix minutes.',
  changed:
    'Depuis que vous avez ouvert cette page, un point important pour votre demande a changé. Rouvrez la page et remplissez la demande de nouveau.',
  refused: 'L’envoi depuis cette page est impossible. Veuillez en informer le responsable de cette page.',
  receipt: 'Voir le reçu et les copies',
};

const catalogues: Readonly<Record<string, PostedMessages>> = { de, en, fr, 'de-x-leicht': easy };

/** Only `<vordruck-form>` says them. */
export function postedMessagesFor(language: string): PostedMessages {
  return catalogues[language] ?? catalogues[language.split('-')[0] ?? ''] ?? de;
}
