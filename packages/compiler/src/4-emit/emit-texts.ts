import type { FormTexts } from '@vordruck/engine';

/** Writes `<form>.<language>.json`; code lists, which nobody reads here, without indentation. */
export function emitTexts({ codelists, alphabet, ...texts }: FormTexts): string {
  const written = JSON.stringify(texts, null, 1);
  if (codelists === undefined) return `${written}\n`;
  return `${written.slice(0, -2)},\n "codelists": ${JSON.stringify(codelists)}${alphabet === undefined ? '' : `,\n "alphabet": ${JSON.stringify(alphabet)}`}\n}\n`;
}
