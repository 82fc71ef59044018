import type { OptionPlan, RuleValue } from '../compiled-form.ts';
import { isDayRange } from '../library/day-ranges.ts';
import { isRelevant, isStepRelevant, nodesOfStep } from '../relevance/relevance.ts';
import { ancestor, childrenOf, eachFrame, fieldsOfRow, nodeOf, type FieldNode, type Frame } from '../state/frame.ts';
import { ruleOf, type Field, type Reader, type Step } from '../state/model.ts';
import { runRule, type Run } from '../state/run.ts';
import { unitOf } from '../texts/texts.ts';
import type { ParseContext } from '../types/field-type.ts';
import { sameValue } from './same-value.ts';

/** Marks a field for evaluation. */
export function enqueue(run: Run, node: FieldNode): void {
  if (node.queued) return;
  node.queued = true;
  run.queue.add(node.field.rank, node);
}

function enqueueStep(run: Run, step: Step): void {
  if (run.queuedSteps.has(step)) return;
  run.queuedSteps.add(step);
  run.queue.add(step.rank, step);
}

/** Marks everything, as at the start. */
export function enqueueAll(run: Run): void {
  for (const step of run.model.steps) enqueueStep(run, step);
  enqueueFrame(run, run.root);
}

/** Marks all in a row and in the rows within. */
export function enqueueFrame(run: Run, frame: Frame): void {
  for (const node of frame.nodes) {
    enqueue(run, node);
    for (const row of node.rows) enqueueFrame(run, row);
  }
}

/** Evaluates what is marked, and whatever that touches, each once: all that a rule reads has a lower rank. */
export function settle(run: Run): void {
  for (let work = run.queue.take(); work; work = run.queue.take()) {
    for (const item of work) {
      if ('frame' in item) evaluate(run, item);
      else evaluateStep(run, item);
    }
  }
}

function evaluateStep(run: Run, step: Step): void {
  run.queuedSteps.delete(step);
  const visible = isStepRelevant(run, step);
  if (visible === run.visibleSteps[step.index]) return;
  run.visibleSteps[step.index] = visible;
  for (const node of nodesOfStep(run, step)) enqueue(run, node);
}

function evaluate(run: Run, node: FieldNode): void {
  node.queued = false;
  const { visible, value } = node;
  node.visible = isRelevant(run, node);
  node.fault = undefined;
  node.value = node.visible ? valueOf(run, node) : node.field.type.answer === 'fields' ? value : undefined;
  if (node.visible) node.touched = run.revision;
  if (visible !== node.visible) {
    node.touched = run.revision;
    for (const child of childrenOf(node)) enqueue(run, child);
    for (const row of node.rows) for (const child of fieldsOfRow(row)) enqueue(run, child);
  }
  if (sameValue(value, node.value)) {
    node.value = value;
    return;
  }
  if (node.field.type.answer !== 'fields') node.scope[node.field.plan.id] = node.value;
  for (const reader of node.field.readers) awaken(run, reader, node.frame);
}

/** Tells a reader that something it reads has changed: values are marked, verdicts forgotten until someone asks. */
function awaken(run: Run, reader: Reader, frame: Frame): void {
  if (reader.step) return enqueueStep(run, reader.step);
  const { field, required, check } = reader;
  const lists = (field ?? required ?? check)?.lists ?? [];
  eachFrame(ancestor(frame, reader.shared), lists, (at) => {
    if (field) enqueue(run, nodeOf(field, at));
    if (required) forgetRequired(run, nodeOf(required, at));
    if (check) at.broken[check.slot] = undefined;
  });
}

function forgetRequired(run: Run, node: FieldNode): void {
  node.required = undefined;
  node.touched = run.revision;
}

function valueOf(run: Run, node: FieldNode): RuleValue {
  const { plan, type } = node.field;
  if (type.answer === 'rows') return node.rows.map((row) => row.path[row.path.length - 1] ?? { $index: 0, $row: '' });
  if (type.answer === 'fields') return node.value;
  if (plan.options) node.options = optionsOf(run, plan.options, node.frame);
  else if (plan.codelist !== undefined) node.options = run.codelists.values(plan.codelist);
  if (plan.value !== undefined) {
    const value = runRule(run, plan.value, node.frame);
    // Emitted arithmetic with an absent operand gives NaN.
    return Number.isNaN(value) ? undefined : value;
  }
  if (node.answer === undefined || type.empty(node.answer)) return undefined;
  const parsed = type.parse(node.answer, plan, new NodeContext(run, node));
  if (parsed.fault === undefined) return parsed.value;
  node.fault = parsed.fault;
  return undefined;
}

function optionsOf(run: Run, options: readonly OptionPlan[], frame: Frame): readonly string[] {
  return options.filter(({ when }) => when === undefined || runRule(run, when, frame) === true).map(({ value }) => value);
}

/** What reading an answer may ask for, found only when it does: most answers ask for nothing. */
class NodeContext implements ParseContext {
  readonly #run: Run;
  readonly #node: FieldNode;

  constructor(run: Run, node: FieldNode) {
    this.#run = run;
    this.#node = node;
  }

  get options(): readonly string[] {
    return this.#node.options;
  }

  get unit(): string | undefined {
    return unitOf(this.#run, this.#node.field);
  }

  option(typed: string): string | undefined {
    return optionOf(this.#run, this.#node, typed);
  }

  bound(which: 'min' | 'max'): number | undefined {
    return boundOf(this.#run, this.#node.field, this.#node.frame, which);
  }
}

/** The option that was meant. A code list can be long, and is chosen from by label as well. */
function optionOf(run: Run, node: FieldNode, typed: string): string | undefined {
  const { codelist } = node.field.plan;
  if (codelist !== undefined) return run.codelists.find(codelist, typed);
  return node.options.includes(typed) ? typed : undefined;
}

/** A bound as it is now: a constant, or what its rule gives. */
export function boundOf(run: Run, field: Field, frame: Frame, which: 'min' | 'max'): number | undefined {
  const rule = ruleOf(field.plan[which]);
  if (rule === undefined) return field[which];
  const bound = runRule(run, rule, frame);
  if (typeof bound === 'number') return bound;
  return isDayRange(bound) ? bound[which === 'min' ? 'from' : 'to'] : undefined;
}
