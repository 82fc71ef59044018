import { nearest } from '../did-you-mean.ts';
import { finding } from '../generated/findings.ts';
import { member, plain, positionOf, positionOfName, textOf } from '../1-parse/tree.ts';
import type { JsonNode } from '../1-parse/tree.ts';
import { inJson } from '../2-shape/words.ts';
import type { Parameter } from '../model.ts';
import type { Report } from '../report.ts';
import { isIsoDay } from '../types/calendar.ts';
import type { Constant } from '../types/field-type.ts';
import { fieldType } from '../types/index.ts';

/** Values of parameters: known names, values of their types, within their bounds. */
export function checkValues(params: JsonNode | undefined, parameters: readonly Parameter[], report: Report): void {
  for (const [name, { node }] of params?.members ?? []) {
    const parameter = known(name, params ?? node, parameters, report);
    if (parameter) checkDated(node, parameter, report);
  }
}

function known(name: string, object: JsonNode, parameters: readonly Parameter[], report: Report): Parameter | undefined {
  const found = parameters.find((parameter) => parameter.id === name);
  if (found) return found;
  const names = parameters.map((parameter) => parameter.id);
  const meant = nearest(name, names);
  const written = object.members.get(name);
  // Mistyped is not missing as well.
  if (meant !== undefined && !object.members.has(meant) && written) object.meant?.set(meant, written);
  const near = meant === undefined ? '' : `Did you mean "${meant}"?`;
  report(finding.unknownParameter(positionOfName(object, name), { name, near, known: names.join(', ') }));
  return undefined;
}

/** `[{ "from": "2026-01-01", "value": … }]`, told from the value of a list by its `from`. */
function isDated(node: JsonNode): boolean {
  return (
    node.kind === 'array' &&
    node.items.length > 0 &&
    node.items.every((item) => item.members.has('from') && item.members.has('value'))
  );
}

/** A value for some time that lacks one of its two parts, told from a row by what the row does not have. */
function isNearlyDated(node: JsonNode, { fields }: Parameter): boolean {
  const isForeign = (name: string): boolean => !fields?.some(({ id }) => id === name);
  return node.items.some(
    (item) => (item.members.has('value') && isForeign('value')) || (item.members.has('from') && isForeign('from')),
  );
}

function checkDated(node: JsonNode, parameter: Parameter, report: Report): void {
  if (!isDated(node) && isNearlyDated(node, parameter)) {
    const incomplete = node.items.find((item) => !item.members.has('from') || !item.members.has('value')) ?? node;
    const example = inJson(fieldType(parameter.type)?.constant?.example);
    const expected = 'an entry for each time says "from" which day the "value" counts, and nothing else';
    return refuse(incomplete, parameter, expected, `{ "from": "2026-01-01", "value": ${example} }`, report);
  }
  if (!isDated(node)) return checkValue(node, parameter, report);
  for (const item of node.items) {
    const from = member(item, 'from');
    const value = member(item, 'value');
    if (from && !isIsoDay(textOf(from)))
      refuse(from, parameter, 'a day from which the value counts is expected', '"2026-01-01"', report);
    if (value) checkValue(value, parameter, report);
  }
}

function checkValue(node: JsonNode, parameter: Parameter, report: Report): void {
  const constant = fieldType(parameter.type)?.constant;
  if (!constant) return;
  if (!constant.accepts(plain(node), parameter)) {
    const options = parameter.options?.map((option) => inJson(option.value)).join(', ');
    const reason = options === undefined ? `${constant.expected} is expected` : `possible are ${options}`;
    return refuse(
      node,
      parameter,
      reason,
      options === undefined ? inJson(asWritten(node, constant) ?? constant.example) : inJson(parameter.options?.[0]?.value),
      report,
    );
  }
  checkRange(node, parameter, constant, report);
  const rows = node.kind === 'array' ? node.items : [node];
  if (parameter.fields) for (const row of rows) checkRow(row, parameter, parameter.fields, report);
}

/** The number that somebody has written in another way, as values have it: `"5.00"` for `5,00 €`. */
function asWritten({ value }: JsonNode, { accepts, example }: Constant): unknown {
  const written = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
  const [, whole, decimals] =
    /^\s*([0-9]{1,3}(?:\.[0-9]{3})*|[0-9]+)(?:[.,]([0-9]{1,2}))?\s*(?:€|EUR|Euro)?\s*$/u.exec(written) ?? [];
  if (whole === undefined) return undefined;
  const digits = whole.replaceAll('.', '');
  if (typeof example === 'number') return decimals === undefined ? Number(digits) : undefined;
  const text = `${digits}.${(decimals ?? '').padEnd(2, '0')}`;
  return accepts(text, {}) ? text : undefined;
}

function checkRange(node: JsonNode, parameter: Parameter, { accepts, order }: Constant, report: Report): void {
  if (!order) return;
  const given = order(plain(node));
  const { min, max } = parameter;
  if (min !== undefined && accepts(min, parameter) && given < order(min))
    refuse(node, parameter, `the least is ${inJson(min)}`, inJson(min), report);
  if (max !== undefined && accepts(max, parameter) && given > order(max))
    refuse(node, parameter, `the most is ${inJson(max)}`, inJson(max), report);
}

function checkRow(row: JsonNode, parameter: Parameter, fields: readonly Parameter[], report: Report): void {
  for (const [name, { node }] of row.members) {
    const field = known(name, row, fields, report);
    if (field) checkValue(node, field, report);
  }
  for (const field of fields) {
    if (!field.required || member(row, field.id)) continue;
    const constant = fieldType(field.type)?.constant;
    refuse(row, parameter, `"${field.id}" is missing`, `"${field.id}": ${inJson(constant?.example)}`, report);
  }
}

function refuse(node: JsonNode, parameter: Parameter, reason: string, example: string, report: Report): void {
  const shown = node.kind === 'object' || node.kind === 'array' ? 'this' : inJson(plain(node));
  report(finding.parameterValue(positionOf(node), { name: parameter.id, value: shown, reason, example }));
}
