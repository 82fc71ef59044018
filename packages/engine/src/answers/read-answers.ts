import { correctedKey } from './corrected-key.ts';
import type { Answer, Answers, RowAnswers } from '../answers.ts';
import type { CompiledForm, FileValue } from '../compiled-form.ts';
import type { Issue } from '../issue.ts';
import { modelOf, type Field } from '../state/model.ts';
import { byId } from './by-id.ts';
import { isRecord } from './is-record.ts';
import type { FieldType } from '../types/field-type.ts';
import { isFiles } from '../types/is-file.ts';
import { readCorrections } from '../prefill/account.ts';
import { isTexts } from '../types/choices.ts';

/** Answers as read from JSON, and what in it is not of this form. */
export interface ReadAnswers {
  readonly answers: Answers;
  readonly issues: readonly Misreading[];
}

/**
 * What in the JSON is not of this form. It concerns whoever wrote the JSON, not a citizen, so the sentence is up to the
 * caller. `wrong-type` has `expected` (what {@link Shape} the answer has) and `found`; `unknown-field` has its `name` and
 * the ids `known` there; `too-large` has the most there may be, `max`, and `of` what: `rows` or `letters`.
 */
export type Misreading = Pick<Issue, 'path' | 'code' | 'params'>;

/** Kinds of answers in JSON: of a field (text, texts, files), of a group or the form (fields), of a list (rows). */
export type Shape = 'text' | 'texts' | 'files' | 'fields' | 'rows';

/** More rows or letters than any form asks for; keeps what a hostile draft can cost in bounds. */
const rowsMost = 10_000;
const lettersMost = 100_000;
const issuesMost = 100;

interface Reading {
  readonly issues: Misreading[];
}

/**
 * Turns any JSON into answers of a form. Booleans and numbers become texts, rows get ids. What the form does not know, or
 * what has a wrong shape, is left out with an issue; nothing throws.
 */
export function readAnswers(form: CompiledForm, json: unknown): ReadAnswers {
  const reading: Reading = { issues: [] };
  const answers = readFields(modelOf(form).top, json, '', reading);
  return { answers: { ...answers, ...readCorrections(form, json) }, issues: reading.issues };
}

function report(reading: Reading, path: string, code: string, params: Issue['params'] = {}): undefined {
  if (reading.issues.length < issuesMost) reading.issues.push({ path, code, params });
}

function reportShape(reading: Reading, path: string, expected: Shape, json: unknown): undefined {
  const found = json === null || json === undefined ? 'nothing' : Array.isArray(json) ? 'list' : typeof json;
  return report(reading, path, 'wrong-type', { expected, found });
}

function pointer(path: string, id: string): string {
  return `${path}/${id.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function readFields(fields: readonly Field[], json: unknown, path: string, reading: Reading): Answers | undefined {
  if (!isRecord(json)) return reportShape(reading, path, 'fields', json);
  const known = byId(fields);
  const answers: Answers = {};
  for (const id of Object.keys(json)) {
    const field = known.get(id);
    if (!field || field.type.answer === 'none') {
      if (id !== '$row' && !(path === '' && id === correctedKey) && reading.issues.length < issuesMost)
        report(reading, pointer(path, id), 'unknown-field', { name: id.slice(0, 100), known: idsOf(fields) });
      continue;
    }
    const answer = readField(field, json[id], `${path}/${id}`, reading);
    if (answer !== undefined) answers[id] = answer;
  }
  return answers;
}

/** What is there, for whoever mistyped a name; a long list would hide it. */
function idsOf(fields: readonly Field[]): string {
  const ids = fields.filter(({ type }) => type.answer !== 'none').map(({ plan }) => plan.id);
  return ids.length > 12 ? `${ids.slice(0, 12).join(', ')}, …` : ids.join(', ');
}

function readField(field: Field, json: unknown, path: string, reading: Reading): Answer | undefined {
  if (json === null || json === undefined) return undefined;
  if (field.type.answer === 'fields') return readFields(field.children, json, path, reading);
  if (field.type.answer === 'rows') return readRows(field, json, path, reading);
  return readOfShape(field.type.answer, json, path, reading);
}

function readOfShape(shape: FieldType['answer'], json: unknown, path: string, reading: Reading): Answer | undefined {
  switch (shape) {
    case 'files':
      return isFiles(json) ? json.map(onlyFile) : reportShape(reading, path, 'files', json);
    case 'texts':
      return readTexts(json, path, reading);
    default:
      return readText(json, path, reading);
  }
}

/** A file without whatever else came with it. */
function onlyFile({ name, type, size, sha256 }: FileValue): FileValue {
  return { name: name.slice(0, 255), type: type.slice(0, 127), size, sha256 };
}

function readText(json: unknown, path: string, reading: Reading): string | undefined {
  const text = textOf(json);
  if (text === undefined) return reportShape(reading, path, 'text', json);
  return text.length > lettersMost ? report(reading, path, 'too-large', { max: lettersMost, of: 'letters' }) : text;
}

function textOf(json: unknown): string | undefined {
  if (typeof json === 'string') return json;
  if (typeof json === 'boolean') return json ? 'true' : 'false';
  if (typeof json !== 'number') return undefined;
  // A comma is never taken for a sign between thousands where a decimal could be meant.
  return Number.isSafeInteger(json) ? String(json) : String(json).replace('.', ',');
}

function readTexts(json: unknown, path: string, reading: Reading): readonly string[] | undefined {
  if (typeof json === 'string') return json === '' ? [] : [json];
  if (!isTexts(json)) return reportShape(reading, path, 'texts', json);
  if (json.length > rowsMost) return report(reading, path, 'too-large', { max: rowsMost, of: 'rows' });
  const isLong = json.some((entry) => entry.length > lettersMost);
  return isLong ? report(reading, path, 'too-large', { max: lettersMost, of: 'letters' }) : [...json];
}

function readRows(list: Field, json: unknown, path: string, reading: Reading): readonly RowAnswers[] | undefined {
  if (!Array.isArray(json)) return reportShape(reading, path, 'rows', json);
  if (json.length > rowsMost) report(reading, path, 'too-large', { max: rowsMost, of: 'rows' });
  return rowIds(json).map((id, place): RowAnswers => {
    const fields = readFields(list.children, json[place], `${path}/${place}`, reading);
    return { ...fields, $row: id };
  });
}

/**
 * The ids of the rows that are kept, the first of all. Ids that rows bring with them stay if they are well-formed and the
 * first of their kind; others get numbers.
 */
export function rowIds(json: readonly unknown[]): readonly string[] {
  const rows = json.slice(0, rowsMost);
  // Rows from other systems bring none.
  if (rows.every((row) => isRecord(row) && row.$row === undefined)) return rows.map((_, place) => String(place + 1));
  const taken = new Set<string>();
  const own = rows.map((row) => {
    const id = isRecord(row) && Object.hasOwn(row, '$row') ? row.$row : undefined;
    if (typeof id !== 'string' || !/^[A-Za-z0-9]{1,20}$/.test(id) || taken.has(id)) return undefined;
    taken.add(id);
    return id;
  });
  let next = 1;
  return own.map((id) => {
    if (id !== undefined) return id;
    while (taken.has(String(next))) next++;
    return String(next++);
  });
}

/** Reads one answer given to a leaf; undefined if its shape is wrong. */
export function readLeaf({ answer: shape }: Pick<Field, 'answer'>, answer: unknown): Answer | undefined {
  const text = shape === 'text' ? textOf(answer) : undefined;
  if (text !== undefined && text.length <= lettersMost) return text;
  return answer === null || answer === undefined ? undefined : readOfShape(shape, answer, '', { issues: [] });
}
