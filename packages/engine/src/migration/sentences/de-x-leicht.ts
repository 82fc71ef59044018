import { listed } from './de.ts';
import type { ChangeSentences } from './index.ts';

/** Easy German: short sentences, one thought each. */
export const easy: ChangeSentences = {
  language: 'de-x-leicht',
  inRow: (label, list, index) => `${label} (${list}, Nummer ${index})`,
  quoted: (text) => `„${text}“`,
  and: (names) => listed(names, ' und '),
  moved: (label, now) => `Die Frage ${label} heißt jetzt ${now}. Ihre Antwort ist noch da.`,
  converted: (labels, before, now, after) =>
    `Wir haben Ihre Antwort anders geschrieben. Das war die Frage: ${labels}. Das war Ihre Antwort: ${before}. Jetzt ist das die Frage: ${now}. Und das ist die Antwort: ${after}. Stimmt das? Bitte lesen Sie noch einmal.`,
  unreadable: (label, answer, now) =>
    `Sie haben bei ${label} geschrieben: ${answer}. Das geht nicht mehr. Bitte antworten Sie noch einmal bei ${now}.`,
  lost: (label, answer, now) =>
    `Sie haben bei ${label} geschrieben: ${answer}. Diese Antwort ist nicht mehr da. Bitte antworten Sie noch einmal bei ${now}.`,
  dropped: (label, answer) =>
    `Wir fragen das nicht mehr: ${label}. ${answer === undefined ? 'Ihre Antworten dazu sind nicht mehr da.' : `Ihre Antwort war: ${answer}. Sie ist nicht mehr da.`}`,
  files: (names, count) =>
    count === 1 ? `Diese Datei ist nicht mehr da: ${names}.` : `Diese Dateien sind nicht mehr da: ${names}.`,
  optionDropped: (label, option, isChosenAnew) =>
    `Bei ${label} gibt es ${option} nicht mehr. ${isChosenAnew ? 'Bitte wählen Sie noch einmal.' : 'Ihre anderen Antworten sind noch da.'}`,
  rowsCut: (label, count) =>
    `Bei ${label} geht jetzt nur noch ein Eintrag. Ihr erster Eintrag ist noch da. ${count === 1 ? 'Ein anderer Eintrag ist' : `${count} andere Einträge sind`} nicht mehr da.`,
  renewed: (label) => `Dieser Text ist neu: ${label}. Bitte lesen Sie den Text. Dann stimmen Sie noch einmal zu.`,
};
