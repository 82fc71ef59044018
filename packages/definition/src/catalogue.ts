/** One entry of `findings.md`. */
export interface CatalogueEntry {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly wayOut: string;
}

/** Reads the catalogue; a section that lacks a part is a mistake in the page itself. */
export function readCatalogue(markdown: string): readonly CatalogueEntry[] {
  const sections = markdown.split(/^## /m).slice(1);
  return sections.map((section) => {
    const code = part(section, /^([a-z][a-z0-9-]*)$/m, 'code');
    const severity = part(section, /^Severity: (error|warning)$/m, `severity of ${code}`);
    return {
      code,
      severity: severity === 'error' ? 'error' : 'warning',
      message: part(section, /^> (.+)$/m, `message of ${code}`),
      wayOut: part(section, /^Way out: (.+)$/m, `way out of ${code}`),
    };
  });
}

function part(section: string, pattern: RegExp, what: string): string {
  const found = pattern.exec(section)?.[1];
  if (found === undefined) throw new Error(`findings.md lacks the ${what}`);
  return found;
}

/** Names of the `%slots%` in a template, in order. */
function slotsOf(...templates: readonly string[]): readonly string[] {
  const names = templates.flatMap((template) => [...template.matchAll(/%([a-zA-Z]+)%/g)].map((match) => match[1] ?? ''));
  return [...new Set(names)];
}

/** The generated module: one function a code. */
export function findingsModule(entries: readonly CatalogueEntry[]): string {
  const functions = entries.map((entry) => {
    const slots = slotsOf(entry.message, entry.wayOut);
    const parameters = slots.map((slot) => `readonly ${slot}${slot === 'near' ? '?' : ''}: Slot`).join('; ');
    const type = slots.length > 0 ? `{ ${parameters} }` : 'NoSlots';
    return [
      `  /** ${entry.message.replaceAll('*/', '* /')} */`,
      `  ${functionName(entry.code)}: (position: Position, slots: ${type}, example?: Finding['example']): Finding =>`,
      `    makeFinding(${JSON.stringify(entry)}, position, slots, example),`,
    ].join('\n');
  });
  return [
    '// Generated from findings.md by generate.ts; exempt from the limits of size.',
    "import type { Finding, Position } from '../finding.ts';",
    "import { makeFinding } from '../make-finding.ts';",
    "import type { NoSlots, Slot } from '../make-finding.ts';",
    '',
    '/** Makes each finding of the catalogue; the slots fill its message and its way out. */',
    'export const finding = {',
    ...functions,
    '};',
    '',
    '/** All codes of the catalogue. */',
    `export const findingCodes: readonly string[] = ${JSON.stringify(
      entries.map((entry) => entry.code),
      null,
      2,
    )};`,
    '',
  ].join('\n');
}

function functionName(code: string): string {
  return code.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
