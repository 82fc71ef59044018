import type { Printed } from '@vordruck/engine';
import { recordTexts, type RecordTexts } from './record-texts.ts';
import { leaf, type Leaf } from './structure-node.ts';
import type { Style, Theme } from './style.ts';

/** What every part of a record is written with: our own words, the document's language, the looks. */
export interface Writing {
  readonly texts: RecordTexts;
  /** The language of our own words where it differs from the document's. */
  readonly ownLang: string | undefined;
  readonly language: string;
  readonly theme: Theme;
}

export function writingIn(language: string, theme: Theme): Writing {
  const own = recordTexts(language);
  return { texts: own.texts, ownLang: own.lang === language.split('-')[0] ? undefined : own.lang, language, theme };
}

/** One of our own words. */
export const ownText = (text: string, { ownLang }: Writing): Printed => ({ text, ...(ownLang ? { lang: ownLang } : {}) });

/** A text that is no answer: its words may be parted. */
export function fixedLeaf(
  tag: Leaf['tag'],
  printed: Printed,
  place: { path: string; style: Style; before?: number },
  writing: Writing,
): Leaf {
  return {
    ...leaf(tag, printed, place.path, place.style, (place.before ?? 0) * writing.theme.space),
    hyphenate: printed.lang ?? writing.language,
  };
}

/** The lines that someone parted, each a paragraph of its own, so that they are not read as one. */
export function paragraphs({ text, ...printed }: Printed): Printed[] {
  return text.split(/\r\n|[\r\n\u2028\u2029]/u).map((line) => ({ ...printed, text: line }));
}
