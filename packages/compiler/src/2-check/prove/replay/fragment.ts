import { fieldTypes, type FileValue } from '@vordruck/engine';
import { isNumberKind, scaleOf } from '../../bounds.ts';
import { ancestors, type FieldNode } from '../../form-tree.ts';
import type { Component } from '../components.ts';
import type { Encoder, Rows, SymbolicField } from '../encode/encoder.ts';
import type { Literal } from '../solver/sat.ts';
import { TextAnswers, usualText } from './text-answers.ts';

/** One answer of a form, with the places of the rows around it. */
export interface Given {
  readonly node: FieldNode;
  readonly rows: Rows;
  readonly answer: unknown;
}

/** Answers of one part of a form, as the solver has chosen them last; `unmet` takes what is asked of texts for which none was found. */
export function fragmentOf(encoder: Encoder, { nodes }: Component, unmet: Literal[][]): Given[] {
  const given: Given[] = [];
  const texts = new TextAnswers(encoder, unmet);
  for (const node of nodes) {
    if (node.rule === 'group' || node.rule === 'none' || node.field.value !== undefined) continue;
    for (const rows of encoder.places(node.parent)) {
      const field = encoder.field(node, rows);
      if (!encoder.gates.isTrue(field.visible)) continue;
      if (node.rule === 'list') given.push({ node, rows, answer: [] }, ...emptyRows(encoder, node, rows));
      else if (encoder.gates.isTrue(encoder.present(field))) {
        const answer = answerOf(encoder, field, texts);
        if (answer !== undefined) given.push({ node, rows, answer });
      }
    }
  }
  return given;
}

/** Rows beyond those that are looked at are copies of the last one. */
const copiesMax = 20;

function emptyRows(encoder: Encoder, node: FieldNode, rows: Rows): Given[] {
  const list = encoder.list(node, rows);
  const count = list.rows.filter(({ exists }) => encoder.gates.isTrue(exists)).length;
  const isMore = list.rest !== undefined && encoder.gates.isTrue(list.rest.exists);
  const copies = isMore && list.rest !== undefined ? Math.min(copiesMax, encoder.gates.integers.valueOf(list.rest.count)) : 0;
  return Array.from({ length: count + copies }, (_, index) => ({
    node,
    rows: [...rows, index],
    answer: index < count ? {} : { copyOf: count - 1 },
  }));
}

function answerOf(encoder: Encoder, field: SymbolicField, texts: TextAnswers): unknown {
  const { gates } = encoder;
  const { value, node } = field;
  switch (value.kind) {
    case 'boolean':
      return String(gates.isTrue(value.yes));
    case 'choice':
      return [...value.is].find(([, is]) => gates.isTrue(is))?.[0];
    case 'choices':
      return [...value.has].filter(([, has]) => gates.isTrue(has)).map(([option]) => option);
    case 'number':
      return writtenNumber(node, gates.integers.valueOf(value.value));
    case 'days':
      return writtenDays(node, gates.integers.valueOf(value.from), gates.integers.valueOf(value.to));
    case 'text':
      return texts.answer(field);
    default:
      return node.rule === 'file' ? files(node, encoder, field) : usualText(node, field.rows);
  }
}

/** A number as it is typed: canonical, or with a comma where a point would group thousands. */
export function writtenNumber(node: FieldNode, value: number): string | undefined {
  const { field, rule } = node;
  const type = fieldTypes.get(field.type);
  const plan = { type: field.type, ...(isNumberKind(rule) ? { scale: scaleOf(rule, field.scale) } : {}) };
  const canonical = type?.toJson(value, plan);
  if (canonical === undefined || typeof canonical === 'object') return undefined;
  const written = String(canonical);
  return /\.[0-9]{3}$/u.test(written) ? written.replace('.', ',') : written;
}

function writtenDays(node: FieldNode, from: number, to: number): string | undefined {
  const type = fieldTypes.get(node.field.type);
  const precision = to - from > 31 ? 'year' : to > from ? 'month' : 'day';
  const written = type?.toJson({ from, to, precision }, { type: node.field.type });
  return typeof written === 'string' ? written : undefined;
}

function files(node: FieldNode, encoder: Encoder, { value }: SymbolicField): FileValue[] {
  const count = value.kind === 'opaque' ? Math.max(1, encoder.gates.integers.valueOf(value.count)) : 1;
  const accepted = node.field.accept?.[0] ?? 'application/pdf';
  const type = accepted.endsWith('/*') ? (accepted.startsWith('image') ? 'image/png' : accepted.replace('*', 'plain')) : accepted;
  return Array.from({ length: count }, (_, index) => ({
    name: `${node.field.field}${index === 0 ? '' : index + 1}.${type.split('/')[1] ?? 'pdf'}`,
    type,
    size: 1_000,
    sha256: (node.index * 50 + index).toString(16).padStart(64, '0'),
  }));
}

/** Puts answers together as `answers.json` nests them. */
export function nest(given: readonly Given[]): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  const copies: { readonly rows: unknown[]; readonly index: number; readonly from: number }[] = [];
  for (const { node, rows, answer } of given.toSorted((a, b) => a.node.index - b.node.index || a.rows.length - b.rows.length)) {
    const isRow = node.rule === 'list' && rows.length > node.depth;
    const path = [...ancestors(node).toReversed(), node];
    let at: Record<string, unknown> = answers;
    for (const [place, step] of path.entries()) {
      const isLast = place === path.length - 1;
      if (isLast && !isRow) {
        at[step.field.field] = answer;
        break;
      }
      const inner = at[step.field.field];
      if (step.rule !== 'list') {
        at = isRecord(inner) ? inner : (at[step.field.field] = {});
        continue;
      }
      const all: unknown[] = Array.isArray(inner) ? inner : (at[step.field.field] = []);
      const index = rows[step.depth] ?? 0;
      if (isLast && isRecord(answer) && typeof answer['copyOf'] === 'number') {
        copies.push({ rows: all, index, from: answer['copyOf'] });
        break;
      }
      const row = all[index];
      at = isRecord(row) ? row : (all[index] = {});
    }
  }
  for (const { rows, index, from } of copies) rows[index] = structuredClone(rows[from] ?? {});
  return answers;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
