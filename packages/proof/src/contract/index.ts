import type { Finding } from '../finding.ts';
import type { Promised } from '../page/promised.ts';
import type { PageRecord } from '../page/record.ts';
import type { Check } from './check.ts';
import { focus, focusable, landmarks, liveRegion, metadata, references, summary } from './document.ts';
import * as questions from './questions.ts';
import { headings, languages, order, parts, texts, title, uniqueNames } from './structure.ts';

/** All that a page is compared with its definition for. */
export const contract: readonly Check[] = [
  questions.asked,
  questions.unasked,
  questions.names,
  questions.groups,
  questions.optionNames,
  questions.descriptions,
  questions.invalid,
  questions.required,
  questions.purposes,
  questions.controlKinds,
  parts,
  texts,
  order,
  headings,
  languages,
  title,
  uniqueNames,
  references,
  liveRegion,
  summary,
  focusable,
  focus,
  metadata,
  landmarks,
];

/** Compares a page with what its definition promises of it. */
export function compare(page: PageRecord, promised: Promised): readonly Finding[] {
  return contract.flatMap(({ check, criterion, find }) =>
    find(page, promised).map(({ where, message }) => ({ check, criterion, where, message })),
  );
}
