import { didYouMean } from '../did-you-mean.ts';

/** What other tools, and other languages, call the same thing; beside each, what it is called here. */
const SYNONYMS: readonly (readonly [said: string, here: readonly string[]])[] = [
  ['id name key feld', ['field']],
  ['title text caption question beschriftung name', ['label', 'title']],
  ['description hint tooltip hilfe hinweis placeholder', ['help']],
  ['condition conditional if visible visibleif showif displayif dependson wenn bedingung', ['when']],
  ['mandatory pflicht optional notempty', ['required']],
  ['regex regexp regularexpression', ['pattern']],
  ['values items enum radios optionen', ['options']],
  ['children questions components elements felder', ['fields']],
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

/** `Did you mean "field"?`: the known name that is spelt like it, or else means the same. */
export function whatWasMeant(said: string, known: readonly string[]): string {
  const spelt = didYouMean(said, known);
  if (spelt !== '') return spelt;
  const word = said.toLowerCase().replace(/[^\p{L}]/gu, '');
  const same = SYNONYMS.flatMap(([words, here]) => (words.split(' ').includes(word) ? here : []));
  const meant = [...new Set(same)].filter((name) => known.includes(name));
  return meant.length === 0 ? '' : `Did you mean ${meant.map((name) => `"${name}"`).join(' or ')}?`;
}
