import type { Answer } from '../answers.ts';
import type { OptionPlan } from '../compiled-form.ts';
import { isRelevant, isStepRelevant } from '../relevance/relevance.ts';
import { ancestor, eachFrame, rowsOf, type Frame } from '../state/frame.ts';
import type { Field, Reader, Step } from '../state/model.ts';
import { runRule, type Run } from '../state/run.ts';
import { isFault, type Parsed } from '../types/field-type.ts';
import { readAnswer } from './answer-context.ts';
import { sameValue } from './same-value.ts';

/** Evaluates a field that is free and exists, as soon as its answer is there. */
export function evaluateFree(run: Run, field: Field, frame: Frame, answer: Answer): void {
  keep(field, frame, readAnswer(run, field, frame, answer));
  hand(field, frame);
}

/**
 * Evaluates a whole form once, as at the start; `frames` are all of its frames by kind. Where all fields exist, the free ones
 * have been evaluated when their answers came.
 */
export function evaluateAll(run: Run, frames: readonly (readonly Frame[])[]): void {
  const { sequence, bound } = run.model;
  for (const item of run.setting.absent ? sequence : bound) {
    if (item.kind === undefined) {
      // What a place adds may come before its step.
      if (evaluateStep(run, item)) for (const field of item.early) enqueue(run, field, run.root);
      continue;
    }
    for (const frame of frames[item.kind.place] ?? []) {
      evaluate(run, item, frame);
      hand(item, frame);
    }
  }
  settle(run);
}

/** Marks a field for evaluation. */
export function enqueue(run: Run, field: Field, frame: Frame): void {
  run.queue.add(field, frame);
}

/** Marks all in a row and in the rows within. */
export function enqueueFrame(run: Run, frame: Frame): void {
  for (const field of frame.kind.fields) {
    enqueue(run, field, frame);
    for (const row of rowsOf(field, frame)) enqueueFrame(run, row);
  }
}

/** Evaluates what is marked, and whatever that touches, each once: all that a rule reads has a lower rank. */
export function settle(run: Run): void {
  for (let work = run.queue.take(); work; work = run.queue.take()) {
    const { item, frames } = work;
    if (item.kind === undefined) {
      if (evaluateStep(run, item)) for (const field of item.fields) enqueue(run, field, run.root);
    } else for (const frame of frames) update(run, item, frame);
  }
}

/** Gives whether that changed. */
function evaluateStep(run: Run, step: Step): boolean {
  const visible = isStepRelevant(run, step);
  if (visible === run.visibleSteps[step.index]) return false;
  run.visibleSteps[step.index] = visible;
  return true;
}

/** Whether a field is asked and what its answer means: the one place where either is found out. */
function evaluate(run: Run, field: Field, frame: Frame): void {
  const visible = isRelevant(run, field, frame);
  frame.visible[field.slot] = visible;
  // A group is an object all the time; what it holds is absent while it is hidden.
  if (field.answer !== 'fields') keep(field, frame, visible ? meaning(run, field, frame) : undefined);
}

/** Keeps what an answer means. */
function keep({ slot }: Field, frame: Frame, meant: Parsed): void {
  if (isFault(meant)) {
    frame.values[slot] = undefined;
    (frame.faults ??= frame.kind.slots.slice())[slot] = meant;
    return;
  }
  frame.values[slot] = meant;
  if (frame.faults) frame.faults[slot] = undefined;
}

/** Gives the value to rules, if any read it. */
function hand(field: Field, frame: Frame): void {
  if (!field.isRead || field.answer === 'fields') return;
  const scope = frame.scopes[field.home];
  if (scope) scope[field.id] = frame.values[field.slot];
}

/** Evaluates a field again and marks whatever is touched by it. */
function update(run: Run, field: Field, frame: Frame): void {
  const { slot } = field;
  const wasVisible = frame.visible[slot] === true;
  const before = frame.values[slot];
  evaluate(run, field, frame);
  const visible = frame.visible[slot];
  const node = frame.nodes?.[slot];
  if (node && (visible || wasVisible)) node.touched = run.revision;
  if (visible !== wasVisible) {
    if (!field.rows) for (const child of field.children) enqueue(run, child, frame);
    for (const row of rowsOf(field, frame)) for (const child of field.children) enqueue(run, child, row);
  }
  if (sameValue(before, frame.values[slot])) {
    frame.values[slot] = before;
    return;
  }
  hand(field, frame);
  for (const reader of field.readers) awaken(run, reader, frame);
}

/** Tells a reader that something it reads has changed: values are marked, verdicts forgotten until someone asks. */
function awaken(run: Run, { shared, step, field, required, check }: Reader, frame: Frame): void {
  if (step) return void run.queue.add(step, run.root);
  eachFrame(ancestor(frame, shared), (field ?? required ?? check)?.lists ?? [], (at) => {
    if (field) enqueue(run, field, at);
    if (required) forgetRequired(run, required, at);
    if (check?.slot !== undefined && at.broken) at.broken[check.slot] = undefined;
  });
}

function forgetRequired(run: Run, field: Field, frame: Frame): void {
  if (frame.required) frame.required[field.slot] = undefined;
  const node = frame.nodes?.[field.slot];
  if (node) node.touched = run.revision;
}

function meaning(run: Run, field: Field, frame: Frame): Parsed {
  if (field.rows) return rowsOf(field, frame).map((row) => row.path[row.path.length - 1] ?? { $index: 0, $row: '' });
  if (field.offered) chooseOptions(run, field.offered, field, frame);
  if (field.value !== undefined) {
    const value = runRule(run, field.value, frame);
    // Emitted arithmetic with an absent operand gives NaN.
    return Number.isNaN(value) ? undefined : value;
  }
  const answer = frame.answers[field.slot];
  return answer === undefined ? undefined : readAnswer(run, field, frame, answer);
}

function chooseOptions(run: Run, offered: readonly OptionPlan[], { slot }: Field, frame: Frame): void {
  const now = offered.filter(({ when }) => when === undefined || runRule(run, when, frame) === true);
  (frame.options ??= frame.kind.slots.slice())[slot] = now.map(({ value }) => value);
}
