import { didYouMean } from '../did-you-mean.ts';
import { finding } from '../generated/findings.ts';
import type { Definition, Field } from '../model.ts';
import { prefillSources } from '../prefill.ts';
import type { Report } from '../report.ts';
import { topFields } from './walk.ts';

const sources = prefillSources.map(({ source }) => source);

/** What an account knows must exist, fit the field that it fills in, be as sure as is asked, and be about one person. */
export function checkPrefill(definition: Definition, report: Report): void {
  checkFields(topFields(definition), undefined, report);
}

function checkFields(fields: readonly Field[], list: Field | undefined, report: Report): void {
  for (const field of fields) {
    checkField(field, list, report);
    checkFields(field.fields ?? [], field.type === 'list' ? field : list, report);
  }
}

function checkField({ prefill, type, at }: Field, list: Field | undefined, report: Report): void {
  if (prefill === undefined) return;
  const name = prefill.from;
  const known = prefillSources.find(({ source }) => source === name);
  const place = () => at('prefill', 'from');
  if (!known) report(finding.unknownPrefill(place(), { name, near: didYouMean(name, sources), known: sources.join(', ') }));
  else if (!known.types.includes(type))
    report(finding.prefillType(place(), { type, source: name, known: known.types.join(', ') }));
  else if (prefill.lock !== undefined && known.trust === 'none')
    report(finding.prefillUnsure(at('prefill', 'lock'), { source: name }));
  if (prefill.correct && prefill.lock === undefined) report(finding.prefillAlwaysOpen(at('prefill', 'correct'), {}));
  if (list) report(finding.prefillInList(place(), { list: list.field }));
}
