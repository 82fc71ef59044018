import { finding } from '../generated/findings.ts';
import type { Position } from '../finding.ts';
import type { Definition, Field } from '../model.ts';
import type { Report } from '../report.ts';
import { topFields } from './walk.ts';

/** A rule finds the innermost field of a name; the reader of a rule may think of the outer one. */
export function checkShadowing(definition: Definition, report: Report): void {
  check(topFields(definition), new Map(), undefined, report);
}

/** `mountedAt`: inside a block, the block is right by itself; it is its use that puts one name inside the other. */
function check(
  fields: readonly Field[],
  outer: ReadonlyMap<string, string>,
  mountedAt: Position | undefined,
  report: Report,
): void {
  for (const field of fields) {
    const hidden = outer.get(field.field);
    if (hidden !== undefined) report(finding.shadowedName(mountedAt ?? field.at('field'), { id: field.key, outer: hidden }));
  }
  const holders = fields.filter((field) => field.fields !== undefined && field.fields.length > 0);
  if (holders.length === 0) return;
  const inside = new Map([...outer, ...fields.map((field) => [field.field, field.key] as const)]);
  for (const field of holders) {
    const use = field.block === undefined ? undefined : field.at('use');
    check(field.fields ?? [], inside, mountedAt ?? use, report);
  }
}
