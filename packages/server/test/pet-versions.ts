import type { CompiledForm, FieldPlan, FormTexts, Migration } from '@vordruck/engine';
import type { FormVersion, PortalForm } from '../src/index.ts';
import { petForm } from './pet-form.ts';

// The pet form and its next versions: the name is asked under another id, the number plate no more, a remark instead. Written
// as the compiler emits it.

export const hashes = { first: 'a'.repeat(64), second: 'b'.repeat(64), third: 'c'.repeat(64) };

const [NAME, , PLATE] = petForm.form.fields;

function later(hash: string): PortalForm {
  const fields = petForm.form.fields.map((plan): FieldPlan => {
    if (plan === NAME) return { ...plan, id: 'vollname', key: 'vollname' };
    return plan === PLATE
      ? { id: 'bemerkung', key: 'bemerkung', type: 'text', parent: -1, step: 0, depth: 0, required: false }
      : plan;
  });
  const form: CompiledForm = { ...petForm.form, hash, fields };
  const texts = [...petForm.texts].map(([language, each]): [string, FormTexts] => [
    language,
    { ...each, hash, texts: { ...each.texts, 'vollname.label': 'Vor- und Nachname', 'bemerkung.label': 'Bemerkung' } },
  ]);
  return { ...petForm, form, texts: new Map(texts) };
}

export const first = petForm;
export const second = later(hashes.second);

const reason = { de: 'Das Kennzeichen brauchen wir nicht mehr.', en: 'We do not need the number plate any more.' };

/** Between versions whose fields stand at the same places; `dropped` are the places of those that are gone. */
function migrationBetween(before: CompiledForm, after: CompiledForm, dropped: readonly number[]): Migration {
  const label = (plan: FieldPlan) => ({ de: labels[plan.id] ?? plan.id });
  return {
    format: 1,
    form: 'tiere',
    from: before.hash,
    to: after.hash,
    before: before.fields.map((plan, index) => ({
      plan,
      label: label(plan),
      ...(dropped.includes(index) ? { dropped: reason } : {}),
    })),
    after: after.fields.map((plan, index) => ({ plan, label: label(plan), ...(dropped.includes(index) ? {} : { from: index }) })),
    rules: () => [],
  };
}

const labels: Readonly<Record<string, string>> = { name: 'Ihr Name', vollname: 'Vor- und Nachname', kennzeichen: 'Kennzeichen' };

export const toSecond = migrationBetween(first.form, second.form, [2]);

/** The first version, in effect from January on, and the second, from December on with ten days of grace. */
export function twoVersions(): [FormVersion, FormVersion] {
  return [
    { hash: hashes.first, from: '2026-01-01', load: async () => first },
    {
      hash: hashes.second,
      from: '2026-12-01',
      predecessor: hashes.first,
      grace: 10,
      load: async () => second,
      loadMigration: async () => toSecond,
    },
  ];
}

/** So many versions, a week after each other and without grace, of which nothing but the hash differs. */
export function manyVersions(count: number, loaded: string[]): FormVersion[] {
  const hashOf = (index: number) => index.toString(16).padStart(64, '0');
  const formOf = (index: number): PortalForm => ({ ...first, form: { ...first.form, hash: hashOf(index) } });
  return Array.from({ length: count }, (_, index): FormVersion => ({
    hash: hashOf(index),
    from: new Date(Date.UTC(2026, 0, 1 + 7 * index)).toISOString().slice(0, 10),
    grace: 0,
    ...(index === 0 ? {} : { predecessor: hashOf(index - 1) }),
    async load() {
      loaded.push(hashOf(index));
      return formOf(index);
    },
    loadMigration: async () => migrationBetween(formOf(index - 1).form, formOf(index).form, []),
  }));
}
