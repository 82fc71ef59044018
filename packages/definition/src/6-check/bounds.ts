import { finding } from '../generated/findings.ts';
import type { Locate, Definition, Field, Parameter } from '../model.ts';
import type { Report } from '../report.ts';
import { inJson } from '../2-shape/words.ts';
import { bytesOf } from '../types/file-size.ts';
import { fieldType } from '../types/index.ts';
import { topFields, walk } from './walk.ts';

/** Bounds that are written as constants: in order, and of the field's type. */
export function checkBounds(definition: Definition, report: Report): void {
  for (const field of walk(topFields(definition))) {
    checkOrder(field, report);
    checkPair(['minLength', 'maxLength'], [field.minLength, field.maxLength], field.at, report);
    checkSize(field, report);
  }
  for (const parameter of definition.parameters) checkParameter(parameter, report);
}

function checkOrder(field: Field | Parameter, report: Report): void {
  const { min, max } = field;
  const type = fieldType(field.type);
  if (type?.holds === 'list') return checkPair(['min', 'max'], [min, max], field.at, report);
  const constant = type?.constant;
  if (
    !constant?.order ||
    min === undefined ||
    max === undefined ||
    !constant.accepts(min, field) ||
    !constant.accepts(max, field)
  )
    return;
  if (constant.order(min) > constant.order(max)) reportReversed(['min', 'max'], [min, max], field.at, report);
}

type Pair<T> = readonly [T, T];

function checkPair(names: Pair<string>, [low, high]: Pair<string | number | undefined>, at: Locate, report: Report): void {
  if (typeof low === 'number' && typeof high === 'number' && low > high) reportReversed(names, [low, high], at, report);
}

function reportReversed([lower, upper]: Pair<string>, [low, high]: Pair<string | number>, at: Locate, report: Report): void {
  report(finding.boundsReversed(at(lower), { lower, low, upper, high }));
}

function checkSize(field: Field, report: Report): void {
  if (field.maxSize === undefined || bytesOf(field.maxSize) !== undefined) return;
  const slots = {
    property: 'maxSize',
    value: inJson(field.maxSize),
    reason: 'a size is a number, a space and one of B, kB, MB',
    near: '',
    example: '"10 MB"',
  };
  report(finding.badValue(field.at('maxSize'), slots));
}

/** No rule can bound a parameter: it is known before anything is answered. */
function checkParameter(parameter: Parameter, report: Report): void {
  const constant = fieldType(parameter.type)?.constant;
  const isBounded = constant?.order !== undefined;
  for (const which of ['min', 'max'] as const) {
    const bound = parameter[which];
    if (bound === undefined || !isBounded || constant.accepts(bound, parameter)) continue;
    const slots = {
      property: which,
      value: inJson(bound),
      reason: `${constant.expected} is expected`,
      near: '',
      example: inJson(constant.example),
    };
    report(finding.badValue(parameter.at(which), slots));
  }
  checkOrder(parameter, report);
  for (const inner of parameter.fields ?? []) checkParameter(inner, report);
}
