import type { ChangeSentences } from './index.ts';

export const de: ChangeSentences = {
  language: 'de',
  inRow: (label, list, index) => `${label} (${list}, Eintrag ${index})`,
  quoted: (text) => `„${text}“`,
  and: (names) => listed(names, ' und '),
  moved: (label, now) => `${label} heißt jetzt ${now}. Ihre Antwort ist noch da.`,
  converted: (labels, before, now, after) =>
    `Ihre Antwort auf ${labels} wurde umgeschrieben: Aus ${before} wurde ${after} bei ${now}. Bitte prüfen Sie das.`,
  unreadable: (label, answer, now) =>
    `Ihre Antwort ${answer} auf ${label} passt nicht mehr zur Frage ${now}. Bitte antworten Sie dort neu.`,
  lost: (label, answer, now) =>
    `Ihre Antwort ${answer} auf ${label} konnte nicht übernommen werden. Bitte beantworten Sie ${now} neu.`,
  dropped: (label, answer) =>
    `${label} wird nicht mehr gefragt. ${answer === undefined ? 'Ihre Angaben dazu wurden entfernt.' : `Ihre Antwort ${answer} wurde entfernt.`}`,
  files: (names, count) => (count === 1 ? `Diese Datei wurde entfernt: ${names}.` : `Diese Dateien wurden entfernt: ${names}.`),
  optionDropped: (label, option, isChosenAnew) =>
    `Bei ${label} gibt es ${option} nicht mehr.${isChosenAnew ? ' Bitte wählen Sie neu.' : ' Was Sie sonst gewählt haben, bleibt.'}`,
  rowsCut: (label, count) =>
    `Bei ${label} ist jetzt nur noch ein Eintrag möglich. Ihr erster Eintrag bleibt, ${count === 1 ? 'der zweite wurde' : `${count} weitere wurden`} entfernt.`,
  renewed: (label) => `Der Text der Erklärung ${label} hat sich geändert. Bitte stimmen Sie dem neuen Text zu.`,
};

/** Names as in a sentence: commas, and a word before the last. */
export function listed(names: readonly string[], and: string): string {
  const [last = '', ...others] = names.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')}${and}${last}`;
}
