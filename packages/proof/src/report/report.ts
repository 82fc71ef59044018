import type { Seeded } from '../defects/seed.ts';
import type { Finding } from '../finding.ts';
import type { FormProof, ProvedPage } from '../prove-form.ts';
import { criteriaTable, peopleList } from './criteria-table.ts';
import { escape, findingList, table, type Row } from './html.ts';
import { style } from './style.ts';
import { generated, looks, moments, ways, words, type ReportLanguage } from './words.ts';

/** How a report is written. */
export interface ReportOptions {
  readonly language: ReportLanguage;
  /** The day of the proof, as it is written in that language. */
  readonly date: string;
  /** Engines and their versions. */
  readonly tools: readonly string[];
  /** Name of the file with what a screen reader says, if there is one. */
  readonly transcript?: string;
  /** How the defects that were seeded fared. */
  readonly seeded?: readonly Seeded[];
}

/** All that was found, on the ways and on the pages; what several ways found, once. */
export function findingsOf({ walks, pages }: FormProof): readonly Finding[] {
  return unique([...walks.flatMap(({ findings }) => findings), ...pages.flatMap(({ findings }) => findings)]);
}

/** What no engine could decide; on several pages, once. */
export function doubtsOf({ pages }: FormProof): readonly Finding[] {
  return unique(pages.flatMap(({ doubts }) => doubts));
}

function unique(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [Object.values(finding).join(' '), finding])).values()];
}

/** The page of a form's report; its pictures were kept beside it while they were made. */
export function writeReport(proof: FormProof, options: ReportOptions): string {
  const { language } = options;
  const say = (word: keyof typeof words) => words[word][language];
  const found = findingsOf(proof);
  const title = `<span lang="${escape(proof.language)}">${escape(proof.title)}</span>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('kind')} - ${escape(proof.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<header class="${found.length === 0 ? 'good' : 'bad'}">
<p>${say('kind')}</p>
<h1>${title}</h1>
<p class="verdict">${verdict(found.length, language)}</p>
</header>
${facts(proof, options)}
<p class="note">${say('limits')}</p>
${contents(proof, options)}
${found.length === 0 ? '' : `<h2 id="findings">${say('findings')}</h2>${findingList(found, language)}`}
<h2 id="criteria">${say('criteria')}</h2>
<p>${say('criteriaLead')}</p>
${criteriaTable(proof, found, language)}
<h2 id="people">${say('people')}</h2>
<p>${say('peopleLead')}</p>
${peopleList(language)}
<h2 id="doubts">${say('doubts')}</h2>
${doubts(proof, language)}
${options.seeded ? seeds(options.seeded, language) : ''}
<h2 id="ways">${say('ways')}</h2>
<p>${say('waysLead')}</p>
${walks(proof, language)}
${options.transcript === undefined ? '' : `<h2 id="aloud">${say('aloud')}</h2><p><a href="${escape(options.transcript)}">${say('aloudLink')}</a></p>`}
<h2 id="pages">${say('pages')}</h2>
${proof.pages.map((page, index) => section(page, index, { language, of: proof.language })).join('\n')}
</main>
</body>
</html>
`;
}

function verdict(found: number, language: ReportLanguage): string {
  if (found === 0) return words.clean[language];
  return found === 1 ? words.one[language] : `${found} ${words.several[language]}`;
}

function facts({ hash, walks: all, pages, browser }: FormProof, { language, date, tools }: ReportOptions): string {
  const compared = all.reduce((sum, walk) => sum + walk.pages, 0);
  const extent: Readonly<Record<ReportLanguage, string>> = {
    de: `${compared} Seiten auf ${all.length} Wegen mit der Definition verglichen; von ${pages.length} verschiedenen Seiten je eine in ${Object.keys(looks).length} Ansichten, mit der Tabulatortaste und von drei Prüfprogrammen angesehen`,
    en: `${compared} pages on ${all.length} ways compared with the definition; one page of each of ${pages.length} shapes looked at in ${Object.keys(looks).length} ways, by Tab and by three engines`,
  };
  const rows: readonly (readonly [keyof typeof words, string])[] = [
    ['basis', words.standards[language]],
    ['date', date],
    ['version', `<code>${hash.slice(0, 16)}</code>`],
    ['tools', escape([`Chromium ${browser}`, ...tools].join(', '))],
    ['extent', extent[language]],
  ];
  return `<dl class="facts">${rows.map(([word, text]) => `<dt>${words[word][language]}</dt><dd>${text}</dd>`).join('')}</dl>`;
}

function contents(proof: FormProof, { language, transcript, seeded }: ReportOptions): string {
  const found = findingsOf(proof).length > 0;
  const entries: readonly (keyof typeof words | undefined)[] = [
    found ? 'findings' : undefined,
    'criteria',
    'people',
    'doubts',
    seeded ? 'seeds' : undefined,
    'ways',
    transcript === undefined ? undefined : 'aloud',
    'pages',
  ];
  const links = entries.flatMap((word) => (word ? [`<li><a href="#${word}">${words[word][language]}</a></li>`] : []));
  return `<nav aria-labelledby="contents"><h2 id="contents">${words.contents[language]}</h2><ol>${links.join('')}</ol></nav>`;
}

function doubts(proof: FormProof, language: ReportLanguage): string {
  const all = doubtsOf(proof);
  if (all.length === 0) return `<p>${words.noDoubts[language]}</p>`;
  return `<p>${words.doubtsLead[language]}</p>${findingList(all, language)}`;
}

function walks({ walks: all }: FormProof, language: ReportLanguage): string {
  const head = [words.journey, words.way, words.language, words.pages, words.findings].map((word) => word[language]);
  const rows = all.map(({ journey, way, language: spoken, pages, findings }): Row => [
    escape(journey.replace(/^generated\b/, generated[language])),
    ways[way][language],
    escape(spoken),
    String(pages),
    counted(findings.length, language),
  ]);
  return table('ways', head, rows);
}

function counted(findings: number, language: ReportLanguage): string {
  return findings === 0 ? words.none[language] : `<span class="found">${verdict(findings, language)}</span>`;
}

function seeds(outcomes: readonly Seeded[], language: ReportLanguage): string {
  const found = outcomes.filter(({ foundBy }) => foundBy.length > 0).length;
  const rows = outcomes.map(({ defect, foundBy: [first], noRoom }): Row => [
    `<span lang="en">${escape(defect.defect)}</span>`,
    `<span class="number">${defect.criterion}</span>`,
    first ? `<code>${escape(first.check)}</code>` : words[noRoom ? 'noRoom' : defect.human ? 'forPeople' : 'missed'][language],
  ]);
  const head = [words.defect, words.criterion, words.foundBy].map((word) => word[language]);
  return `<h2 id="seeds">${words.seeds[language]}</h2>
<p>${words.seedsLead[language]} ${found} ${words.of[language]} ${outcomes.length}.</p>${table('seeds', head, rows)}`;
}

function section(
  { title, url, moment, findings, pictures }: ProvedPage,
  index: number,
  { language, of }: { readonly language: ReportLanguage; readonly of: string },
): string {
  const page = `${words.page[language]} ${index + 1}`;
  const figures = [...pictures].map(([look, file]) => {
    const { criteria = [] } = looks[look] ?? {};
    const caption = looks[look]?.[language] ?? look;
    return `<li><figure><a href="${file}"><img src="${file}" alt="${page}, ${caption}" loading="lazy"></a><figcaption>${caption} (${criteria.join(', ')})</figcaption></figure></li>`;
  });
  return `<section aria-labelledby="page-${index + 1}">
<h3 id="page-${index + 1}">${page}: <span lang="${escape(of)}">${escape(title)}</span></h3>
<p><code>${escape(new URL(url).pathname)}</code>, ${moments[moment][language]}. ${verdict(findings.length, language)}</p>
${findingList(findings, language)}
${figures.length === 0 ? '' : `<ul class="pictures">${figures.join('')}</ul>`}
</section>`;
}
