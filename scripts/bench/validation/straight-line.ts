import { loadModule } from '../compiled.ts';
import { codePattern, columns, limits, options, questions, rows, type Kind, type Question } from './questions.ts';

/** A fault as the floor tells it. */
export type Found = readonly [path: string, code: string];

/** Letters of DIN 91379, data type C, as one class; the rare sequences with combining marks are left out, in favour of the floor. */
export const letters =
  '[\\t\\n\\r -~\\u00a0-\\u00ac\\u00ae-\\u017e\\u0187\\u0188\\u018f\\u0197\\u01a0\\u01a1\\u01af\\u01b0\\u01b7\\u01cd-\\u01dc\\u01de-\\u01df\\u01e2-\\u01f0\\u01f4\\u01f5\\u01f8-\\u01ff\\u0212\\u0213\\u0218-\\u021b\\u021e\\u021f\\u0227-\\u0233\\u0259\\u0268\\u0292\\u1e02-\\u1ef9\\u20ac]';
export const email = "^[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}$";
export const money = '^-?[0-9]{1,13}\\.[0-9]{2}$';
export const day = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';

/**
 * Code as one would write it for this form only: no loops over fields, no lookups. `withLetters` also looks at the letters
 * of texts, as the form demands; without, it is what those write who forget them.
 */
export async function straightLine(withLetters: boolean): Promise<(document: object) => readonly Found[]> {
  const text = (most: number) => (path: string) =>
    `if (typeof v !== 'string') issues.push([${path}, 'type']); else if (v.length > ${most}) issues.push([${path}, 'too-long']);` +
    (withLetters ? ` else if (!letters.test(v)) issues.push([${path}, 'character']);` : '');
  const tests: Readonly<Record<Kind, (path: string) => string>> = {
    name: text(limits.name),
    text: text(limits.text),
    code: (path) => `if (typeof v !== 'string' || !code.test(v)) issues.push([${path}, 'pattern']);`,
    email: (path) => `if (typeof v !== 'string' || v.length > 254 || !email.test(v)) issues.push([${path}, 'email']);`,
    integer: (path) =>
      `if (!Number.isSafeInteger(v)) issues.push([${path}, 'integer']); else if (v < 0) issues.push([${path}, 'min']); else if (v > ${limits.most}) issues.push([${path}, 'max']);`,
    money: (path) =>
      `if (typeof v !== 'string' || !money.test(v)) issues.push([${path}, 'money']); else { const n = Math.round(Number(v) * 100); if (n < 0) issues.push([${path}, 'min']); else if (n > ${limits.cents}) issues.push([${path}, 'max']); }`,
    date: (path) =>
      `if (typeof v !== 'string' || !day.test(v) || !exists(v)) issues.push([${path}, 'date']); else if (v < '${limits.firstDay}') issues.push([${path}, 'min']); else if (v > '${limits.lastDay}') issues.push([${path}, 'max']);`,
    choice: (path) => `if (${options.map((option) => `v !== '${option}'`).join(' && ')}) issues.push([${path}, 'option']);`,
    boolean: (path) => `if (typeof v !== 'boolean') issues.push([${path}, 'boolean']);`,
  };
  const check = (scope: string, path: string, { id, kind, when }: Question) =>
    `${when ? `if (${when.code}) ` : ''}{ const v = ${scope}.${id}; if (v === undefined || v === '') issues.push([${path}, 'required']); else ${tests[kind](path)} }`;
  const flat = questions.map((question) => check('a', `'/${question.id}'`, question)).join('\n');
  const inRow = columns.map((column) => check('r', `'/zeilen/' + i + '/${column.id}'`, column)).join('\n');
  return (await loadModule<{ default: (document: object) => readonly Found[] }>(moduleText(flat, inRow))).default;
}

function moduleText(flat: string, inRow: string): string {
  return `
const letters = /^(?:${letters})*$/u, code = /^(?:${codePattern})$/u, email = /${email}/u, money = /${money}/u, day = /${day}/u;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
function exists(v) {
  const y = Number(v.slice(0, 4)), m = Number(v.slice(5, 7)), d = Number(v.slice(8));
  if (m < 1 || m > 12 || d < 1) return false;
  return d <= (m === 2 && y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : lengths[m - 1]);
}
export default (a) => {
  const issues = [];
  ${flat}
  if (!Array.isArray(a.zeilen) || a.zeilen.length < 1) issues.push(['/zeilen', 'too-few-rows']);
  else {
    if (a.zeilen.length > ${rows}) issues.push(['/zeilen', 'too-many-rows']);
    for (let i = 0; i < a.zeilen.length; i += 1) { const r = a.zeilen[i];
      ${inRow}
    }
  }
  return issues;
};`;
}
