import type { FormProof, ProvedPage } from '../prove-form.ts';
import type { Finding } from '../finding.ts';

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
  const found = findingsOf(proof).length;
  const walks = proof.walks.map(
    ({ journey, way, pages, findings }) =>
      `<tr><th scope="row">${escape(journey)}</th><td>${way}</td><td>${pages}</td><td>${findings.length}</td></tr>`,
  );
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
<h1>Accessibility proof: <span lang="${escape(proof.language)}">${escape(proof.title)}</span></h1>
<p><strong>${found === 0 ? 'Nothing was found.' : `${found} findings.`}</strong> Machines compared ${proof.walks.reduce((sum, { pages }) => sum + pages, 0)} pages with the definition of the form, and looked at one page of each of ${proof.pages.length} shapes in several ways. This does not replace people who test with their own screen readers.</p>
<h2>Ways through the form</h2>
<table>
<thead><tr><th scope="col">Journey</th><th scope="col">Way</th><th scope="col">Pages</th><th scope="col">Findings</th></tr></thead>
<tbody>${walks.join('')}</tbody>
</table>
${list(proof.walks.flatMap(({ findings }) => findings))}
<h2>Pages</h2>
${proof.pages.map((page, index) => section(page, index, proof.language)).join('\n')}
</main>
</body>
</html>
`;
}

function section({ title, url, moment, findings, pictures }: ProvedPage, index: number, language: string): string {
  const figures = [...pictures.keys()].map(
    (look) =>
      `<li><figure><a href="${pictureName(index, look)}"><img src="${pictureName(index, look)}" alt="Page ${index + 1}, ${captions[look] ?? look}" loading="lazy"></a><figcaption>${captions[look] ?? look}</figcaption></figure></li>`,
  );
  return `<section aria-labelledby="page-${index + 1}">
<h3 id="page-${index + 1}">Page ${index + 1}: <span lang="${escape(language)}">${escape(title)}</span></h3>
<p>${escape(new URL(url).pathname)}, ${moment}. ${findings.length === 0 ? 'Nothing was found.' : ''}</p>
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

const style =
  ':root{color-scheme:light dark}body{font:1rem/1.5 sans-serif;margin:1rem}main{max-width:70rem;margin:auto}table{border-collapse:collapse}th,td{border:1px solid;padding:.3rem .6rem;text-align:start}.pictures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(16rem,100%),1fr));gap:1rem;padding:0;list-style:none}figure{margin:0}img{max-width:100%;height:18rem;object-fit:cover;object-position:top;border:1px solid}';

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
