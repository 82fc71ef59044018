import { readIsoDate } from '../calendar/calendar.ts';
import type { CompiledForm, ParameterValue, PlaceOverlay } from '../compiled-form.ts';
import { inEffect } from './parameters.ts';
import { placeKeys, placeOf } from './places.ts';

/** The figures that a submission was made with; they make no version, so they are recorded beside it. */
export interface ParametersInEffect {
  /** Canonical values by the parameter's id; one without a value is not there. */
  readonly values: Readonly<Record<string, ParameterValue>>;
  /** Figures are invented. */
  readonly sample?: true;
}

/** The parameters of a form at a place on a day (`YYYY-MM-DD`). */
export function parametersInEffect(form: CompiledForm, municipality: string, today: string): ParametersInEffect {
  const { overlays, sample } = placeOf(form, municipality);
  const day = readIsoDate(today) ?? 0;
  const values: Record<string, ParameterValue> = {};
  for (const { id } of form.parameters) {
    for (const { params = {} } of overlays) {
      const value = Object.hasOwn(params, id) ? inEffect(params[id], day) : undefined;
      if (value !== undefined) values[id] = value;
    }
  }
  return { values, ...(sample ? { sample } : {}) };
}

/** The form with these parameters instead of its own at a place, whatever has become of them since. */
export function withParameters(form: CompiledForm, municipality: string, { values, sample }: ParametersInEffect): CompiledForm {
  const places: Record<string, PlaceOverlay> = { ...form.places };
  for (const key of placeKeys(Object.keys(places), municipality)) places[key] = structureOf(places[key]);
  places[municipality] = { ...structureOf(places[municipality]), params: values, ...(sample ? { sample } : {}) };
  return { ...form, places };
}

function structureOf({ hide }: PlaceOverlay = {}): PlaceOverlay {
  return hide ? { hide } : {};
}
