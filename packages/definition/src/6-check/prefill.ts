import { didYouMean } from '../did-you-mean.ts';
import { finding } from '../generated/findings.ts';
import type { Definition } from '../model.ts';
import { prefillSources } from '../prefill.ts';
import type { Report } from '../report.ts';
import { topFields, walk } from './walk.ts';

const sources = prefillSources.map(({ source }) => source);

/** What an account knows must exist, and fit the field that it fills in. */
export function checkPrefill(definition: Definition, report: Report): void {
  for (const { prefill: name, type, at } of walk(topFields(definition))) {
    if (name === undefined) continue;
    const types = prefillSources.find(({ source }) => source === name)?.types;
    if (!types)
      report(finding.unknownPrefill(at('prefill'), { name, near: didYouMean(name, sources), known: sources.join(', ') }));
    else if (!types.includes(type)) report(finding.prefillType(at('prefill'), { type, source: name, known: types.join(', ') }));
  }
}
