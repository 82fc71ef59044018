import type { Answer } from '../answers.ts';
import { isRecord } from '../answers/is-record.ts';
import { readLeaf, rowIds } from '../answers/read-answers.ts';
import type { FileValue } from '../compiled-form.ts';
import type { FieldType } from '../types/field-type.ts';
import { isFiles } from '../types/is-file.ts';
import { fieldType } from '../types/index.ts';
import type { FormerField, Migration } from './migration.ts';

/** A former field linked to what is around it. */
export interface Former {
  readonly index: number;
  readonly field: FormerField;
  readonly type: FieldType;
  readonly parent: Former | undefined;
  readonly children: Former[];
  /** The innermost list around it. */
  readonly list: Former | undefined;
}

/** The former answers outside of all lists, or in one row. */
export interface FormerFrame {
  readonly answers: unknown;
  readonly list: Former | undefined;
  readonly outer: FormerFrame | undefined;
  /** JSON Pointer, rows by id. */
  readonly path: string;
  readonly id: string;
  /** From 1. */
  readonly index: number;
}

export function linkFormer({ before }: Pick<Migration, 'before'>): readonly Former[] {
  const linked: Former[] = [];
  before.forEach((field, index) => {
    const parent = linked[field.plan.parent];
    const type = fieldType(field.plan.type);
    const list = parent?.type.answer === 'rows' ? parent : parent?.list;
    const former: Former = { index, field, type, parent, children: [], list };
    linked.push(former);
    parent?.children.push(former);
  });
  return linked;
}

export function rootFrame(answers: unknown): FormerFrame {
  return { answers, list: undefined, outer: undefined, path: '', id: '', index: 0 };
}

/** The frame in which a field stands, this one or one around it; none if it stands in rows of another list. */
export function frameOf(former: Former, frame: FormerFrame): FormerFrame | undefined {
  let at: FormerFrame | undefined = frame;
  while (at && at.list !== former.list) at = at.outer;
  return at;
}

/** What stands at a field, of whatever shape. */
function rawAnswer(former: Former, frame: FormerFrame): unknown {
  const { parent, list } = former;
  const holder = parent && parent !== list ? rawAnswer(parent, frame) : frameOf(former, frame)?.answers;
  const { id } = former.field.plan;
  return isRecord(holder) && Object.hasOwn(holder, id) ? holder[id] : undefined;
}

/** The answer to a question; undefined if there is none, or none of the right shape. */
export function answerOf(former: Former, frame: FormerFrame): Answer | undefined {
  return readLeaf(former.type, rawAnswer(former, frame));
}

/** Whether people have opened a group, be it only that it is there. */
export function hasGroup(former: Former, frame: FormerFrame): boolean {
  return isRecord(rawAnswer(former, frame));
}

/** The rows of a list; undefined if nobody has ever opened it. */
export function framesOf(list: Former, frame: FormerFrame): readonly FormerFrame[] | undefined {
  const outer = frameOf(list, frame);
  const raw = rawAnswer(list, frame);
  if (!outer || !Array.isArray(raw)) return undefined;
  const path = pathOf(list, frame);
  return rowIds(raw).map((id, place) => ({ answers: raw[place], list, outer, path: `${path}/@${id}`, id, index: place + 1 }));
}

/** JSON Pointer, rows by id. */
export function pathOf(former: Former, frame: FormerFrame): string {
  const { parent, list } = former;
  const around = parent && parent !== list ? pathOf(parent, frame) : (frameOf(former, frame)?.path ?? '');
  return `${around}/${former.field.plan.id}`;
}

/** A question that has really been answered. */
export interface Held {
  readonly former: Former;
  readonly frame: FormerFrame;
  readonly answer: Answer;
}

/** Everything answered in a field, be it a question, a group or a list. */
export function heldIn(former: Former, frame: FormerFrame): readonly Held[] {
  const shape = former.type.answer;
  if (shape === 'fields') return former.children.flatMap((child) => heldIn(child, frame));
  if (shape === 'rows') {
    return (framesOf(former, frame) ?? []).flatMap((row) => former.children.flatMap((child) => heldIn(child, row)));
  }
  const answer = answerOf(former, frame);
  return answer === undefined || former.type.empty(answer) ? [] : [{ former, frame, answer }];
}

/** The files among what was answered. */
export function filesIn(held: readonly Held[]): readonly FileValue[] {
  return held.flatMap(({ answer }) => (isFiles(answer) ? answer : []));
}
