import { finding } from '../generated/findings.ts';
import type { Definition, Locate } from '../model.ts';
import type { Report } from '../report.ts';

const WORDS_MAX = 15;
const LETTERS_MAX = 24;

/** Texts of laws and of declarations have words of their own; titles of parameters are for the municipality, keywords for the search. */
const EXEMPT = /^keywords$|^parameters\.|(?:^|\.)legalBasis$/;

/** Authors mend the first few; a form of thousands of texts would make a page of it. */
const FINDINGS_MAX = 100;

/** How hard texts are to read (WCAG 2.2, 3.1.5): the form's own, those of places, and their translations. */
export function checkReadingLevel(definition: Definition, toldTo: Report): void {
  let left = FINDINGS_MAX;
  const report: Report = (found) => {
    if (left-- > 0) toldTo(found);
  };
  for (const [key, { text, at }] of definition.texts) checkText(key, text, at, report);
  for (const place of definition.places)
    for (const [language, texts] of Object.entries(place.texts))
      for (const [key, text] of Object.entries(texts)) checkText(key, text, () => place.at('texts', language, key), report);
  for (const translations of definition.translations.values())
    for (const [key, { text, at }] of translations) checkText(key, text, (...steps) => at('text', ...steps), report);
}

function checkText(key: string, text: string, at: Locate, report: Report): void {
  if (EXEMPT.test(key)) return;
  if (/(?:^|\.)label$/.test(key)) {
    const law = /(?:gemäß|gem\.|nach|laut|i\. ?S\. ?d\.|im Sinne (?:des|von)) §+ ?\d+|§+ ?\d+[a-z]?/.exec(text)?.[0];
    if (law !== undefined) report(finding.lawInLabel(at(), { words: law }));
  }
  for (const sentence of sentencesOf(text)) {
    const count = wordsOf(sentence).length;
    if (count > WORDS_MAX) report(finding.longSentence(at(), { count, sentence, limit: WORDS_MAX }));
  }
  for (const word of new Set(wordsOf(text).flatMap((one) => one.split(/[-\u00ad\u2010/]/)))) {
    const letters = word.replace(/[^\p{L}\p{M}]/gu, '').length;
    // Addresses are not read, they are used.
    if (letters > LETTERS_MAX && !/[@.:]\S/.test(word))
      report(finding.longWord(at(), { word, count: letters, limit: LETTERS_MAX }));
  }
}

/** A point after a number ("1. März"), in an abbreviation ("z. B.") or in an address ends no sentence; a colon and a line do. */
function sentencesOf(text: string): readonly string[] {
  const kept = text.replace(/(?<![\p{L}\p{M}\p{N}])(\d+|\p{L}|bzw|ggf|Nr|Abs|Art|etc|usw|vgl|ca|inkl)\./gu, '$1\u2024');
  return kept
    .split(/[.!?:;](?=\s|$)|\n|\s[–—]\s/)
    .map((sentence) => sentence.replaceAll('\u2024', '.').trim())
    .filter((sentence) => sentence !== '');
}

function wordsOf(sentence: string): readonly string[] {
  return sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word));
}
