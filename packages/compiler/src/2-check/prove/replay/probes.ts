import { start, type Answers, type CompiledForm, type FieldPlan, type FormTexts, type SessionInputs } from '@vordruck/engine';
import type { Plan } from '../../../3-plan/plan.ts';
import { emitRule } from '../../../rules/emit.ts';
import type { Expression } from '../../../rules/expression.ts';
import { readsOf } from '../../../rules/reads.ts';
import { emitRules } from '../../../4-emit/emit-form.ts';
import type { FieldNode } from '../../form-tree.ts';

/** A condition whose value is watched while the engine runs a form. */
export interface Probe {
  readonly id: string;
  readonly expression: Expression;
  /** Where it stands: its group or list, or its step, or outside of all. */
  readonly container: FieldNode | undefined;
  readonly step: number;
}

/** What a run of the engine has shown. */
export interface Observed {
  /** By probe: the values that it had, in any row. */
  readonly probes: ReadonlyMap<string, ReadonlySet<boolean | undefined>>;
  /** Indexes of fields that had a value. */
  readonly present: ReadonlySet<number>;
  readonly issues: readonly { readonly path: string; readonly code: string }[];
}

/** The form with a hidden computed field for each probe: what the engine says of it is what the engine does. */
export class Replay {
  private readonly form: CompiledForm;
  private readonly texts: FormTexts;
  private readonly names = new Map<string, string>();
  private readonly children = new Map<number, number[]>();
  /** Runs so far. */
  runs = 0;

  private constructor(form: CompiledForm, texts: FormTexts) {
    this.form = form;
    this.texts = texts;
    for (const [index, { parent }] of form.fields.entries())
      this.children.set(parent, [...(this.children.get(parent) ?? []), index]);
  }

  static async make(plan: Plan, probes: readonly Probe[]): Promise<Replay> {
    const rules = [...plan.rules];
    const reads = [...plan.form.reads];
    const fields: FieldPlan[] = plan.form.fields.map((field) => ({ ...field, submit: undefined }));
    const order = [...plan.form.order];
    const names = new Map<string, string>();
    for (const { id, expression, container, step } of probes) {
      const name = `$p${names.size}`;
      names.set(name, id);
      order.push(fields.length);
      fields.push({
        id: name,
        key: name,
        type: 'boolean',
        parent: container?.index ?? -1,
        step: container === undefined ? step : container.step,
        depth: container === undefined ? 0 : container.depth + (container.rule === 'list' ? 1 : 0),
        value: rules.length,
        show: false,
      });
      rules.push(emitRule(expression, 'value'));
      reads.push(readsOf(expression).map(([field, shared]) => [field, shared]));
    }
    const form = { ...plan.form, fields, order, reads, rules: await load(emitRules(rules)) };
    const replay = new Replay(form, plan.texts[0] ?? noTexts);
    for (const [name, id] of names) replay.names.set(name, id);
    return replay;
  }

  run(inputs: SessionInputs, answers: Answers): Observed {
    this.runs++;
    const session = start(this.form, this.texts, inputs, answers);
    const probes = new Map<string, Set<boolean | undefined>>();
    const present = new Set<number>();
    const byParent: ReadonlyMap<number, readonly number[]> = this.children;
    const note = (id: string, value: boolean | undefined) => {
      const seen = probes.get(id) ?? new Set();
      seen.add(value);
      probes.set(id, seen);
    };
    const walk = (parent: number, values: unknown) => {
      const held = isRecord(values) ? values : {};
      for (const index of byParent.get(parent) ?? []) {
        const field = this.form.fields[index];
        if (field === undefined) continue;
        const value = Object.hasOwn(held, field.id) ? held[field.id] : undefined;
        const probe = this.names.get(field.id);
        if (probe !== undefined) note(probe, typeof value === 'boolean' ? value : undefined);
        else if (value !== undefined) {
          present.add(index);
          for (const inner of Array.isArray(value) && byParent.has(index) ? value : [value])
            if (byParent.has(index)) walk(index, inner);
        }
      }
    };
    walk(-1, session.values());
    return { probes, present, issues: session.issues() };
  }
}

const noTexts: FormTexts = { form: '', hash: '', language: 'de', texts: {}, places: {} };

/** Runs emitted rules as a browser would. */
async function load(rules: string): Promise<CompiledForm['rules']> {
  const code = encodeURIComponent(`export default ${rules}`);
  const module: { default: CompiledForm['rules'] } = await import(/* @vite-ignore */ `data:text/javascript,${code}`);
  return module.default;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
