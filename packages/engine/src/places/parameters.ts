import { readIsoDate } from '../calendar/calendar.ts';
import type { DatedValue, ParameterPlan, ParameterValue, PlaceOverlay, Row, RuleValue, Scope } from '../compiled-form.ts';
import { fieldType } from '../types/index.ts';

/** Values of the parameters at a place and day, and which required ones have none. */
export interface Parameters {
  readonly values: Readonly<Record<string, RuleValue>>;
  readonly missing: readonly string[];
}

export function readParameters(plans: readonly ParameterPlan[], overlays: readonly PlaceOverlay[], today: number): Parameters {
  const values: Record<string, RuleValue> = {};
  for (const plan of plans) {
    values[plan.id] = undefined;
    for (const { params = {} } of overlays) {
      const given = Object.hasOwn(params, plan.id) ? inEffect(params[plan.id], today) : undefined;
      const value = given === undefined ? undefined : readParameter(given, plan);
      if (value !== undefined) values[plan.id] = value;
    }
  }
  return {
    values,
    missing: plans.filter((plan) => plan.required !== false && values[plan.id] === undefined).map(({ id }) => id),
  };
}

function isDated(value: ParameterValue | readonly DatedValue[]): value is readonly DatedValue[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((entry) => typeof entry === 'object' && entry !== null && 'from' in entry && 'value' in entry)
  );
}

/** Of dated values that of the day; any other as it is. */
export function inEffect(given: ParameterValue | readonly DatedValue[] | undefined, today: number): ParameterValue | undefined {
  if (given === undefined || !isDated(given)) return given;
  let latest: DatedValue | undefined;
  let since = -Infinity;
  for (const dated of given) {
    const from = readIsoDate(dated.from);
    if (from !== undefined && from <= today && from >= since) [latest, since] = [dated, from];
  }
  return latest?.value;
}

function readParameter(json: ParameterValue, plan: ParameterPlan): RuleValue {
  const type = fieldType(plan.type);
  const fields = plan.fields ?? [];
  if (type.answer === 'rows') {
    if (!Array.isArray(json)) return undefined;
    const entries: readonly ParameterValue[] = json;
    return entries.map((entry, place): Row =>
      Object.assign(readScope(entry, fields), { $index: place + 1, $row: String(place + 1) }),
    );
  }
  return type.answer === 'fields' ? readScope(json, fields) : type.fromJson(json, plan);
}

function readScope(json: ParameterValue, fields: readonly ParameterPlan[]): Scope {
  const scope: Scope = {};
  const held = new Map(typeof json === 'object' ? Object.entries(json) : []);
  for (const field of fields) {
    const value = held.get(field.id);
    scope[field.id] = value === undefined ? undefined : readParameter(value, field);
  }
  return scope;
}
