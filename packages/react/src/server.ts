import { addressOf, rowOfAddress } from './addresses.ts';
import type { Pages } from './pages.ts';
import { isSamePlace, issuesAt, placeAfter, placeOf } from './place.ts';
import { questionsAt, questionsOfDeclarations, shownAt } from './questions.ts';
import { readAnswer } from './read-answer.ts';
import components from 'virtual:own-components';
import { renderPage } from './render.tsx';

/** What the built `server.js` exports. */
export const pages: Pages = {
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
