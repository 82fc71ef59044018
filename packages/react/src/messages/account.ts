/** What questions say of answers that come from the account of the person who is signed in. */
export interface AccountMessages {
  /** Beside a question. */
  readonly filled: string;
  readonly locked: string;
  readonly fixed: string;
  readonly corrected: string;
  /** Buttons. */
  readonly correct: string;
  readonly takeBack: string;
}

const de: AccountMessages = {
  filled: 'Aus Ihrem Konto. Sie können das ändern.',
  locked: 'Aus Ihrem Konto.',
  fixed: 'Aus Ihrem Konto. Hier lässt sich das nicht ändern. Ist es falsch? Dann lassen Sie es im Konto berichtigen.',
  corrected: 'In Ihrem Konto steht etwas anderes. Sie haben gesagt, dass es dort falsch ist.',
  correct: 'Das stimmt nicht',
  takeBack: 'Doch die Angabe aus dem Konto nehmen',
};

const easy: AccountMessages = {
  filled: 'Das steht in Ihrem Konto. Sie können es ändern.',
  locked: 'Das steht in Ihrem Konto.',
  fixed: 'Das steht in Ihrem Konto. Hier können Sie es nicht ändern. Ist es falsch? Dann ändern Sie es im Konto.',
  corrected: 'In Ihrem Konto steht etwas anderes. Sie haben gesagt: Das Konto ist falsch.',
  correct: 'Das ist falsch',
  takeBack: 'Das Konto ist doch richtig',
};

const en: AccountMessages = {
  filled: 'From your account. You can change it.',
  locked: 'From your account.',
  fixed: 'From your account. You cannot change it here. If it is wrong, have it corrected in your account.',
  corrected: 'Your account says something else. You said that it is wrong there.',
  correct: 'This is wrong',
  takeBack: 'Use the answer from the account after all',
};

const fr: AccountMessages = {
  filled: 'Provient de votre compte. Vous pouvez modifier cette réponse.',
  locked: 'Provient de votre compte.',
  fixed: 'Provient de votre compte. Impossible de modifier ici. En cas d’erreur, faites corriger votre compte.',
  corrected: 'Votre compte indique autre chose. Vous avez signalé qu’il est faux.',
  correct: 'C’est faux',
  takeBack: 'Reprendre tout de même la réponse du compte',
};

const catalogues: Readonly<Record<string, AccountMessages>> = { de, en, fr, 'de-x-leicht': easy };

/** Apart from the other texts: a browser loads them only where somebody is signed in. */
export function accountMessagesFor(language: string): AccountMessages {
  return catalogues[language] ?? catalogues[language.split('-')[0] ?? ''] ?? de;
}
