import type { Answer, Answers, RowAnswers } from '../answers.ts';
import { fieldsOfRow, childrenOf, makeFrame, nodeOf, type FieldNode, type Frame } from './frame.ts';
import type { Run } from './run.ts';

/** Puts answers, already read as answers of this form, into the nodes of a frame. */
export function load(run: Run, answers: Answers): void {
  loadNodes(
    run.model.top.map((field) => nodeOf(field, run.root)),
    answers,
  );
}

function loadNodes(nodes: readonly FieldNode[], answers: Answers): void {
  for (const node of nodes) {
    const { id } = node.field.plan;
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    if (answer !== undefined) loadNode(node, answer);
  }
}

function isFields(answer: Answer): answer is Answers {
  return typeof answer === 'object' && !Array.isArray(answer);
}

function isRows(answer: Answer): answer is readonly RowAnswers[] {
  return Array.isArray(answer);
}

function loadNode(node: FieldNode, answer: Answer): void {
  const shape = node.field.type.answer;
  if (shape === 'fields') {
    if (isFields(answer)) loadNodes(childrenOf(node), answer);
  } else if (shape === 'rows') {
    if (isRows(answer)) for (const row of answer) loadNodes(fieldsOfRow(appendRow(node, row.$row)), row);
  } else {
    node.answer = answer;
  }
}

/** Adds an empty row at the end of a list. */
export function appendRow(list: FieldNode, id: string): Frame {
  if (!list.field.rows) throw new Error(`${list.field.plan.key} is no list`);
  const row = makeFrame(list.field.rows, list, id, list.rows.length);
  list.rows.push(row);
  if (/^\d{1,15}$/.test(id)) list.rowIds = Math.max(list.rowIds, Number(id));
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
