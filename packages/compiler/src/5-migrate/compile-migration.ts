import type { Source } from '@vordruck/definition';
import type { FieldNode } from '../2-check/form-tree.ts';
import { readConversion, type Conversion } from './conversions.ts';
import { emitMigration } from './emit-migration.ts';
import type { MigrationCompilation } from './migration-compilation.ts';
import { pairFields } from './pairs.ts';
import { planMigration } from './plan-migration.ts';
import { findUndeclared, readDropped, type Declared } from './undeclared.ts';
import { readVersion, type Version } from './version.ts';

/** Compiles how answers to one version become answers to the next. Never throws; the same files give the same bytes. */
export async function compileMigration(old: Source, next: Source): Promise<MigrationCompilation> {
  const [from, to] = [await readVersion(old), await readVersion(next)];
  if (!from) return { findings: [], unreadable: 'old' };
  if (!to) return { findings: [], unreadable: 'new' };
  return migrationBetween(from, to);
}

/** The same for versions that have been read. */
export function migrationBetween(from: Version, to: Version): MigrationCompilation {
  const declared = declare(from, to);
  const findings = findUndeclared(declared).toSorted(byPlace);
  if (findings.some(({ severity }) => severity === 'error')) return { findings };
  const { form } = to.plan.form;
  const versions = { form, from: from.plan.form.hash, to: to.plan.form.hash };
  const text = emitMigration(versions, planMigration(declared));
  return { findings, output: { ...versions, name: `${form}.migration.js`, text } };
}

/** What a new version declares of an old one. */
export function declare(from: Version, to: Version): Declared {
  const pairs = pairFields(from.checking.tree, to.checking.tree);
  const conversions = new Map(
    pairs.all.flatMap((pair): [FieldNode, Conversion][] => {
      const conversion = readConversion(pairs, from.checking.rules, pair);
      return conversion ? [[pair.node, conversion]] : [];
    }),
  );
  return { pairs, conversions, dropped: readDropped(pairs) };
}

type Placed = { readonly file: string; readonly line: number; readonly column: number };

function byPlace(one: Placed, other: Placed): number {
  if (one.file !== other.file) return one.file === 'form.json' || (other.file !== 'form.json' && one.file < other.file) ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}
