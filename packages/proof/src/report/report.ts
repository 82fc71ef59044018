import type { Finding } from '../finding.ts';
import type { FormProof, ProvedPage, Way } from '../prove-form.ts';
import type { Moment } from '../walk/citizen.ts';
import { criteria } from './criteria.ts';

/** The files of a form's report by name: `index.html` and its pictures. */
export function writeReport(proof: FormProof): ReadonlyMap<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  for (const [index, { pictures }] of proof.pages.entries())
    for (const [look, picture] of pictures) files.set(pictureName(index, look), picture);
  files.set('index.html', document(proof));
  return files;
}

/** All that was found, on the ways and on the pages; what several ways found, once. */
export function findingsOf({ walks, pages }: FormProof): readonly Finding[] {
  const all = [...walks.flatMap(({ findings }) => findings), ...pages.flatMap(({ findings }) => findings)];
  return [...new Map(all.map((finding) => [Object.values(finding).join(' '), finding])).values()];
}

function pictureName(index: number, look: string): string {
  return `page-${index + 1}-${look}.png`;
}

function document(proof: FormProof): string {
  const findings = findingsOf(proof);
  const compared = proof.walks.reduce((sum, { pages }) => sum + pages, 0);
  const verdict =
    findings.length === 0 ? 'Nothing was found.' : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}.`;
  const head = '<th scope="col">';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Accessibility proof - ${escape(proof.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<header class="${findings.length === 0 ? 'good' : 'bad'}">
<p>Accessibility proof</p>
<h1 lang="${escape(proof.language)}">${escape(proof.title)}</h1>
<p><strong>${verdict}</strong> ${compared} pages on ${proof.walks.length} ways through the form were compared with its definition; one page of each of ${proof.pages.length} shapes was looked at in ${Object.keys(captions).length} ways and by three engines.</p>
</header>
<p>This is what machines can find. It does not replace people who try the form with their own screen readers, magnifiers and switches.</p>
<nav aria-labelledby="contents"><h2 id="contents">Contents</h2><ol><li><a href="#criteria">Criteria</a></li><li><a href="#ways">Ways through the form</a></li>${proof.pages.map(({ title }, index) => `<li><a href="#page-${index + 1}">Page ${index + 1}: <span lang="${escape(proof.language)}">${escape(title)}</span></a></li>`).join('')}</ol></nav>
<h2 id="criteria">Criteria</h2>
<div class="wide" tabindex="0" role="region" aria-labelledby="criteria"><table>
<thead><tr>${head}WCAG 2.2</th>${head}Criterion</th>${head}Proved by</th>${head}Findings</th></tr></thead>
<tbody>${rowsOf(findings)}</tbody>
</table></div>
${list(proof.walks.flatMap((walk) => walk.findings))}
<h2 id="ways">Ways through the form</h2>
<p>Generated journeys together show all that answers can bring up and break every check; the others are examples of the form.</p>
<div class="wide" tabindex="0" role="region" aria-labelledby="ways"><table>
<thead><tr>${head}Journey</th>${head}Way</th>${head}Pages</th>${head}Findings</th></tr></thead>
<tbody>${proof.walks.map(({ journey, way, pages, findings: own }) => `<tr><th scope="row">${escape(journey)}</th><td>${wayNames[way]}</td><td>${pages}</td>${count(own.length)}</tr>`).join('')}</tbody>
</table></div>
<h2>Pages</h2>
${proof.pages.map((page, index) => section(page, index, proof.language)).join('\n')}
</main>
</body>
</html>
`;
}

const wayNames: Readonly<Record<Way, string>> = {
  plain: 'as most do',
  keyboard: 'by keyboard alone',
  'script-off': 'without JavaScript',
};

/** Each criterion that is looked for, and those that only the engines of others know if they found something. */
function rowsOf(findings: readonly Finding[]): string {
  const known = new Set(criteria.map(({ criterion }) => criterion));
  const others = [...new Set(findings.map(({ criterion }) => criterion))].filter((criterion) => !known.has(criterion));
  return [...criteria, ...others.map((criterion) => ({ criterion, name: '', by: 'engines of others' }))]
    .map(({ criterion, name, by }) => {
      const own = findings.filter((finding) => finding.criterion === criterion);
      return `<tr><th scope="row">${escape(criterion)}</th><td>${escape(name)}</td><td>${escape(by)}</td>${count(own.length)}</tr>`;
    })
    .join('');
}

function count(findings: number): string {
  return findings === 0 ? '<td>none</td>' : `<td class="found">${findings}</td>`;
}

function section({ title, url, moment, findings, pictures }: ProvedPage, index: number, language: string): string {
  const figures = [...pictures.keys()].map(
    (look) =>
      `<li><figure><a href="${pictureName(index, look)}"><img src="${pictureName(index, look)}" alt="Page ${index + 1}, ${captions[look] ?? look}" loading="lazy"></a><figcaption>${captions[look] ?? look}</figcaption></figure></li>`,
  );
  return `<section aria-labelledby="page-${index + 1}">
<h3 id="page-${index + 1}">Page ${index + 1}: <span lang="${escape(language)}">${escape(title)}</span></h3>
<p><code>${escape(new URL(url).pathname)}</code>, ${moments[moment]}. ${findings.length === 0 ? 'Nothing was found.' : ''}</p>
${list(findings)}
${figures.length === 0 ? '' : `<ul class="pictures">${figures.join('')}</ul>`}
</section>`;
}

function list(findings: readonly Finding[]): string {
  const items = findings.map(
    ({ criterion, check, where, message }) =>
      `<li>${escape(criterion)} (${escape(check)}): ${escape(where)} ${escape(message)}</li>`,
  );
  return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
}

/** Looks with the criteria they show. */
const captions: Readonly<Record<string, string>> = {
  plain: '1280 pixels wide (1.3.2, 1.4.1, 1.4.11, 2.5.8)',
  narrow: '320 pixels wide, as at 400 % zoom (1.4.10)',
  landscape: 'a phone on its side (1.3.4)',
  'large-text': 'text at 400 % (1.4.4)',
  'text-spacing': 'wide text spacing (1.4.12)',
  'right-to-left': 'from right to left (1.3.2)',
  dark: 'dark (1.4.3)',
  'forced-colours': 'forced colours (1.4.11, EN 301 549 11.7)',
  'reduced-motion': 'reduced motion (2.3.3)',
};

const moments: Readonly<Record<Moment, string>> = {
  fresh: 'before anything is answered',
  faults: 'after it was sent off with faults',
  filled: 'answered',
};

const style = `
:root { color-scheme: light dark; --line: light-dark(#c8ccd6, #4a4f5c); --good: light-dark(#0b6b3a, #6fd39b); --bad: light-dark(#9b0000, #ff9a9a) }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 1.5rem }
main { max-width: 72rem; margin: auto }
header { border-inline-start: .5rem solid; padding-inline-start: 1.25rem; margin-block-end: 1.5rem }
header.good { border-color: var(--good) } header.bad { border-color: var(--bad) }
header p { margin: 0 } h1 { margin: 0; line-height: 1.2 } h2 { margin-block-start: 2.5rem }
nav h2 { font-size: 1.1rem } nav ol { columns: 20rem; padding-inline-start: 1.5rem }
.wide { overflow-x: auto }
table { border-collapse: collapse; inline-size: 100% }
th, td { border-block-end: 1px solid var(--line); padding: .4rem .75rem .4rem 0; text-align: start; vertical-align: top }
thead th { border-block-end-width: 2px }
.found { font-weight: bold; color: var(--bad) }
section { border-block-start: 1px solid var(--line); margin-block-start: 2rem }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr)); gap: 1.5rem 1rem; padding: 0; list-style: none }
figure { margin: 0 } figcaption { font-size: .9rem }
img { display: block; inline-size: 100%; block-size: 16rem; object-fit: cover; object-position: top; border: 1px solid var(--line) }
li, td, th { overflow-wrap: anywhere }
@media print { .pictures { grid-template-columns: repeat(3, 1fr) } section { break-inside: avoid } nav { display: none } }
`;

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
