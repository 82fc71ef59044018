import { nearest } from '../did-you-mean.ts';

/** What other tools, and other languages, call the same thing; beside each, what it is called here. */
const SYNONYMS: readonly (readonly [said: string, here: readonly string[]])[] = [
  ['id name key feld', ['field']],
  ['title text caption question beschriftung name', ['label', 'title']],
  ['description hint tooltip hilfe hinweis placeholder', ['help']],
  ['condition conditional if visible visibleif showif displayif dependson wenn bedingung', ['when']],
  ['formularname formular', ['form']],
  ['sprache lang', ['language']],
  ['typ art', ['type']],
  ['wert', ['value']],
  ['pflichtfeld', ['required']],
  ['muster', ['pattern']],
  ['beispiel', ['example']],
  ['meldung text', ['message']],
  ['mandatory pflicht optional notempty', ['required']],
  ['regex regexp regularexpression', ['pattern']],
  ['values items enum radios optionen', ['options']],
  ['children questions components elements felder fragen', ['fields']],
  ['fields felder fragen', ['steps']],
  ['pages sections schritte', ['steps']],
  ['validations validators rules regeln', ['checks']],
  ['formula expression calculate computed', ['value']],
  ['minimum', ['min']],
  ['maximum', ['max']],
  ['hidden disabled', ['off', 'show']],
  ['string textfield input', ['text']],
  ['textarea', ['multiline']],
  ['number zahl int', ['integer', 'decimal']],
  ['float double', ['decimal']],
  ['currency euro amount betrag', ['money']],
  ['select radio dropdown auswahl', ['choice']],
  ['checkboxes multiselect selectboxes', ['choices']],
  ['checkbox bool janein yesno', ['boolean', 'declaration']],
  ['tel telephone telefon', ['phone']],
  ['datetime datum day', ['date']],
  ['upload attachment datei', ['file']],
  ['section fieldset panel object', ['group']],
  ['array table repeat datagrid', ['list']],
  ['html paragraph info content', ['notice']],
  ['deutsch german', ['de']],
  ['englisch english', ['en']],
  ['franzoesisch französisch french', ['fr']],
];

/** The known names that are spelt like the one said, or else mean the same. */
export function namesMeant(said: string, known: readonly string[]): readonly string[] {
  const spelt = nearest(said, known);
  if (spelt !== undefined) return [spelt];
  const word = said.toLowerCase().replace(/[^\p{L}]/gu, '');
  const groups = SYNONYMS.filter(([words]) => words.split(' ').includes(word));
  return groups.map(([, here]) => here.filter((name) => known.includes(name))).find((names) => names.length > 0) ?? [];
}

/** `Did you mean "field"?` */
export function whatWasMeant(said: string, known: readonly string[]): string {
  const meant = namesMeant(said, known);
  return meant.length === 0 ? '' : `Did you mean ${meant.map((name) => `"${name}"`).join(' or ')}?`;
}
