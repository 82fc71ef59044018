import { finding } from '../generated/findings.ts';
import type { Definition, Locate } from '../model.ts';
import type { Report } from '../report.ts';

/** Texts by which people know what they see: without them there is a heading, a question or a button of nothing. */
const NAMING = /(?:^|\.)(?:label|title|message|add|remove|row)$|\.(?:options|messages)\.[^.]+$/;

/** White space, and letters that show nothing: Hangul fillers, the empty Braille pattern. */
const BLANK = /^[\s\p{Cc}\p{Cf}\u115F\u1160\u2800\u3164\uFFA0]*$/u;

/** Letters told on either side of a brace. */
const AROUND = 20;

const PLACEHOLDER = /\{[A-Za-z][\w.]*\}/g;

/** What can be said of a text without knowing what it is about: that it says something, and that its braces are placeholders. */
export function checkTexts(definition: Definition, report: Report): void {
  for (const [key, { text, at }] of definition.texts) checkText(key, text, at, report);
  for (const translations of definition.translations.values())
    for (const [key, { text, at }] of translations) checkText(key, text, () => at('text'), report);
  for (const place of definition.places)
    for (const [language, texts] of Object.entries(place.texts))
      for (const [key, text] of Object.entries(texts)) checkText(key, text, () => place.at('texts', language, key), report);
}

function checkText(key: string, text: string, at: Locate, report: Report): void {
  if (NAMING.test(key) && BLANK.test(text)) report(finding.blankText(at(), { key }));
  const brace = text.replace(PLACEHOLDER, (whole) => ' '.repeat(whole.length)).search(/[{}]/);
  if (brace >= 0) report(finding.loneBrace(at(), { part: text.slice(Math.max(0, brace - AROUND), brace + AROUND) }));
}
