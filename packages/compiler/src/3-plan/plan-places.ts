import { fieldType, type Definition, type Parameter } from '@vordruck/definition';
import type { ParameterPlan, ParameterValue, DatedValue, PlaceOverlay } from '@vordruck/engine';
import { isNumberKind, scaleOf } from '../2-check/bounds.ts';

export function planParameter(parameter: Parameter): ParameterPlan {
  const rule = fieldType(parameter.type)?.rule ?? 'opaque';
  return {
    id: parameter.id,
    type: parameter.type,
    required: parameter.required ? undefined : false,
    scale:
      isNumberKind(rule) && rule !== 'integer' ? scaleOf(rule, parameter.scale ?? fieldType(parameter.type)?.scale) : undefined,
    options: parameter.options?.map(({ value }) => ({ value })),
    fields: parameter.fields?.map(planParameter),
  };
}

export function planPlaces(definition: Definition): Readonly<Record<string, PlaceOverlay>> {
  const places = definition.places.map(({ key, params, hide, sample }): [string, PlaceOverlay] => [
    key,
    {
      params:
        Object.keys(params).length === 0
          ? undefined
          : Object.fromEntries(Object.entries(params).flatMap(([id, value]) => (isParameterValue(value) ? [[id, value]] : []))),
      hide: hide.length === 0 ? undefined : hide,
      sample: sample ? true : undefined,
    },
  ]);
  return Object.fromEntries(places);
}

/** Values of parameters were checked against their types when they were read; this tells the compiler so. */
function isParameterValue(value: unknown): value is ParameterValue | readonly DatedValue[] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return true;
  if (Array.isArray(value)) return value.every(isParameterValue);
  return typeof value === 'object' && value !== null && Object.values(value).every(isParameterValue);
}
