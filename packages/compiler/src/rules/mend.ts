import { mendText } from './mend-text.ts';
import { numberInRule } from './mistakes.ts';
import type { RuleProblem } from './syntax.ts';

/** So many attempts are made, and no longer rule is tried. */
const attemptsMax = 60;
const lengthMax = 400;
const changesMax = 4;

/** One way to change a rule that has a problem. */
type Change = (rule: string, problem: RuleProblem) => readonly string[];

/**
 * What a wrong rule was meant to say, found by trying: the rule returned has no problem by the same judge that found those of
 * the wrong one. None if nothing near to it is right.
 */
export function mend(source: string, problemsOf: (rule: string) => readonly RuleProblem[]): string | undefined {
  if (source.length > lengthMax) return undefined;
  const tried = new Set([source]);
  let tier = [...new Set([mendText(source), source])];
  for (let changes = 0; changes <= changesMax; changes++) {
    const next: string[] = [];
    for (const rule of tier) {
      if (changes > 0 && tried.has(rule)) continue;
      tried.add(rule);
      if (tried.size > attemptsMax) return undefined;
      const [problem] = problemsOf(rule);
      if (problem === undefined) return rule;
      next.push(...CHANGES.flatMap((change) => change(rule, problem)));
    }
    tier = [...new Set(next)].filter((rule) => !tried.has(rule) && rule.length <= 2 * lengthMax);
  }
  return undefined;
}

const marked = (rule: string, { from, to }: RuleProblem): string => rule.slice(from, to);
const put = (rule: string, { from, to }: RuleProblem, text: string): string => rule.slice(0, from) + text + rule.slice(to);

/** Each place where a pattern matches is tried by itself. */
function each(rule: string, pattern: RegExp, by: (...parts: string[]) => string): string[] {
  return [...rule.matchAll(pattern)].map(
    (found) =>
      rule.slice(0, found.index) + by(...[...found].map((part) => part ?? '')) + rule.slice(found.index + found[0].length),
  );
}

const PATH = String.raw`[A-Za-z]\w*(?:\.[A-Za-z]\w*)*`;
const VALUE = String.raw`(?:'[^']*'|"[^"]*"|[\w.]+(?:\('[^']*'\))?)`;
const COMPARED = new RegExp(String.raw`(?<![.\w'])(${PATH})\s*(==|!=|<=|>=|<|>)\s*(${VALUE})`, 'gu');

const CHANGES: readonly Change[] = [
  // What the problem itself advises: "Did you mean …?", "Write env.today."
  (rule, problem) => {
    if (!['rule-unknown-name', 'rule-unknown-function', 'rule-no-option'].includes(problem.code)) return [];
    const said = /^(?:Did you mean "([^"]+)"\?|(?:It is a parameter: write|Write) ([a-z][\w.]*\w)\.$|Write ('[^']+')\.$)/u.exec(
      problem.wayOut,
    );
    const [, near, name, option] = said ?? [];
    if (near !== undefined && problem.code === 'rule-no-option') return each(rule, /'[^']*'/gu, () => `'${near}'`);
    if (option !== undefined) return each(rule, /'[^']*'/gu, () => option);
    const instead = near ?? name;
    return instead === undefined ? [] : [put(rule, problem, instead)];
  },
  // A step, which is no part of a name.
  (rule, problem) =>
    problem.code === 'rule-unknown-name' && rule[problem.to] === '.' ? [put(rule, { ...problem, to: problem.to + 1 }, '')] : [],
  // A field of the row that is looked at.
  (rule, problem) =>
    problem.code !== 'rule-unknown-name' ? [] : [...rule.matchAll(/\.(?:exists|all|map|filter)\(\s*(\w+)\s*,/gu)].map(([, row]) => put(rule, problem, `${row}.${marked(rule, problem)}`)),
  // An option without its quotation marks.
  (rule, problem) =>
    problem.code === 'rule-unknown-name' && /^\s*(?:==|!=)\s*[A-Za-z]/u.test(rule.slice(problem.to)) ? [put(rule, problem, `'${marked(rule, problem)}'`)] : [],
  (rule) => each(rule, /(==|!=)\s*([A-Za-z]\w*)(?![\w.(])/gu, (_all, sign, name) => `${sign} '${name}'`),
  // Comparing with nothing asks whether there is an answer.
  (rule) =>
    each(rule, COMPARED, (all, path, sign, value) =>
      value !== "''" ? all : sign === '==' ? `!present(${path})` : sign === '!=' ? `present(${path})` : all,
    ),
  // Yes and no.
  (rule) =>
    each(rule, COMPARED, (all, path, sign, value) => {
      const yes = /^'?(?:ja|yes|wahr|true|1|x)'?$/iu.test(value);
      if (!yes && !/^'?(?:nein|no|falsch|false|0)'?$/iu.test(value)) return all;
      return (sign === '==') === yes ? path : `!${path}`;
    }),
  // Quotation marks around a number or day, and none around a text of digits.
  (rule) => each(rule, /'([0-9][0-9.,]*)'/gu, (all, digits) => numberInRule(digits) ?? all),
  (rule) => each(rule, /'([0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})'/gu, (_all, day) => mendText(day)),
  (rule) => each(rule, /(?<=[!=]=\s*)([0-9]+)(?![.\w'])/gu, (_all, digits) => `'${digits}'`),
  (rule) => each(rule, /(?<![.\w'])([0-9]+),([0-9]+)/gu, (_all, whole, decimals) => `${whole}.${decimals}`),
  (rule) => each(rule, /(?<![.\w'])([0-9]+)(\.[0-9]{2})?(?![.\w'])/gu, (_all, whole, cents) => `money('${whole}${cents || '.00'}')`),
  (rule, problem) =>
    problem.code === 'rule-unrounded' ? [put(rule, problem, `round(${marked(rule, problem)})`), `round(${rule})`] : [],
  (rule, problem) =>
    problem.code === 'rule-unrounded' ? each(rule, /\.map\((\w+),\s*([^()]+)\)/gu, (_all, row, body) => `.map(${row}, round(${body}))`) : [],
  // How many, how long, which year.
  (rule) => each(rule, new RegExp(String.raw`(${PATH})\.(?:length|len|count|size)\b(?:\(\))?`, 'gu'), (_all, path) => `count(${path})`),
  (rule) => each(rule, new RegExp(String.raw`(${PATH})\.(?:length|len)\b(?:\(\))?`, 'gu'), (_all, path) => `size(${path})`),
  (rule) => each(rule, /\b(?:length|len|laenge|länge)\s*\(/giu, () => 'size('),
  (rule) => ['count', 'year', 'size'].flatMap((name) => each(rule, COMPARED, (_all, path, sign, value) => `${name}(${path}) ${sign} ${value}`)),
  // Several choices.
  (rule) =>
    each(rule, COMPARED, (all, path, sign, value) =>
      !value.startsWith("'") ? all : sign === '==' ? `${value} in ${path}` : sign === '!=' ? `!(${value} in ${path})` : all,
    ),
  (rule) => each(rule, new RegExp(String.raw`(${PATH})\.(?:includes|contains|has|indexOf)\(\s*('[^']*')\s*\)`, 'gu'), (_all, path, value) => `${value} in ${path}`),
  (rule) => each(rule, new RegExp(String.raw`\b(?:contains|includes)\(\s*(${PATH})\s*,\s*('[^']*')\s*\)`, 'gu'), (_all, path, value) => `${value} in ${path}`),
  (rule) => each(rule, /\.includes\(/gu, () => '.contains('),
  // One value or another.
  (rule) =>
    each(rule, new RegExp(String.raw`(${PATH})\s*==\s*\(?\s*('[^']*'(?:\s*\|\|\s*'[^']*')+)\s*\)?`, 'gu'), (_all, path, values) =>
      `${path} in [${values.split('||').map((value) => value.trim()).join(', ')}]`,
    ),
  (rule) => each(rule, new RegExp(String.raw`\bin\s*('[^']*'(?:\s*,\s*'[^']*')*)`, 'gu'), (_all, values) => `in [${values}]`),
  (rule) => each(rule, new RegExp(String.raw`!\s*(${PATH})\s*==\s*(${VALUE})`, 'gu'), (_all, path, value) => `${path} != ${value}`),
  (rule) => each(rule, new RegExp(String.raw`(${PATH})\.equals\(\s*(${VALUE})\s*\)`, 'gu'), (_all, path, value) => `${path} == ${value}`),
  // Rows.
  (rule) => each(rule, new RegExp(String.raw`\b(sum|min|max|count)\(\s*(${PATH})\.(\w+)\s*\)`, 'gu'), (_all, name, list, field) => `${name}(${list}.map(x, x.${field}))`),
  (rule) => each(rule, new RegExp(String.raw`\bsum\(\s*(${PATH})\s*,\s*(\w+)\s*,\s*([^()]+)\)`, 'gu'), (_all, list, row, body) => `sum(${list}.map(${row}, ${body}))`),
  (rule) => each(rule, new RegExp(String.raw`(${PATH})\.(\w+)\s*(==|!=|<=|>=|<|>)\s*(${VALUE})`, 'gu'), (_all, list, field, sign, value) => `${list}.exists(x, x.${field} ${sign} ${value})`),
  (rule) => each(rule, new RegExp(String.raw`(${PATH})\.(exists|all|filter|map)\(\s*([^,()]+)\)`, 'gu'), (_all, list, walk, body) => `${list}.${walk}(x, ${ofRow(body)})`),
  (rule) => each(rule, new RegExp(String.raw`\b(exists|all|filter|map)\(\s*(${PATH})\s*,\s*([^,()]+)\)`, 'gu'), (_all, walk, list, body) => `${list}.${walk}(x, ${ofRow(body)})`),
  (rule) => each(rule, new RegExp(String.raw`(?<![.\w'])(${PATH})\.(\w+)\s*([*+-])\s*\1\.(\w+)`, 'gu'), (_all, list, one, sign, other) => `sum(${list}.map(x, x.${one} ${sign} x.${other}))`),
  // A name by itself asks whether there is an answer; quotation marks around all of it are too many.
  (rule) => each(rule, new RegExp(String.raw`^(!?)\s*(${PATH})$`, 'gu'), (_all, sign, path) => `${sign}present(${path})`),
  (rule) => each(rule, /^(['"])(.+)\1$/gu, (_all, _quote, inner) => inner),
]; // prettier-ignore

/** A condition about fields of a row, with the row before each: `preis > 5` as `x.preis > 5`. */
function ofRow(body: string): string {
  const row = /^\s*!?\s*([a-z])\./u.exec(body)?.[1];
  if (row !== undefined) return body.replaceAll(new RegExp(String.raw`(?<![.\w])${row}\.`, 'gu'), 'x.').trim();
  return body.replace(/'[^']*'|(?<![.\w])[A-Za-z]\w*/gu, (word) =>
    word.startsWith("'") || /^(?:true|false|in|env|params|form|row)$/u.test(word) ? word : `x.${word}`,
  );
}
