import type { Answer, Answers, RowAnswers } from '../answers.ts';

/** The way to a part of the answers: ids of fields and places of rows. */
export type Way = readonly (string | number)[];

type Part = Answer | undefined;

export function isRows(part: Part): part is readonly RowAnswers[] {
  return Array.isArray(part);
}

export function isFields(part: Part): part is Answers {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

/** The answer at the end of a way through groups. */
export function answerAt(answers: Answers, way: Way): Answer | undefined {
  let part: Part = answers;
  for (const step of way) part = isFields(part) && Object.hasOwn(part, step) ? part[step] : undefined;
  return part;
}

/** The answers with one part changed; what lies beside the way stays the same object. */
export function changed(answers: Answers, way: Way, change: (part: Part) => Part): Answers {
  const part = changePart(answers, way, 0, change);
  return isFields(part) ? part : {};
}

function changePart(part: Part, way: Way, at: number, change: (part: Part) => Part): Part {
  const step = way[at];
  if (step === undefined) return change(part);
  if (typeof step === 'number') {
    const rows = isRows(part) ? part : [];
    const row = changePart(rows[step], way, at + 1, change);
    return isFields(row) ? rows.with(step, { ...row, $row: rows[step]?.$row ?? '' }) : rows;
  }
  const fields = isFields(part) ? part : {};
  const inner = changePart(Object.hasOwn(fields, step) ? fields[step] : undefined, way, at + 1, change);
  if (inner !== undefined) return { ...fields, [step]: inner };
  const { [step]: _cleared, ...others } = fields;
  return others;
}
