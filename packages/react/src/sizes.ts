import type { Messages } from './messages/index.ts';

/** A size in bytes for people: `980 KB`, `1,2 MB`. Counted in 1024s, like the limits of a definition. */
export function formatSize(bytes: number, messages: Messages): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  const tenths = Math.round((bytes / (1024 * 1024)) * 10);
  return `${Math.floor(tenths / 10)}${tenths % 10 === 0 ? '' : `${messages.decimalPoint}${tenths % 10}`} MB`;
}

/** Media types for people: `PDF, JPEG, PNG`. */
export function formatKinds(types: readonly string[], messages: Messages): string {
  return types.map((type) => messages.fileKind[type] ?? type).join(', ');
}
