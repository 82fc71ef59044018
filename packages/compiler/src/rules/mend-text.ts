/**
 * What people write in rules by the habits of spreadsheets, programming languages and prose, replaced by what rules say.
 * These hold whatever the fields are; what depends on types is tried in `mend.ts`.
 */

type Replacement = readonly [pattern: RegExp, by: string | ((...parts: string[]) => string)];

const day = (all: string): string => {
  const [first = '', month = '', last = ''] = all.split(/[.-]/u);
  const [year, date] = first.length === 4 ? [first, last] : [last, first];
  return `date('${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}')`;
};

const TODAY = String.raw`(?:heute|today|now|jetzt|date\.now)\s*\(\s*\)|new\s+date\s*\(\s*\)|(?<![.\w])(?:heute|today|jetzt)(?![\w(])`;
const NOTHING = String.raw`(?:null|undefined|nil|none|leer|empty|nichts)`;
const NAME = String.raw`[A-Za-z][\w.]*`;

/** Outside of texts, in this order. */
const replacements: readonly Replacement[] = [
  [/\r?\n/gu, ' '],
  [/^\s*(?:=(?!=)|return\b|wenn\s+(?!\()|falls\s+|sofern\s+|when\s+|if\s+(?!\())\s*/giu, ''],
  [/\s*;\s*$/gu, ''],
  [/^\s*(?:if|wenn)\s*\((.+)\)\s*(?:then|dann)?\s*([^\s?]+)\s+(?:else|sonst)\s+(\S+)\s*$/giu, '$1 ? $2 : $3'],
  [/^(.+)\s(?:then|dann)\s+(.+)\s+(?:else|sonst)\s+(.+)$/giu, '$1 ? $2 : $3'],
  [/;/gu, ','],
  [new RegExp(String.raw`(${NAME})\s*(?:\.(?:match|test)\(\s*|=~\s*)\/([^/']*)\/[a-z]*\s*\)?`, 'gu'), "matches($1, '$2')"],
  [new RegExp(String.raw`(${NAME})\s*=~\s*'([^']*)'`, 'gu'), "matches($1, '$2')"],
  [new RegExp(String.raw`(${NAME})\s+(?:between|zwischen)\s+(\S+)\s+(?:and|und)\s+(\S+)`, 'giu'), '$1 >= $2 && $1 <= $3'],
  [/(?<![\w.'])([\w.]+)\s*(<=?)\s*([A-Za-z][\w.]*)\s*(<=?)\s*([\w.]+)(?![\w.(])/gu, '$1 $2 $3 && $3 $4 $5'],
  [/\[\s*([A-Za-z][\w.]*)\s*\]/gu, '$1'],
  [/\$?\{\s*([A-Za-z][\w.]*)\s*\}|[$@#](?=[A-Za-z])/gu, (_all, name = '') => name],
  [/(?<![.\w])(?:[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})(?![.\w])/gu, day],
  [/(?<![.\w])([0-9]{1,3}(?:\.[0-9]{3})+),([0-9]+)/gu, (_all, whole = '', cents = '') => `${whole.replaceAll('.', '')}.${cents}`],
  [/(?<![.\w])([0-9]+(?:\.[0-9]+)?)\s*%(?!\s*[\w(])/gu, (_all, rate = '') => String(Number((Number(rate) / 100).toFixed(8)))],
  [/\s*€|\s+EUR\b/gu, ''],
  [new RegExp(TODAY, 'giu'), 'env.today'],
  [new RegExp(String.raw`(${NAME})\s+is\s+not\s+${NOTHING}`, 'giu'), 'present($1)'],
  [new RegExp(String.raw`(${NAME})\s+(?:is|ist)\s+${NOTHING}`, 'giu'), '!present($1)'],
  [new RegExp(String.raw`(${NAME})\s*(?:!==?|<>)\s*${NOTHING}\b`, 'giu'), 'present($1)'],
  [new RegExp(String.raw`(${NAME})\s*={1,3}\s*${NOTHING}\b`, 'giu'), '!present($1)'],
  [/\b(?:isempty|istleer|isblank|isnull|empty|leer)\s*\(/giu, '!present('],
  [/(?:!==|<>|≠)/gu, '!='],
  [/(?:≥|(?<![<>=!])=>(?=\s*[\w'"(]))/gu, '>='],
  [/(?:≤|=<)/gu, '<='],
  [/(?<![<>=!])={1,3}(?!=)/gu, '=='],
  [/(?<!&)&(?!&)/gu, '&&'],
  [/(?<!\|)\|(?!\|)/gu, '||'],
  [/[×·]/gu, '*'],
  [/÷/gu, '/'],
  [/[−–]/gu, '-'],
  [/(?<=[\s)'"\]])(?:and|und)(?=[\s('"!])/giu, '&&'],
  [/(?<=[\s)'"\]])(?:or|oder)(?=[\s('"!])/giu, '||'],
  [/(?<![.\w])(?:not|nicht)(?:\s+(?=\w)|\s*(?=\())/giu, '!'],
  [/(?<=[\s)'"\]])(?:ist|is|gleich|equals)(?=[\s('"])/giu, '=='],
  [/(?<=[\s)'"\]])ungleich(?=[\s('"])/giu, '!='],
  [/(?<![.\w])(?:wahr|true)(?:\(\))?(?![\w(])/giu, 'true'],
  [/(?<![.\w])(?:falsch|false)(?:\(\))?(?![\w(])/giu, 'false'],
  [/\(\s*([A-Za-z]\w*)\s*\)?\s*(?:=>|>=)\s*(?=[A-Za-z]\w*\.)/gu, '($1, '],
  [/\.(?:some|any)\s*\(/giu, '.exists('],
  [/\.every\s*\(/giu, '.all('],
  [/\bsumme?\s*\(/giu, 'sum('],
  [/\b(?:anzahl|zählenwenn|anzahl2)\s*\(/giu, 'count('],
  [/\b(?:runden|math\.round)\s*\(/giu, 'round('],
  [/\b(?:aufrunden|math\.ceil)\s*\(/giu, 'roundUp('],
  [/\b(?:abrunden|math\.floor)\s*\(/giu, 'roundDown('],
  [/\bmath\.(min|max)\s*\(/giu, '$1('],
  [/\balter\s*\(/giu, 'age('],
  [/\bage\s*\(\s*([\w.]+)\s*\)/gu, 'age($1, env.today)'],
  [/\bjahr\s*\(/giu, 'year('],
  [/\bmonat\s*\(/giu, 'month('],
  [/\btag\s*\(/giu, 'day('],
  [/\bin\s*\(((?:\s*(?:'[^']*'|"[^"]*")\s*,?)+)\)/giu, 'in [$1]'],
];

/** Words of spreadsheets that choose: `WENN(a, b, c)`. */
const CHOOSING = /\b(?:wenn|if|iif|falls)\s*\(/iu;

/** The rule as it is meant, as far as that can be told without knowing the fields. */
export function mendText(source: string): string {
  const straight = source.replace(/[„“”‚‘’`´«»‹›]/gu, "'");
  let rule = straight;
  for (const [pattern, by] of replacements) rule = outsideTexts(rule, pattern, by);
  for (let times = 0; times < 5 && CHOOSING.test(rule); times++) rule = spreadChoice(rule) ?? rule;
  return rule.trim();
}

/** `'[^']*'` are texts; patterns that look at texts beside them see the whole rule, but never begin inside of one. */
function outsideTexts(rule: string, pattern: RegExp, by: Replacement[1]): string {
  const texts = [...rule.matchAll(/'[^']*'|"[^"]*"/gu)].map(({ 0: text, index }) => [index, index + text.length] as const);
  return rule.replace(pattern, (...found: (string | number)[]) => {
    const [all = ''] = found.map(String);
    const at = Number(found.findLast((part) => typeof part === 'number'));
    if (texts.some(([from, to]) => from <= at && at < to)) return all;
    const parts = found
      .slice(1)
      .filter((part) => typeof part !== 'number')
      .map((part) => String(part ?? ''));
    return typeof by === 'string'
      ? by.replace(/\$([1-9])/gu, (_all, n: string) => parts[Number(n) - 1] ?? '')
      : by(all, ...parts);
  });
}

/** `WENN(a, b, c)` as `(a) ? (b) : (c)`. */
function spreadChoice(rule: string): string | undefined {
  const opening = CHOOSING.exec(rule);
  if (opening === null) return undefined;
  const from = opening.index + opening[0].length;
  const parts = [''];
  let depth = 1;
  let quote = '';
  for (let at = from; at < rule.length; at++) {
    const sign = rule[at] ?? '';
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === "'" || sign === '"') quote = sign;
    else if (sign === '(' || sign === '[') depth++;
    else if (sign === ')' || sign === ']') depth--;
    if (depth === 0) {
      if (parts.length !== 3) return undefined;
      const [condition = '', yes = '', no = ''] = parts.map((part) => part.trim());
      return `${rule.slice(0, opening.index)}(${condition} ? ${yes} : ${no})${rule.slice(at + 1)}`.replace(/^\((.*)\)$/u, unwrap);
    }
    if (sign === ',' && depth === 1 && quote === '') parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return undefined;
}

/** The outermost parentheses say nothing, where they belong together. */
function unwrap(all: string, inner: string): string {
  let depth = 0;
  for (const sign of inner) {
    if (sign === '(') depth++;
    if (sign === ')' && --depth < 0) return all;
  }
  return inner;
}
