import type { Finding } from '../finding.ts';
import { checks } from './checks.ts';
import type { ReportLanguage } from './words.ts';

/** Cells of a row as HTML; the first names it. */
export type Row = readonly string[];

/** A table that scrolls by itself where it is too wide; `id` is that of the heading above it. */
export function table(id: string, head: readonly string[], rows: readonly Row[]): string {
  const body = rows.map(
    ([first = '', ...rest]) => `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
  );
  return `<div class="wide" tabindex="0" role="region" aria-labelledby="${id}"><table>
<thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead>
<tbody>${body.join('\n')}</tbody>
</table></div>`;
}

/** What was found: first what should be so, then where and how it is not, in the words of the check. */
export function findingList(findings: readonly Finding[], language: ReportLanguage): string {
  const items = findings.map(({ criterion, check, where, message }) => {
    const promise = checks[check]?.[language];
    const detail = `<span lang="en">${escape(message)}</span> (<code>${escape(check)}</code>)`;
    return `<li><strong>${escape(criterion)}${promise === undefined ? '' : ` ${promise}`}</strong> <code>${escape(where)}</code> ${detail}</li>`;
  });
  return items.length === 0 ? '' : `<ul class="findings">${items.join('')}</ul>`;
}

/** Text as it stands in HTML. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
