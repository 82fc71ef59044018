import type { Answer, Answers, FileValue, RowAnswers } from '@vordruck/engine';

/**
 * Lays answers over others: what was typed later counts. Rows are told by their ids; files are added to those that are there.
 */
export function mergeAnswers(below: Answers, above: Answers): Answers {
  const merged: Answers = { ...below };
  for (const [id, answer] of Object.entries(above)) {
    const under = below[id];
    merged[id] = under === undefined ? answer : mergeAnswer(under, answer);
  }
  return merged;
}

function mergeAnswer(below: Answer, above: Answer): Answer {
  if (isRows(below) && isRows(above)) return mergeRows(below, above);
  if (isFiles(below) && isFiles(above))
    return [...below, ...above.filter(({ sha256 }) => !below.some((file) => file.sha256 === sha256))];
  return isGroup(below) && isGroup(above) ? mergeAnswers(below, above) : above;
}

function mergeRows(below: readonly RowAnswers[], above: readonly RowAnswers[]): readonly RowAnswers[] {
  const merged = below.map((row): RowAnswers => {
    const same = above.find(({ $row }) => $row === row.$row);
    return same ? { ...mergeAnswers(row, same), $row: row.$row } : row;
  });
  return [...merged, ...above.filter(({ $row }) => !below.some((row) => row.$row === $row))];
}

function isRows(answer: Answer): answer is readonly RowAnswers[] {
  return Array.isArray(answer) && answer.length > 0 && answer.every((item) => typeof item === 'object' && '$row' in item);
}

function isFiles(answer: Answer): answer is readonly FileValue[] {
  return Array.isArray(answer) && answer.length > 0 && answer.every((item) => typeof item === 'object' && 'sha256' in item);
}

function isGroup(answer: Answer): answer is Answers {
  return typeof answer === 'object' && !Array.isArray(answer);
}
