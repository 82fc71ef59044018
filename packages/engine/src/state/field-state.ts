import type { Issue } from '../issue.ts';
import type { FieldState, OptionState, RowState } from '../session.ts';
import { issuesOfRow } from '../issues/issues.ts';
import { isRequired } from '../issues/required.ts';
import { boundOf, optionsNow } from '../values/answer-context.ts';
import { display, isDynamic, label, printedText, scopeOfNode } from '../texts/texts.ts';
import type { Printed } from '../outline.ts';
import { type FieldNode, type Frame } from './frame.ts';
import { nodePath, rowPath } from './paths.ts';
import type { Field } from './model.ts';
import type { Run } from './run.ts';

/** What a page shows of a field; the same object as before while nothing of it changed. */
export function fieldState(run: Run, node: FieldNode): FieldState {
  const { shown } = node;
  if (shown?.at === run.revision || (shown && !mayHaveChanged(run, node, shown.at))) return shown.state;
  const fresh = makeState(run, node);
  const state = shown && isSame(shown.state, fresh) ? shown.state : fresh;
  node.shown = { at: run.revision, state };
  return state;
}

function mayHaveChanged(run: Run, node: FieldNode, since: number): boolean {
  if (node.touched > since || node.field.optional) return true;
  for (let frame: Frame | undefined = node.frame; frame?.list; frame = frame.list.frame) if (frame.moved > since) return true;
  const known = run.wording.dynamic;
  let dynamic = known.get(node.field);
  if (dynamic === undefined) known.set(node.field, (dynamic = hasDynamicTexts(run, node.field)));
  return dynamic;
}

/** Whether a text of the field changes with answers. */
function hasDynamicTexts(run: Run, { plan }: Field): boolean {
  const parts = [
    'label',
    'help',
    'purpose',
    ...(plan.options ?? []).flatMap(({ value }) => [`options.${value}`, `options.${value}.help`]),
  ];
  return parts.some((part) => isDynamic(run, `${plan.key}.${part}`));
}

function makeState(run: Run, node: FieldNode): FieldState {
  const { plan } = node.field;
  const scope = scopeOfNode(node);
  return {
    plan,
    path: nodePath(node, 'place'),
    name: nodePath(node, 'id'),
    label: label(run, node),
    help: printedText(run, `${plan.key}.help`, scope),
    purpose: printedText(run, `${plan.key}.purpose`, scope),
    visible: node.visible,
    required:
      node.visible &&
      isRequired(run, node.field, node.frame) &&
      (!node.field.rows || (boundOf(run, node.field, node.frame, 'min') ?? 0) > 0),
    answer: node.answer,
    value: node.value,
    display: display(run, node),
    options: optionStates(run, node),
    ...(plan.prefill === undefined ? {} : { prefilled: run.parts.account?.prefilled(run, node) }),
  };
}

function optionStates(run: Run, node: FieldNode): readonly OptionState[] {
  const { plan } = node.field;
  if (plan.codelist !== undefined) return run.wording.codelists.options(plan.codelist);
  const scope = scopeOfNode(node);
  const now = node.visible ? optionsNow(run, node.field, node.frame) : [];
  const offered = plan.options?.filter(({ value }) => now.includes(value)) ?? [];
  return offered.map(({ value, exclusive }) => ({
    value,
    label: printedText(run, `${plan.key}.options.${value}`, scope) ?? { text: value },
    help: printedText(run, `${plan.key}.options.${value}.help`, scope),
    exclusive: exclusive === true,
  }));
}

/** Whether two hold the same, part by part. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const [parts, others] = [Object.entries(one), new Map(Object.entries(other))];
  return parts.length === others.size && parts.every(([name, part]) => isSame(part, others.get(name)));
}

/** "Hund 2: Bello"; a list without such a text names its rows by label and number. */
export function rowTitle(run: Run, row: Frame): Printed {
  return rowText(run, row, 'row');
}

function rowText(run: Run, row: Frame, part: 'row' | 'remove'): Printed {
  if (!row.list) return { text: '' };
  const text = printedText(run, `${row.list.field.plan.key}.${part}`, { frame: row, group: undefined });
  if (text) return text;
  const { text: list, lang } = label(run, row.list);
  return { text: `${list} ${row.place + 1}`, lang };
}

/** Does the issue ask for more, instead of finding fault with what is there? */
function isMissing({ code, params }: Issue): boolean {
  return ['required', 'too-few-rows', 'at-least-one'].includes(code) || (code === 'exactly-one' && params['count'] === undefined);
}

export function rowState(run: Run, row: Frame): RowState {
  const issues = issuesOfRow(run, row);
  return {
    row: row.id,
    path: rowPath(row, 'place'),
    name: rowPath(row, 'id'),
    index: row.place + 1,
    title: rowTitle(run, row),
    remove: rowText(run, row, 'remove'),
    complete: issues.length === 0,
    missing: issues.some(isMissing),
  };
}
