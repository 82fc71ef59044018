import type { CompiledForm, FieldPlan } from '@vordruck/engine';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { markt } from '../../test/markt.ts';
import { read } from '../1-read/read.ts';
import { check } from '../2-check/check.ts';
import { plan, type Plan } from '../3-plan/plan.ts';
import { emitForm } from './emit-form.ts';

async function planned(): Promise<Plan> {
  const { definition } = read(markt());
  if (!definition) throw new Error('The form cannot be read.');
  return plan(check(definition));
}

async function evaluated(made: Plan): Promise<CompiledForm> {
  const module: { default: CompiledForm } = await import(`data:text/javascript,${encodeURIComponent(emitForm(made))}`);
  return module.default;
}

/** As JSON has it: what is undefined is not there. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const kinds = fc.record({
  type: fc.constantFrom('text', 'group', 'list'),
  /** How many of what stands open around it stay open. */
  level: fc.nat(4),
  isNewStep: fc.boolean(),
  more: fc.constantFrom({}, { when: 0, required: false }, { example: '"</script>\u2028' }, { min: { rule: 1 }, unique: ['a'] }),
});

/** Fields as the compiler numbers them: each followed by all that it holds; the last ones after all steps. */
function numbered(made: readonly (typeof kinds extends fc.Arbitrary<infer Kind> ? Kind : never)[]) {
  const fields: FieldPlan[] = [];
  const steps: { step: string; fields: number[] }[] = [{ step: 's0', fields: [] }];
  const declarations: number[] = [];
  const open: { index: number; key: string; depth: number; children: number[] }[] = [];
  for (const [index, { type, level, isNewStep, more }] of made.entries()) {
    open.length = Math.min(open.length, level);
    const around = open.at(-1);
    if (!around && isNewStep && steps.length < 3) steps.push({ step: `s${steps.length}`, fields: [] });
    const isLate = declarations.length > 0 || index > made.length * 0.8;
    const step = around ? (fields[around.index]?.step ?? -1) : isLate ? -1 : steps.length - 1;
    const id = `f${index}`;
    const key = around ? `${around.key}.${id}` : id;
    const depth = around?.depth ?? 0;
    const children: number[] = [];
    (around?.children ?? (isLate ? declarations : steps.at(-1)?.fields))?.push(index);
    const holds = type === 'text' ? {} : { children };
    fields.push({ id, key, type, parent: around?.index ?? -1, step, depth, ...more, ...holds });
    if (type !== 'text') open.push({ index, key, depth: type === 'list' ? depth + 1 : depth, children });
  }
  return { fields, steps, declarations };
}

test('what is emitted evaluates to the plan', async () => {
  const made = await planned();
  const { rules, ...form } = await evaluated(made);
  expect(asJson(form)).toEqual(asJson(made.form));
  expect(rules).toBeTypeOf('function');
});

test('places of fields come back, however they are nested and in whatever order they are evaluated', async () => {
  const { form, ...others } = await planned();
  await fc.assert(
    fc.asyncProperty(fc.array(kinds, { maxLength: 15 }), fc.boolean(), async (kindsMade, isBackwards) => {
      const held = numbered(kindsMade);
      const order = held.fields.map((_, index) => (isBackwards ? held.fields.length - 1 - index : index));
      const made = { ...form, ...held, order };
      const { rules: _rules, ...back } = await evaluated({ ...others, form: made, rules: [] });
      expect(asJson(back)).toEqual(asJson(made));
    }),
    { numRuns: 60 },
  );
});
