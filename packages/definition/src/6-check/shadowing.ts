import { finding } from '../generated/findings.ts';
import type { Definition, Field } from '../model.ts';
import type { Report } from '../report.ts';
import { topFields } from './walk.ts';

/** A rule finds the innermost field of a name; the reader of a rule may think of the outer one. */
export function checkShadowing(definition: Definition, report: Report): void {
  check(topFields(definition), new Map(), report);
}

function check(fields: readonly Field[], outer: ReadonlyMap<string, string>, report: Report): void {
  for (const field of fields) {
    const hidden = outer.get(field.field);
    if (hidden !== undefined) report(finding.shadowedName(field.at('field'), { id: field.key, outer: hidden }));
  }
  const holders = fields.filter((field) => field.fields !== undefined && field.fields.length > 0);
  if (holders.length === 0) return;
  const inside = new Map([...outer, ...fields.map((field) => [field.field, field.key] as const)]);
  // Who writes a block cannot know the names around it, and its rules mean its own fields; so it begins anew.
  for (const field of holders) check(field.fields ?? [], field.block === undefined ? inside : new Map(), report);
}
