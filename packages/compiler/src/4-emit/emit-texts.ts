import type { FormTexts } from '@vordruck/engine';

/** Writes `<form>.<language>.json`. */
export function emitTexts(texts: FormTexts): string {
  return `${JSON.stringify(texts, null, 1)}\n`;
}
