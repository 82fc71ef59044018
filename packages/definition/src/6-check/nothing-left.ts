import { finding } from '../generated/findings.ts';
import type { Definition, Locate } from '../model.ts';
import type { Report } from '../report.ts';
import { topFields, walk } from './walk.ts';

/** Parts of which everything was switched off; what was written empty is told by the shape check. */
export function checkNothingLeft(definition: Definition, report: Report): void {
  const parts = [
    ...definition.steps.map((step) => ({ at: step.at, held: 'fields', left: step.fields, owner: `the step "${step.step}"` })),
    ...walk(topFields(definition)).flatMap((field) => [
      { at: field.at, held: 'fields', left: field.incomplete ? undefined : field.fields, owner: `the ${field.type} "${field.field}"` },
      { at: field.at, held: 'options', left: field.options, owner: `the options of "${field.field}"` },
    ]),
  ];
  for (const { at, held, left, owner } of parts) {
    if (left?.length === 0 && wasWritten(at, held)) report(finding.nothingLeft(at(held), { owner }));
  }
}

/** A locator stops at the nearest place that exists: in an empty array there is no first entry. */
function wasWritten(at: Locate, held: string): boolean {
  return at(held, 0).path !== at(held).path;
}
