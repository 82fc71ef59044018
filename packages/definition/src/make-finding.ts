import type { CatalogueEntry } from './catalogue.ts';
import type { Finding, Position } from './finding.ts';

export type Slot = string | number;
export type NoSlots = Readonly<Record<string, never>>;

/** What an author wrote may be long; a message stays a sentence. */
const SLOT_LENGTH_MAX = 400;

/** Fills the templates of a catalogue entry. */
export function makeFinding(
  entry: CatalogueEntry,
  position: Position,
  slots: Readonly<Record<string, Slot>>,
  example?: Finding['example'],
): Finding {
  const made: Finding = {
    code: entry.code,
    severity: entry.severity,
    file: position.file,
    line: position.line,
    column: position.column,
    path: position.path,
    message: fill(entry.message, slots),
    wayOut: fill(entry.wayOut, slots),
    see: `packages/definition/findings.md#${entry.code}`,
  };
  return example === undefined ? made : { ...made, example };
}

function fill(template: string, slots: Readonly<Record<string, Slot>>): string {
  const filled = template.replace(/%([a-zA-Z]+)%/g, (_, name: string) => {
    const text = Object.hasOwn(slots, name) ? String(slots[name]) : '';
    return text.length > SLOT_LENGTH_MAX ? `${text.slice(0, SLOT_LENGTH_MAX)} …` : text;
  });
  // Without "Did you mean …?" before it, "Otherwise" would follow nothing.
  const alone = filled.replace(/^ Otherwise (.)/, (_, first: string) => first.toUpperCase());
  return alone.trim();
}
