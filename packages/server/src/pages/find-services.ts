import type { FormTexts, Printed } from '@vordruck/engine';
import MiniSearch from 'minisearch';
import type { PortalForm } from '../options.ts';

/** A service as lists show it, in the language of the page as far as the form has it. */
export interface Service {
  readonly form: string;
  readonly title: Printed;
  readonly intro?: Printed;
}

/** The services by title, or, if something is looked for, those that fit it, best first. */
export function findServices(offers: readonly PortalForm[], query: string, language: string): readonly Service[] {
  const services = new Map(offers.map((offer) => [offer.form.form, serviceIn(offer, language)] as const));
  if (query === '') return [...services.values()].toSorted((one, other) => one.title.text.localeCompare(other.title.text, 'de'));
  const search = new MiniSearch<Indexed>({
    idField: 'form',
    fields: ['title', 'keywords'],
    processTerm: fold,
    searchOptions: {
      boost: { keywords: 2 },
      prefix: (term) => term.length >= 3,
      fuzzy: (term) => (term.length >= 5 ? 0.2 : false),
    },
  });
  const documents = offers.map(indexed);
  search.addAll(documents);
  const found = search.search([query, ...partsOfCompounds(query, documents)].join(' '));
  // People ask in sentences: "ich" or "meinen" alone must not bring up what has little to do with the rest.
  const least = (found[0]?.score ?? 0) * FAR_FROM_BEST;
  return found.filter(({ score }) => score >= least).flatMap(({ id }) => services.get(String(id)) ?? []);
}

/** Of the best result's score. */
const FAR_FROM_BEST = 0.35;

/** Shorter words begin or end too many others. */
const PART_MIN = 4;

/**
 * German joins words: who looks for a "Hundemarke" looks for something about a "Hund". A word that a service names itself means
 * that service: "ummelden" is not about all that one can "melden".
 */
function partsOfCompounds(query: string, documents: readonly Indexed[]): readonly string[] {
  const known = new Set(documents.flatMap(({ title, keywords }) => wordsOf(`${title} ${keywords}`)));
  const parts = [...known].filter((part) => part.length >= PART_MIN);
  return wordsOf(query)
    .filter((word) => !known.has(word))
    .flatMap((word) => parts.filter((part) => word.startsWith(part) || word.endsWith(part)));
}

function wordsOf(text: string): readonly string[] {
  return fold(text).split(/[^\p{L}\p{N}]+/u);
}

interface Indexed {
  readonly form: string;
  readonly title: string;
  readonly keywords: string;
}

/** All languages together: who reads a German page may know the French word. */
function indexed({ form, texts }: PortalForm): Indexed {
  const all = (key: string) => [...texts.values()].map((each) => plain(each, key) ?? '').join(' ');
  return { form: form.form, title: `${all('title')} ${form.form}`, keywords: all('keywords') };
}

function serviceIn({ form, texts }: PortalForm, language: string): Service {
  const found = texts.get(language) ?? texts.get(form.language);
  const intro = found && told(found, 'intro', language);
  return {
    form: form.form,
    title: (found && told(found, 'title', language)) ?? { text: form.form },
    ...(intro ? { intro } : {}),
  };
}

function told(texts: FormTexts, key: string, language: string): Printed | undefined {
  const text = texts.texts[key];
  if (text === undefined) return undefined;
  const [plainText, lang] = typeof text === 'string' ? [text, texts.language] : [text.text, text.lang];
  return lang === language ? { text: plainText } : { text: plainText, lang };
}

function plain(texts: FormTexts, key: string): string | undefined {
  const text = texts.texts[key];
  return typeof text === 'object' ? text.text : text;
}

/** Without case, accents and the spelling of ß, so that "volklingen" finds Völklingen. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}
