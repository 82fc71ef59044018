import { listed } from './de.ts';
import type { ChangeSentences } from './index.ts';

export const en: ChangeSentences = {
  language: 'en',
  inRow: (label, list, index) => `${label} (${list}, entry ${index})`,
  quoted: (text) => `“${text}”`,
  and: (names) => listed(names, ' and '),
  moved: (label, now) => `${label} is now called ${now}. Your answer is still there.`,
  converted: (labels, before, now, after) =>
    `Your answer to ${labels} was rewritten: ${before} became ${after} at ${now}. Please check it.`,
  unreadable: (label, answer, now) =>
    `Your answer ${answer} to ${label} no longer fits the question ${now}. Please answer it again.`,
  lost: (label, answer, now) => `Your answer ${answer} to ${label} could not be carried over. Please answer ${now} again.`,
  dropped: (label, answer) =>
    `${label} is no longer asked. ${answer === undefined ? 'What you entered there was removed.' : `Your answer ${answer} was removed.`}`,
  files: (names, count) => (count === 1 ? `This file was removed: ${names}.` : `These files were removed: ${names}.`),
  optionDropped: (label, option, isChosenAnew) =>
    `${option} is no longer offered at ${label}.${isChosenAnew ? ' Please choose again.' : ' Whatever else you chose stays.'}`,
  rowsCut: (label, count) =>
    `Only one entry is possible at ${label} now. Your first entry stays, ${count === 1 ? 'the second was' : `${count} others were`} removed.`,
  renewed: (label) => `The words of the declaration ${label} have changed. Please agree to the new text.`,
};
