import type { QuestionMessages } from './messages/questions.ts';

const kilobyte = 1000;
const megabyte = 1_000_000;

/** A size in bytes for people: `512 B`, `980 kB`, `1,2 MB`; units are decimal as in definitions. */
export function formatSize(bytes: number, messages: QuestionMessages): string {
  if (bytes < kilobyte) return `${bytes} B`;
  if (bytes < megabyte) return `${Math.min(999, Math.round(bytes / kilobyte))} kB`;
  const tenths = Math.round((bytes / megabyte) * 10);
  return `${Math.floor(tenths / 10)}${tenths % 10 === 0 ? '' : `${messages.decimalPoint}${tenths % 10}`} MB`;
}

/** Media types for people: `PDF, JPEG, PNG`. */
export function formatKinds(types: readonly string[], messages: QuestionMessages): string {
  return types.map((type) => messages.fileKind[type] ?? type).join(', ');
}
