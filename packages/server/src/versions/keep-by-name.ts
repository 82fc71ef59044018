import {
  type Answer,
  type Answers,
  type CompiledForm,
  type DraftChange,
  type FileValue,
  type FormTexts,
  type Localized,
  type Migrated,
  readAnswers,
  type RowAnswers,
  type ShownAnswer,
} from '@vordruck/engine';

const reason: Localized = {
  de: 'Diese Frage gibt es jetzt nicht.',
  'de-x-leicht': 'Diese Frage gibt es jetzt nicht.',
  en: 'This question is not asked now.',
  fr: 'Cette question n’est pas posée maintenant.',
};

/** Keeps what the form knows by name, and tells what it does not. Labels come from the texts of the former version. */
export function keepByName(form: CompiledForm, former: ReadonlyMap<string, FormTexts>, answers: Answers): Migrated {
  const kept = readAnswers(form, answers).answers;
  return { answers: kept, changes: lostIn(answers, kept, '', '', former) };
}

function lostIn(
  before: Answer,
  after: unknown,
  path: string,
  key: string,
  former: ReadonlyMap<string, FormTexts>,
): readonly DraftChange[] {
  if (typeof before === 'string' || isLeaf(before))
    return before.length > 0 && after === undefined ? [dropped(before, path, key, former)] : [];
  if (Array.isArray(before)) {
    const kept: readonly unknown[] = Array.isArray(after) ? after : [];
    return before.filter(isRow).flatMap((row) => {
      const same = kept.find((other) => isRow(other) && other.$row === row.$row);
      return lostIn(row, same, `${path}/@${row.$row}`, key, former);
    });
  }
  return Object.entries(before).flatMap(([id, inner]) =>
    id === '$row' ? [] : lostIn(inner, Object(after)[id], `${path}/${id}`, key === '' ? id : `${key}.${id}`, former),
  );
}

function dropped(before: Leaf, path: string, key: string, former: ReadonlyMap<string, FormTexts>): DraftChange {
  const labels = [...former].flatMap(([language, { texts }]) => {
    const text = texts[`${key}.label`];
    return text === undefined ? [] : [[language, text] as const];
  });
  const label: Localized = labels.length > 0 ? Object.fromEntries(labels) : { de: key.split('.').at(-1) ?? key };
  const files = Array.isArray(before) ? before.filter(isFile) : [];
  const shown: ShownAnswer = {
    answer: before,
    type: typeof before === 'string' ? 'text' : files.length > 0 ? 'file' : 'choices',
  };
  return { kind: 'dropped', from: path, label, reason, lost: [path], before: shown, ...(files.length > 0 ? { files } : {}) };
}

type Leaf = string | readonly string[] | readonly FileValue[];

/** Several choices, or files. */
function isLeaf(answer: Answer): answer is readonly string[] | readonly FileValue[] {
  return Array.isArray(answer) && !answer.some(isRow);
}

function isRow(item: unknown): item is RowAnswers {
  return typeof item === 'object' && item !== null && '$row' in item;
}

function isFile(item: unknown): item is FileValue {
  return typeof item === 'object' && item !== null && 'sha256' in item;
}
