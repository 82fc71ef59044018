import { listed } from './de.ts';
import type { ChangeSentences } from './index.ts';

export const fr: ChangeSentences = {
  language: 'fr',
  inRow: (label, list, index) => `${label} (${list}, entrée ${index})`,
  quoted: (text) => `« ${text} »`,
  and: (names) => listed(names, ' et '),
  moved: (label, now) => `${label} s’appelle maintenant ${now}. Votre réponse est conservée.`,
  converted: (labels, before, now, after) =>
    `Votre réponse à ${labels} a été réécrite : ${before} est devenu ${after} à la question ${now}. Veuillez la vérifier.`,
  unreadable: (label, answer, now) =>
    `Votre réponse ${answer} à ${label} ne convient plus à la question ${now}. Veuillez y répondre de nouveau.`,
  lost: (label, answer, now) =>
    `Votre réponse ${answer} à ${label} n’a pas pu être reprise. Veuillez répondre de nouveau à ${now}.`,
  dropped: (label, answer) =>
    `${label} n’est plus demandé. ${answer === undefined ? 'Ce que vous y aviez indiqué a été supprimé.' : `Votre réponse ${answer} a été supprimée.`}`,
  files: (names, count) => (count === 1 ? `Ce fichier a été supprimé : ${names}.` : `Ces fichiers ont été supprimés : ${names}.`),
  optionDropped: (label, option, isChosenAnew) =>
    `${option} n’est plus proposé à la question ${label}.${isChosenAnew ? ' Veuillez choisir de nouveau.' : ' Vos autres choix sont conservés.'}`,
  rowsCut: (label, count) =>
    `Une seule entrée est désormais possible à ${label}. Votre première entrée est conservée, ${count === 1 ? 'la deuxième a été supprimée' : `${count} autres ont été supprimées`}.`,
  renewed: (label) => `Le texte de la déclaration ${label} a changé. Veuillez accepter le nouveau texte.`,
};
