import type { Answer, Answers, RowAnswers } from '../answers.ts';
import { isRecord, readLeaf, rowsOf } from '../answers/read-answers.ts';
import { Frame, nodeOf, type FieldNode } from './frame.ts';
import type { Field } from './model.ts';
import type { Run } from './run.ts';

/**
 * Puts answers into a new form, whatever JSON they are: what is not of the form, or has a wrong shape, is left out. Gives all
 * frames by kind.
 */
export function load(run: Run, json: unknown): readonly (readonly Frame[])[] {
  const frames: Frame[][] = run.model.kinds.map(() => []);
  frames[0]?.push(run.root);
  loadFields(run.model.top, json, run.root, frames);
  return frames;
}

function loadFields(fields: readonly Field[], json: unknown, frame: Frame, frames: Frame[][]): void {
  if (!isRecord(json)) return;
  for (const field of fields) {
    // Whatever a plain object inherits is a function, and no answer.
    const given = json[field.plan.id];
    if (given !== undefined && given !== null) loadField(field, given, frame, frames);
  }
}

function loadField(field: Field, given: unknown, frame: Frame, frames: Frame[][]): void {
  const { answer } = field.type;
  if (answer === 'fields') loadFields(field.children, given, frame, frames);
  else if (!field.rows) frame.answers[field.slot] = answer === 'none' ? undefined : readLeaf(field, given);
  else if (Array.isArray(given)) {
    const list = nodeOf(field, frame);
    for (const { id, row } of rowsOf(given)) {
      const own = appendRow(list, id);
      frames[field.rows.place]?.push(own);
      loadFields(field.children, row, own, frames);
    }
  }
}

/** The answers that a form holds, as if they had been read: hidden ones included, in the order of the form. */
export function answersOf(fields: readonly Field[], frame: Frame): Answers {
  const answers: Answers = {};
  for (const field of fields) {
    const answer = answerOf(field, frame);
    if (answer !== undefined) answers[field.plan.id] = answer;
  }
  return answers;
}

function answerOf(field: Field, frame: Frame): Answer | undefined {
  if (field.rows) {
    const rows = frame.nodes?.[field.slot]?.rows;
    return rows?.map((row): RowAnswers => ({ ...answersOf(field.children, row), $row: row.id }));
  }
  if (field.type.answer !== 'fields') return frame.answers[field.slot];
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
