import {
  migrate,
  start,
  type Answers,
  type CompiledForm,
  type FormTexts,
  type Migration,
  type SessionInputs,
} from '@vordruck/engine';
import { emitForm } from '../4-emit/emit-form.ts';
import { emitMigration } from '../5-migrate/emit-migration.ts';
import { planMigration } from '../5-migrate/plan-migration.ts';
import type { Declared } from '../5-migrate/undeclared.ts';
import type { Version } from '../5-migrate/version.ts';
import { observe, type Observation } from './observe.ts';

/** Answers to the old version, and where and when. */
export interface Draft {
  readonly inputs: SessionInputs;
  readonly answers: Answers;
}

/** What one draft shows in both versions. */
export interface Trial {
  readonly draft: Draft;
  readonly migrated: Answers;
  readonly old: Observation;
  readonly next: Observation;
}

/** Both versions in the engine, and the migration between them. */
export class Trials {
  private readonly old: Loaded;
  private readonly next: Loaded;
  private readonly migration: Migration;

  private constructor(old: Loaded, next: Loaded, migration: Migration) {
    this.old = old;
    this.next = next;
    this.migration = migration;
  }

  static async make(old: Version, next: Version, declared: Declared): Promise<Trials> {
    const versions = { form: next.plan.form.form, from: old.plan.form.hash, to: next.plan.form.hash };
    const migration: Migration = await loadModule(emitMigration(versions, planMigration(declared)));
    return new Trials(await load(old), await load(next), migration);
  }

  run(draft: Draft): Trial {
    const { answers } = migrate(this.migration, draft.answers);
    return {
      draft,
      migrated: answers,
      old: observe(start(this.old.form, this.old.texts, draft.inputs, draft.answers)),
      next: observe(start(this.next.form, this.next.texts, draft.inputs, answers)),
    };
  }
}

interface Loaded {
  readonly form: CompiledForm;
  readonly texts: FormTexts;
}

async function load({ plan }: Version): Promise<Loaded> {
  const texts = plan.texts[0] ?? { form: plan.form.form, hash: '', language: 'de', texts: {}, places: {} };
  return { form: await loadModule(emitForm(plan)), texts };
}

/** A module from a data: address needs no file; what it holds was emitted a moment ago. */
async function loadModule<T>(text: string): Promise<T> {
  const module: { default: T } = await import(`data:text/javascript;charset=utf-8,${encodeURIComponent(text)}`);
  return module.default;
}
