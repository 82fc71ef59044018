import * as fc from 'fast-check';
import {
  chain,
  describeChanges,
  migrate,
  readAnswers,
  type Answers,
  type CompiledForm,
  type Migration,
  type DraftChange,
} from '@vordruck/engine';
import { describe, expect, it } from 'vitest';
import { emitForm } from '../../src/4-emit/emit-form.ts';
import { migrationBetween } from '../../src/5-migrate/compile-migration.ts';
import { readVersion, type Version } from '../../src/5-migrate/version.ts';
import { compile } from '../../src/index.ts';
import { Chance, History, type Definition, type Part } from './history.ts';

async function load<T>(text: string): Promise<T> {
  const module: { default: T } = await import(`data:text/javascript;charset=utf-8,${encodeURIComponent(text)}`);
  return module.default;
}

function sourceOf(definition: Definition) {
  return { form: 'probe', files: new Map([['form.json', JSON.stringify(definition)]]) };
}

async function versionOf(definition: Definition): Promise<Version> {
  const version = await readVersion(sourceOf(definition));
  if (version) return version;
  const { findings } = await compile(sourceOf(definition), { outputs: [] });
  throw new Error(findings.map(({ path, message }) => `${path} ${message}`).join('\n'));
}

async function migrationOf(old: Version, next: Version): Promise<Migration> {
  const { findings, output } = migrationBetween(old, next);
  if (!output) throw new Error(findings.map(({ path, message }) => `${path} ${message}`).join('\n'));
  return load(output.text);
}

const typed: Readonly<Record<string, readonly string[]>> = {
  text: ['Erika', 'ein langer Text mit vielen Wörtern', ''],
  multiline: ['Erste Zeile\nzweite Zeile'],
  integer: ['12', ' 1.500 ', 'drei', '2,5'],
  decimal: ['2,5', '7'],
  money: ['12,50 €', '1.234,56', 'viel'],
  date: ['1.3.2024', '2023-05-04', '31.2.2024', '..2023'],
  boolean: ['true', 'false', 'vielleicht'],
  email: ['erika@example.org', 'keine'],
};

/** A draft as people leave it: half filled, with wrong answers, of options too. */
function draftOf(parts: readonly Part[], chance: Chance): Answers {
  const answers: Answers = {};
  for (const { field, type = '', fields = [], options = [] } of parts) {
    if (type === '' || chance.below(6) === 0) continue;
    const values = [...options.map(({ value }) => value), 'gibt es nicht'];
    if (type === 'group') answers[field] = draftOf(fields, chance);
    else if (type === 'list') answers[field] = ['4', '7', '1'].map(($row) => ({ ...draftOf(fields, chance), $row }));
    else if (type === 'choices') answers[field] = values.filter(() => chance.below(2) === 0);
    else answers[field] = (type === 'choice' ? chance.of(values) : chance.of(typed[type] ?? ['x'])) ?? '';
  }
  return answers;
}

function draftFor({ steps }: Definition, seed: number): Answers {
  return draftOf(
    steps.flatMap(({ fields }) => fields),
    new Chance(seed),
  );
}

/** Everything that was answered, by path. */
function heldIn(answers: Answers, path = ''): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(answers).flatMap(([id, answer]): [string, unknown][] => {
      const own = `${path}/${id}`;
      if (id === '$row' || answer === '' || (Array.isArray(answer) && answer.length === 0)) return [];
      if (typeof answer === 'string') return /^[.\s]*$/u.test(answer) ? [] : [[own, answer]];
      if (!Array.isArray(answer)) return [...heldIn(answer as Answers, own)];
      const rows: readonly unknown[] = answer;
      return rows
        .flatMap((row): [string, unknown][] =>
          typeof row === 'object' && row !== null && '$row' in row
            ? [...heldIn(row as Answers, `${own}/@${String(row.$row)}`)]
            : [],
        )
        .concat(rows.every((row) => typeof row === 'string') ? [[own, answer]] : []);
    }),
  );
}

/** What neither stands where it stood nor was told about. */
function lostIn(before: Answers, after: Answers, changes: readonly DraftChange[]): readonly string[] {
  const now = heldIn(after);
  const told = new Set(changes.flatMap((change) => [change.from, ...('lost' in change ? change.lost : [])]));
  const silent = [...heldIn(before)].filter(([path, answer]) => !told.has(path) && !isSame(now.get(path), answer));
  const astray = changes.filter(
    (change) => 'to' in change && change.to !== undefined && change.kind !== 'renewed' && !now.has(change.to),
  );
  const altered = changes.filter((change) => change.kind === 'moved' && !isSame(now.get(change.to), change.before?.answer));
  return [...silent.map(([path]) => `silent ${path}`), ...[...astray, ...altered].map((change) => JSON.stringify(change))];
}

/** Options that were chosen once and are not offered now: they must have got their new names, or be told about. */
function notOffered({ steps }: Definition, answers: Answers): readonly string[] {
  const within = (parts: readonly Part[], given: Answers): readonly string[] =>
    parts.flatMap(({ field, type, fields, options }): readonly string[] => {
      const answer = given[field];
      if (answer === undefined) return [];
      if (type === 'group') return within(fields ?? [], answer as Answers);
      if (type === 'list') return (answer as readonly Answers[]).flatMap((row) => within(fields ?? [], row));
      const offered = (options ?? []).filter(({ drop }) => drop === undefined).map(({ value }) => value);
      const chosen = options === undefined ? [] : [answer].flat().map(String);
      return chosen.filter((value) => /^[abcf]\d+$/u.test(value) && !offered.includes(value));
    });
  return within(
    steps.flatMap(({ fields }) => fields),
    answers,
  );
}

/** Where one could be chosen and now several can, it is the only one. */
function isSame(now: unknown, before: unknown): boolean {
  return JSON.stringify(now) === JSON.stringify(before) || JSON.stringify(now) === JSON.stringify([before]);
}

async function formOf({ plan }: Version): Promise<CompiledForm> {
  return load(emitForm(plan));
}

describe('a history of versions', () => {
  it('takes any draft of one version to the next, and loses nothing but what is declared', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1_000_000 }), async (seed) => {
        const history = new History(seed);
        const old = await versionOf(history.current);
        const draft = draftFor(history.current, seed);
        const told = history.next();
        const next = await versionOf(history.current);
        const { answers, changes } = migrate(await migrationOf(old, next), draft);
        expect([told, ...lostIn(draft, answers, changes)]).toEqual([told]);
        expect([told, ...notOffered(history.current, answers)]).toEqual([told]);
        expect([told, ...readAnswers(await formOf(next), answers).issues]).toEqual([told]);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('leaves a draft as it is where nothing has changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1_000_000 }), async (seed) => {
        const { current } = new History(seed);
        const version = await versionOf(current);
        const draft = draftFor(current, seed);
        expect(migrate(await migrationOf(version, version), draft)).toEqual({ answers: draft, changes: [] });
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it.each([1, 2, 3])(
    'of 200 versions takes a draft of the first to the last (%i)',
    async (seed) => {
      const history = new History(seed);
      const first = draftFor(history.current, seed);
      let version = await versionOf(history.current);
      const from = version.plan.form.hash;
      const migrations: Migration[] = [];
      let step = first;
      for (let count = 0; count < 200; count++) {
        const told = history.next();
        const next = await versionOf(history.current);
        const migration = await migrationOf(version, next);
        const made = migrate(migration, step);
        expect([told, ...lostIn(step, made.answers, made.changes)]).toEqual([told]);
        expect([told, ...notOffered(history.current, made.answers)]).toEqual([told]);
        if (version.plan.form.hash !== next.plan.form.hash) migrations.push(migration);
        version = next;
        step = made.answers;
      }
      const way = chain(migrations, from, version.plan.form.hash);
      const whole = way?.migrate(first);
      expect(whole?.answers).toEqual(step);
      expect(readAnswers(await formOf(version), whole?.answers).issues).toEqual([]);
      // Told once for the whole way: what became of each answer of the first version.
      expect(lostIn(first, whole?.answers ?? {}, whole?.changes ?? [])).toEqual([]);
      const gone = (whole?.changes ?? []).flatMap((change) => ('lost' in change ? change.lost : []));
      expect(new Set(gone).size).toBe(gone.length);
      for (const { text } of describeChanges(whole?.changes ?? [], 'de')) expect(text.text).toMatch(/[.!?]$/u);
    },
    120_000,
  );
});
