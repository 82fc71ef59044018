import type { Answer, Answers, RowAnswers } from '../answers.ts';
import { byId } from '../answers/by-id.ts';
import { isFields, isRows } from '../answers/change.ts';
import { Frame, nodeOf, type FieldNode } from './frame.ts';
import type { Field } from './model.ts';
import { evaluateFree } from '../values/evaluate.ts';
import type { Run } from './run.ts';

/** Puts answers into a new form; what is not of the form, or has a wrong shape, is left out. Gives all frames by kind. */
export function load(run: Run, answers: Answers): readonly (readonly Frame[])[] {
  const frames: Frame[][] = run.model.kinds.map(() => []);
  frames[0]?.push(run.root);
  loadFields(run, run.model.top, answers, run.root, frames);
  return frames;
}

function loadFields(run: Run, fields: readonly Field[], answers: Answer, frame: Frame, frames: Frame[][]): void {
  if (!isFields(answers)) return;
  const { leaf } = run.parts.reading;
  const areFree = !run.setting.absent;
  let next = 0;
  for (const id in answers) {
    // Answers come in the order of the form, nearly always; what the form does not know is left out.
    let field = fields[next];
    if (field?.id !== id) field = byId(fields).get(id);
    if (!field) continue;
    next = field.position + 1;
    const given = answers[id];
    if (given === undefined || given === null) continue;
    if (!field.isLeaf) {
      loadHeld(run, field, given, frame, frames);
      continue;
    }
    const answer = leaf(field, given);
    if (answer === undefined) continue;
    frame.answers[field.slot] = answer;
    if (areFree && field.isFree) evaluateFree(run, field, frame, answer);
  }
}

/** Puts in what a group or a list holds. */
function loadHeld(run: Run, field: Field, given: Answer, frame: Frame, frames: Frame[][]): void {
  if (field.answer === 'fields') loadFields(run, field.children, given, frame, frames);
  if (!field.rows || !isRows(given)) return;
  const list = nodeOf(field, frame);
  const ids = run.parts.reading.rowIds(given);
  for (let place = 0; place < ids.length; place++) {
    const own = appendRow(list, ids[place] ?? '');
    frames[field.rows.place]?.push(own);
    loadFields(run, field.children, given[place] ?? '', own, frames);
  }
}

/** The answers that a form holds, as if they had been read: hidden ones included, in the order of the form. */
export function answersOf(fields: readonly Field[], frame: Frame): Answers {
  const answers: Answers = {};
  for (const field of fields) {
    const answer = answerOf(field, frame);
    if (answer !== undefined) answers[field.id] = answer;
  }
  return answers;
}

function answerOf(field: Field, frame: Frame): Answer | undefined {
  if (field.rows) {
    const rows = frame.nodes?.[field.slot]?.rows;
    return rows?.map((row): RowAnswers => ({ ...answersOf(field.children, row), $row: row.id }));
  }
  if (field.answer !== 'fields') return frame.answers[field.slot];
  const held = answersOf(field.children, frame);
  return Object.keys(held).length > 0 ? held : undefined;
}

/** Adds an empty row at the end of a list. */
export function appendRow(list: FieldNode, id: string): Frame {
  if (!list.field.rows) throw new Error(`${list.field.plan.key} is no list`);
  const row = new Frame(list.field.rows, list, id, list.rows.length);
  list.rows.push(row);
  const number = Number(id);
  if (number > list.rowIds && Number.isSafeInteger(number)) list.rowIds = number;
  return row;
}

/** Takes a row out; the ones behind it move up. */
export function dropRow(row: Frame, revision: number): void {
  const { list } = row;
  if (!list) throw new Error('The form is no row');
  list.rows.splice(row.place, 1);
  for (let place = row.place; place < list.rows.length; place++) {
    const moved = list.rows[place];
    const own = moved?.path.at(-1);
    if (!moved || !own) continue;
    moved.place = place;
    moved.moved = revision;
    own.$index = place + 1;
  }
}
