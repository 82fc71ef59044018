import { runJava } from './java.ts';

/** What veraPDF says of one file. */
export interface Conformance {
  readonly isCompliant: boolean;
  /** Clause and description of each rule that was broken. */
  readonly broken: readonly string[];
}

interface Report {
  readonly report: { readonly jobs: readonly Job[] };
}

interface Job {
  readonly itemDetails: { readonly name: string };
  readonly validationResult?: readonly {
    readonly compliant: boolean;
    readonly details: { readonly ruleSummaries: readonly { readonly clause: string; readonly description: string }[] };
  }[];
}

/** Checks all files against one profile in one process; a file that cannot be read is not compliant. */
export function checkConformance(flavour: '3a' | 'ua1', files: readonly string[]): ReadonlyMap<string, Conformance> {
  const said = runJava('verapdf', [
    'org.verapdf.apps.GreenfieldCliWrapper',
    '-f',
    flavour,
    '--format',
    'json',
    '--loglevel',
    '0',
    ...files,
  ]);
  const { report }: Report = JSON.parse(said);
  return new Map(
    report.jobs.map(({ itemDetails, validationResult: [result] = [] }) => [
      itemDetails.name,
      {
        isCompliant: result?.compliant === true,
        broken: result?.details.ruleSummaries.map(({ clause, description }) => `${clause} ${description}`) ?? ['cannot be read'],
      },
    ]),
  );
}
