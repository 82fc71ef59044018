import { didYouMean } from '../did-you-mean.ts';
import { finding } from '../generated/findings.ts';
import type { Definition, Field } from '../model.ts';
import { prefillSources } from '../prefill.ts';
import type { Report } from '../report.ts';
import { topFields } from './walk.ts';

const sources = prefillSources.map(({ source }) => source);

/** What people call it in German; beside each, what accounts call it. */
const germanNames: Readonly<Record<string, string>> = {
  vorname: 'givenName',
  vornamen: 'givenName',
  name: 'surname',
  nachname: 'surname',
  familienname: 'surname',
  geburtsname: 'birthName',
  geburtsdatum: 'birthdate',
  geburtsort: 'placeOfBirth',
  geschlecht: 'gender',
  plz: 'postalCode',
  postleitzahl: 'postalCode',
  ort: 'localityName',
  wohnort: 'localityName',
  strasse: 'street',
  hausnummer: 'houseNumber',
  email: 'mail',
};

function whatWasMeant(name: string): string {
  const word = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const meant = Object.hasOwn(germanNames, word) ? `account.${germanNames[word]}` : undefined;
  return meant !== undefined && sources.some((source) => source === meant)
    ? `Did you mean "${meant}"?`
    : didYouMean(name, sources);
}

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
  if (!known) report(finding.unknownPrefill(place(), { name, near: whatWasMeant(name), known: sources.join(', ') }));
  else if (!known.types.includes(type))
    report(finding.prefillType(place(), { type, source: name, known: known.types.join(', ') }));
  else if (prefill.lock !== undefined && known.trust === 'none')
    report(finding.prefillUnsure(at('prefill', 'lock'), { source: name }));
  if (prefill.correct && prefill.lock === undefined) report(finding.prefillAlwaysOpen(at('prefill', 'correct'), {}));
  if (list) report(finding.prefillInList(place(), { list: list.field }));
}
