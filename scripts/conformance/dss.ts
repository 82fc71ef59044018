import { fileURLToPath } from 'node:url';
import { runJava } from './java.ts';

/** What the European Commission's DSS says of one file: a line `LEVEL INDICATION` a seal, its reasons after a colon. */
export type SealReport = readonly string[];

/** A file to validate, with the certificate to trust and the list of revoked ones. */
export interface SealedFile {
  readonly path: string;
  readonly anchor: string;
  readonly revoked: string;
}

/** Validates all files in one process. */
export function validateSeals(files: readonly SealedFile[]): ReadonlyMap<string, SealReport> {
  const main = fileURLToPath(new URL('dss/ValidateSeals.java', import.meta.url));
  const input = files.map(({ path, anchor, revoked }) => `${anchor}\t${revoked}\t${path}\n`).join('');
  const reports = new Map<string, string[]>();
  for (const row of runJava('dss', [main], input).trim().split('\n')) {
    const [path = '', level, indication, subIndication, reasons] = row.split('\t');
    const line = `${level} ${indication}${subIndication ? ` ${subIndication}` : ''}${reasons ? `: ${reasons}` : ''}`;
    reports.set(path, [...(reports.get(path) ?? []), line]);
  }
  return reports;
}
