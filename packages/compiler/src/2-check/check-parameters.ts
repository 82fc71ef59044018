import { finding, type Finding, type Parameter, type Position } from '@vordruck/definition';
import type { NumberType } from '../rules/types.ts';
import { scaledConstant, writeScaled } from './bounds.ts';
import type { Checking } from './check.ts';
import { parameterNumber } from './inputs.ts';

/** Rules are proved exact for the bounds of parameters; where none are declared, the values of places must keep to the usual ones. */
export function checkParameters({ tree }: Checking): Finding[] {
  const { places, parameters } = tree.definition;
  return places.flatMap((place) =>
    parameters.flatMap((parameter) => {
      const value = place.params[parameter.id];
      const dated = parameter.type === 'list' || !Array.isArray(value) ? [value] : value.map((entry) => memberOf(entry, 'value'));
      return dated.flatMap((one) => tooLarge(parameter, one, place.at('params', parameter.id)));
    }),
  );
}

function tooLarge(parameter: Parameter, value: unknown, at: Position): Finding[] {
  if (parameter.fields !== undefined) {
    const rows: unknown[] = Array.isArray(value) ? value : [value];
    return rows.flatMap((row) => (parameter.fields ?? []).flatMap((field) => tooLarge(field, memberOf(row, field.id), at)));
  }
  const type = parameterNumber(parameter);
  const number =
    type === undefined || (typeof value !== 'number' && typeof value !== 'string')
      ? undefined
      : scaledConstant(value, type.scale);
  if (type === undefined || number === undefined) return [];
  const bound =
    number > type.high && parameter.max === undefined
      ? 'max'
      : number < type.low && parameter.min === undefined
        ? 'min'
        : undefined;
  return bound === undefined
    ? []
    : [finding.parameterTooLarge(at, { name: parameter.id, value: String(value), bound, limit: limitOf(type, bound) })];
}

function limitOf(type: NumberType, bound: 'min' | 'max'): string {
  return writeScaled(bound === 'max' ? type.high : type.low, type.scale);
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}
