/**
 * What people who never programmed write in rules, and what to tell them. From prose, from spreadsheets, from word
 * processors and from other languages.
 */

/** Words between two parts of a rule, in small letters, and the sign that is meant. */
const signWords: Readonly<Record<string, string>> = {
  and: '&&',
  und: '&&',
  or: '||',
  oder: '||',
  not: '!',
  nicht: '!',
  ist: '==',
  is: '==',
  gleich: '==',
  equals: '==',
  ungleich: '!=',
  größer: '>',
  groesser: '>',
  greater: '>',
  über: '>',
  kleiner: '<',
  less: '<',
  unter: '<',
  mindestens: '>=',
  höchstens: '<=',
  plus: '+',
  minus: '-',
  mal: '*',
  times: '*',
  mod: '%',
};

const containing = "Write contains(text, 'part') for a text, 'option' in field for several choices.";
const choosing = 'Write condition ? value if true : value if false.';

/** Words between two parts of a rule for which no single sign stands. */
const phraseWords: Readonly<Record<string, string>> = {
  contains: containing,
  includes: containing,
  has: containing,
  enthält: containing,
  enthaelt: containing,
  like: "Write matches(text, 'pattern'), startsWith(text, 'part') or contains(text, 'part').",
  matches: "Write matches(text, 'pattern').",
  between: 'Write two comparisons: a >= 2 && a <= 5.',
  zwischen: 'Write two comparisons: a >= 2 && a <= 5.',
  // oxlint-disable-next-line unicorn/no-thenable -- a word that people write
  then: choosing,
  dann: choosing,
  else: choosing,
  sonst: choosing,
};

/** Words that begin a sentence and say nothing in a rule. */
const openingWords: ReadonlySet<string> = new Set(['if', 'wenn', 'falls', 'when', 'sofern', 'return']);

const today = 'Write env.today.';
const yes = 'Write true, or only the name of the field.';
const no = 'Write false, or ! before the name of the field.';
const nothing = 'Ask present(x) whether there is an answer, !present(x) whether there is none.';

const valueNames: Readonly<Record<string, string>> = {
  ja: yes,
  yes,
  wahr: yes,
  nein: no,
  no,
  falsch: no,
  heute: today,
  jetzt: today,
  now: today,
  leer: nothing,
  nichts: nothing,
  empty: nothing,
  undefined: nothing,
  null: nothing,
  gemeinde: 'Write env.municipality.',
  index: 'Write row.index.',
  math: 'Write only the function: round(x), min(a, b), max(a, b).',
};

const sizing = 'Write size(x) for the letters of a text, count(x) for the rows of a list.';

const functionNames: Readonly<Record<string, string>> = {
  anzahl: 'Write count(x).',
  zählen: 'Write count(x).',
  length: sizing,
  len: sizing,
  laenge: sizing,
  summe: 'Write sum(list.map(x, x.field)).',
  alter: 'Write age(birth, env.today).',
  wenn: choosing,
  falls: choosing,
  if: choosing,
  iif: choosing,
  heute: today,
  today,
  now: today,
  jetzt: today,
  isempty: nothing,
  istleer: nothing,
  isblank: nothing,
  isnull: nothing,
  empty: nothing,
  leer: nothing,
  exist: nothing,
  runden: 'Write round(x, 2).',
  aufrunden: 'Write roundUp(x, 2).',
  abrunden: 'Write roundDown(x, 2).',
  equals: 'Write a == b.',
  und: 'Write a && b.',
  and: 'Write a && b.',
  oder: 'Write a || b.',
  or: 'Write a || b.',
  nicht: 'Write !a.',
  not: 'Write !a.',
  includes: containing,
  indexof: containing,
  enthaelt: containing,
  some: 'Write list.exists(x, x.field == …).',
  any: 'Write list.exists(x, x.field == …).',
  every: 'Write list.all(x, x.field == …).',
  jahr: 'Write year(date).',
  monat: 'Write month(date).',
  tag: 'Write day(date).',
  touppercase: 'Write upperAscii(text).',
  upper: 'Write upperAscii(text).',
  tolowercase: 'Write lowerAscii(text).',
  lower: 'Write lowerAscii(text).',
  number: 'Nothing needs to be converted: a field of type integer, decimal or money is a number.',
  int: 'Nothing needs to be converted: a field of type integer is a number. Round others with round(x).',
  double: 'Nothing needs to be converted: a field of type decimal is a number.',
  parseint: 'Nothing needs to be converted: give the field the type integer.',
  parsefloat: 'Nothing needs to be converted: give the field the type decimal.',
  isnan:
    'Nothing needs to be asked: an answer that is no number is refused, and absent here. Ask present(x) whether there is one.',
  tofixed: 'Write round(x, 2); how numbers look is settled by their type.',
  avg: 'Write round(sum(list.map(x, x.field)) / count(list), 2).',
  average: 'Write round(sum(list.map(x, x.field)) / count(list), 2).',
  mittelwert: 'Write round(sum(list.map(x, x.field)) / count(list), 2).',
  durchschnitt: 'Write round(sum(list.map(x, x.field)) / count(list), 2).',
  first: 'Ask list.exists(x, …), or take list.map(x, …); in a row, row.index is its number.',
  last: 'Ask list.exists(x, …), or take list.map(x, …); in a row, row.index is its number.',
  find: 'Write list.filter(x, x.field == …), or list.exists(x, x.field == …).',
  reduce: 'Write sum(list.map(x, x.field)).',
  foreach: 'Write list.map(x, …), or list.all(x, …).',
  regexmatch: "Write matches(text, 'pattern').",
  match: "Write matches(text, 'pattern').",
  test: "Write matches(text, 'pattern').",
  concat: 'Texts for people have placeholders: {field}. In rules, write a + b.',
  abs: 'Write max(x, -x).',
  string: 'Numbers and dates cannot become texts in rules; texts for people have placeholders: {field}.',
};

/** The sign that a word stands for: `und` for `&&`. */
export function meantSign(word: string): string | undefined {
  return lookUp(signWords, word);
}

/** What to write instead of a word between two parts of a rule. */
export function insteadOfPhrase(word: string): string | undefined {
  return lookUp(phraseWords, word);
}

export function isOpeningWord(word: string): boolean {
  return openingWords.has(word.toLowerCase());
}

/** What to write instead of a name that no field has: `heute`. */
export function insteadOfName(name: string): string | undefined {
  return lookUp(valueNames, name);
}

/** What to write instead of a function that does not exist. */
export function insteadOfFunction(name: string): string | undefined {
  return lookUp(functionNames, name);
}

function lookUp(table: Readonly<Record<string, string>>, word: string): string | undefined {
  const small = word.toLowerCase();
  return Object.hasOwn(table, small) ? table[small] : undefined;
}

/** A day as people write it (`1.2.2000`, `2000-02-01`) as rules write it, if it has a year. */
export function dayInRule(written: string): string | undefined {
  const german = /^([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})$/u.exec(written);
  if (german !== null) {
    const [, day = '', month = '', year = ''] = german;
    return `date('${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}')`;
  }
  return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u.test(written) ? `date('${written}')` : undefined;
}

/** A number as people write it (`1.000,50`, `2,5 €`, `12`) as rules write it. */
export function numberInRule(written: string): string | undefined {
  const bare = written.replace(/\s*(?:€|EUR|Euro)$/u, '').trim();
  if (/^[0-9]+(?:\.[0-9]+)?$/u.test(bare)) return bare;
  const german = /^([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,([0-9]+))?$/u.exec(bare);
  if (german === null) return undefined;
  const [, whole = '', fraction] = german;
  return whole.replaceAll('.', '') + (fraction === undefined ? '' : `.${fraction}`);
}

/** A sentence begins with a capital letter. */
export function sentence(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
