import type { Finding } from '@vordruck/definition';

/** A finding for people: where, what, and the way out. */
export function describeFinding({ file, line, column, severity, code, message, wayOut }: Finding): string {
  return `${file}:${line}:${column} ${severity} ${code}\n  ${message}\n  → ${wayOut}\n`;
}
