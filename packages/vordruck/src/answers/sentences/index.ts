import type { FormTexts, Issue, Misreading } from '@vordruck/engine';
import { de } from './de.ts';
import { en, type SentenceKey } from './en.ts';
import { fr } from './fr.ts';

type Sentences = Readonly<Record<SentenceKey, string>>;

const languages: ReadonlyMap<string, Sentences> = new Map([
  ['de', de],
  ['en', en],
  ['fr', fr],
]);

/** Tells what is wrong with an answers file in the language of the form's texts, or in English. */
export function tell({ path, code, params }: Misreading, { language, texts }: FormTexts): Issue {
  const [base = ''] = language.split('-');
  const sentences = languages.get(base) ?? en;
  const named = (kind: string, name: unknown): string => sentenceOf(sentences, `${kind}.${String(name)}`) ?? String(name);
  const slots = new Map(Object.entries(params).map(([name, value]) => [name, String(value)]));
  slots.set('label', labelOf(path, texts));
  slots.set('expected', named('expected', params['expected']));
  slots.set('found', named('found', params['found']));
  const variant = path === '' && code === 'wrong-type' ? 'whole' : params['of'];
  const sentence = sentenceOf(sentences, `${code}.${String(variant)}`) ?? sentenceOf(sentences, code) ?? code;
  const message = sentence.replace(/\{(\w+)\}/gu, (whole, name: string) => slots.get(name) ?? whole);
  return { path, code, message, params, ...(languages.has(base) ? {} : { lang: 'en' }) };
}

function sentenceOf(sentences: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(sentences, key) ? sentences[key] : undefined;
}

/** The question in its own words; its name where they change with the answers, which could not be read. */
function labelOf(path: string, texts: FormTexts['texts']): string {
  const ids = path.split('/').filter((part) => part !== '' && !/^[0-9]+$/u.test(part));
  const key = `${ids.join('.')}.label`;
  const label = Object.hasOwn(texts, key) ? texts[key] : undefined;
  const words = typeof label === 'string' ? label : label?.text;
  return words === undefined || words.includes('{') ? path.slice(1) : words;
}
