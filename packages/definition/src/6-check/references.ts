import { didYouMean } from '../did-you-mean.ts';
import { finding } from '../generated/findings.ts';
import type { Check, Definition, Field } from '../model.ts';
import type { Report } from '../report.ts';
import { find, pathsWithin, topFields, walk } from './walk.ts';

/** Names of fields outside rules: where a check is shown, what differs from row to row. */
export function checkReferences(definition: Definition, report: Report): void {
  const top = topFields(definition);
  checkShownAt(definition.checks, top, '', 'the form', report);
  for (const field of walk(top)) {
    if (field.incomplete) continue;
    const inside = field.fields ?? [];
    const where = `the ${field.type} "${field.field}"`;
    checkShownAt(field.checks ?? [], inside, field.key, where, report);
    field.unique?.forEach((name, index) => {
      if (find(inside, name)) return;
      const known = inside.map((child) => child.field);
      report(
        finding.unknownField(field.at('unique', index), {
          property: 'unique',
          name,
          where,
          near: didYouMean(name, known),
          known: known.join(', '),
        }),
      );
    });
  }
}

function checkShownAt(checks: readonly Check[], fields: readonly Field[], key: string, where: string, report: Report): void {
  for (const check of checks) {
    const name = check.shownAt;
    if (name === undefined || find(fields, name)) continue;
    const known = pathsWithin(fields, key);
    report(
      finding.unknownField(check.at('at'), {
        property: 'at',
        name,
        where,
        near: didYouMean(name, known),
        known: known.join(', '),
      }),
    );
  }
}
