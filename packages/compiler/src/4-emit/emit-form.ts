import type { FieldPlan } from '@vordruck/engine';
import type { Plan } from '../3-plan/plan.ts';
import { literal, properties } from './literal.ts';

/**
 * Makes the flat list of fields from fields that stand in what holds them, so that nothing is downloaded that follows from
 * where a field stands. `rows` is what each row of a list holds, `holds` what a group does. Gives the places of the fields.
 */
const grow = `const fields = [];
const grow = (plans, parent, key, step, depth) =>
  plans.map(({ holds, rows = holds, ...own }) => {
    const plan = { key: key + own.id, parent, step, depth, ...own };
    const index = fields.push(plan) - 1;
    if (rows) plan.children = grow(rows, index, plan.key + ".", plan.step, holds ? depth : depth + 1);
    return index;
  });
`;

/** Writes `<form>.js`: data and rules, without imports, valid under a strict content security policy. */
export function emitForm({ form, rules }: Plan): string {
  const { fields, steps, declarations, order, places, ...head } = form;
  const nested = nestedFields(fields);
  const stepLines = steps.map(
    ({ fields: held, ...step }, index) => `{${properties(step)},fields:[\n${nested.lines(held, index)}]},\n`,
  );
  const others = fields.flatMap((plan, index) =>
    plan.parent < 0 && plan.step < 0 && !declarations.includes(index) ? [index] : [],
  );
  // The order of the definition follows from the fields; nearly always it is that of evaluation, too.
  const isAsDefined = order.every((index, place) => index === place);
  const parts = [
    `// Form ${form.form}, version ${form.hash}\n${grow}`,
    `const steps = [\n${stepLines.join('')}].map((plan, step) => ({ ...plan, fields: grow(plan.fields, -1, "", step, 0) }));\n`,
    `const declarations = grow([\n${nested.lines(declarations, -1)}], -1, "", -1, 0);\n`,
    others.length > 0 ? `grow([\n${nested.lines(others, -1)}], -1, "", -1, 0);\n` : '',
    `const order = ${isAsDefined ? 'fields.map((_, index) => index)' : literal(order)};\n`,
    `export default {\n${properties(head)},\nsteps, fields, declarations, order,\nplaces: {\n`,
    ...Object.entries(places).map(([key, place]) => `${JSON.stringify(key)}:${literal(place)},\n`),
    `},\nrules: ${emitRules(rules)},\n};\n`,
  ];
  return parts.join('');
}

/** The function that makes the rules from the engine's library. */
export function emitRules(rules: Plan['rules']): string {
  return `($) => [\n${rules.map((rule) => `${rule},\n`).join('')}]`;
}

/** Fields as they stand in what holds them, a line each. */
function nestedFields(fields: readonly FieldPlan[]) {
  const lines = (indexes: readonly number[], step: number): string => indexes.map((index) => line(index, step)).join('');
  const line = (index: number, around: number): string => {
    const plan = fields[index];
    if (!plan) return '';
    const { id, key: _key, parent: _parent, depth, step, children, ...own } = plan;
    const written = properties({ id, step: step === around ? undefined : step, ...own });
    if (!children) return `{${written}},\n`;
    const isList = children.some((child) => fields[child]?.depth !== depth);
    return `{${written},${isList ? 'rows' : 'holds'}:[\n${lines(children, step)}]},\n`;
  };
  return { lines };
}
