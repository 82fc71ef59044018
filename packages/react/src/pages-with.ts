import { addressOf, rowOfAddress } from './addresses.ts';
import type { Pages } from './pages.ts';
import { isSamePlace, issuesAt, placeAfter, placeOf } from './place.ts';
import { questionsAt, questionsOfDeclarations, shownAt } from './questions.ts';
import { readAnswer } from './read-answer.ts';
import type { Components } from './components.ts';
import { renderPage } from './render.tsx';

/** The pages with an operator's controls in the place of ours. */
export function pagesWith(components: Components): Pages {
  return {
    renderPage: (page) => renderPage(page, components),
    readAnswer,
    questionsAt,
    shownAt,
    issuesAt,
    questionsOfDeclarations,
    addressOf,
    rowOfAddress,
    placeOf,
    isSamePlace,
    placeAfter,
  };
}
