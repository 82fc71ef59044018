import { didYouMean } from '../did-you-mean.ts';
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
  report(
    finding.unknownParameter(positionOfName(object, name), { name, near: didYouMean(name, names), known: names.join(', ') }),
  );
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

function checkDated(node: JsonNode, parameter: Parameter, report: Report): void {
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
      options === undefined ? inJson(constant.example) : inJson(parameter.options?.[0]?.value),
      report,
    );
  }
  checkRange(node, parameter, constant, report);
  const rows = node.kind === 'array' ? node.items : [node];
  if (parameter.fields) for (const row of rows) checkRow(row, parameter, parameter.fields, report);
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
    if (!field.required || row.members.has(field.id)) continue;
    const constant = fieldType(field.type)?.constant;
    refuse(row, parameter, `"${field.id}" is missing`, `"${field.id}": ${inJson(constant?.example)}`, report);
  }
}

function refuse(node: JsonNode, parameter: Parameter, reason: string, example: string, report: Report): void {
  const shown = node.kind === 'object' || node.kind === 'array' ? 'this' : inJson(plain(node));
  report(finding.parameterValue(positionOf(node), { name: parameter.id, value: shown, reason, example }));
}
