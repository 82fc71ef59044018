import { isSecret } from './secret.ts';

/** A code in groups of four, as people copy it: `ABCD-EFGH-…`. */
export function formatCode(code: string): string {
  return (code.toUpperCase().match(/.{1,4}/g) ?? []).join('-');
}

/** Reads a code as typed: case and separators do not count, and letters that Crockford's alphabet lacks are taken for their twins. */
export function readCode(typed: string): string | undefined {
  const code = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1');
  return isSecret(code) ? code : undefined;
}
