import type { Finding } from '../finding.ts';
import type { FormProof } from '../prove-form.ts';
import { criteria, type Criterion } from './criteria.ts';
import { escape, table, type Row } from './html.ts';
import { looks, words, type ReportLanguage } from './words.ts';

/** Each criterion with what came out and the pictures that show it; those at the end only engines of others know. */
export function criteriaTable(proof: FormProof, findings: readonly Finding[], language: ReportLanguage): string {
  const known = new Set(criteria.map(({ criterion }) => criterion));
  const others = [...new Set(findings.map(({ criterion }) => criterion))].filter((criterion) => !known.has(criterion));
  const head = [
    'WCAG 2.2',
    'EN 301 549',
    words.criterion[language],
    words.result[language],
    words.proof[language],
    words.pictures[language],
  ];
  const rows = criteria.map((each): Row => [
    number(`${each.criterion} (${each.level})`),
    number(europeanNumber(each)),
    escape(each.name[language]),
    result(each, findings, language),
    escape((each.by ?? each.nothing)?.[language] ?? ''),
    pictures(each, proof, language),
  ]);
  const more = others.map((criterion): Row => [
    number(escape(criterion)),
    '',
    '',
    count(criterion, findings, language),
    'axe, HTML_CodeSniffer, IBM',
    '',
  ]);
  return table('criteria', head, [...rows, ...more]);
}

/** Clause 9 takes up the numbers of WCAG 2.1; it has nothing of level AAA. */
function europeanNumber({ criterion, level, since }: Criterion): string {
  return level === 'AAA' || since ? '–' : `9.${criterion}`;
}

function number(text: string): string {
  return `<span class="number">${text}</span>`;
}

function result(each: Criterion, findings: readonly Finding[], language: ReportLanguage): string {
  if (findings.some(({ criterion }) => criterion === each.criterion)) return count(each.criterion, findings, language);
  if (each.nothing) return `<span class="quiet">${words.notHere[language]}</span>`;
  const told = [each.by && words.none[language], each.people && `<a href="#people">${words.forPeople[language]}</a>`];
  return told.filter(Boolean).join('; ');
}

function count(wanted: string, findings: readonly Finding[], language: ReportLanguage): string {
  const { length } = findings.filter(({ criterion }) => criterion === wanted);
  return `<a class="found" href="#findings">${length} ${words.findings[language]}</a>`;
}

/** Of the page that says most about it: the first that asks something. */
function pictures({ criterion }: Criterion, { pages }: FormProof, language: ReportLanguage): string {
  const page = pages.find(({ promised }) => promised.questions.length > 0) ?? pages[0];
  return Object.entries(looks)
    .filter(([, look]) => look.criteria.includes(criterion))
    .flatMap(([name, look]) => {
      const file = page?.pictures.get(name);
      return file === undefined ? [] : [`<a href="${file}" aria-label="${criterion}: ${look[language]}">${look[language]}</a>`];
    })
    .join('<br>');
}

/** What is left for people, by criterion. */
export function peopleList(language: ReportLanguage): string {
  const items = criteria.flatMap(({ criterion, name, people }) =>
    people ? [`<li>${people[language]} <span class="quiet">(${criterion} ${escape(name[language])})</span></li>`] : [],
  );
  return `<ul>${items.join('')}<li>${words.alwaysPeople[language]}</li><li>${words.documents[language]}</li></ul>`;
}
