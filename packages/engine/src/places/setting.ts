import { readIsoDate } from '../calendar/calendar.ts';
import type { RuleInputs } from '../compiled-form.ts';
import type { SessionInputs } from '../session.ts';
import type { Field, Model } from '../state/model.ts';
import { readParameters } from './parameters.ts';
import { placeOf } from './places.ts';

/** What a day, a place and a level of trust make of a form; the same for all sessions that have them in common. */
export interface Setting {
  readonly missingParameters: readonly string[];
  readonly ruleInputs: RuleInputs;
  /** Figures of this place are invented. */
  readonly sample: boolean;
  /** Fields that do not exist at this place; undefined if all do. */
  readonly absent: ReadonlySet<Field> | undefined;
}

const known = new WeakMap<Model, Map<string, Setting>>();

/** A server that runs for years sees many days; it remembers as many settings as the towns of a Land need in one. */
const remembered = 100;

export function settingOf(model: Model, inputs: SessionInputs): Setting {
  let settings = known.get(model);
  if (!settings) known.set(model, (settings = new Map()));
  const key = `${inputs.today} ${inputs.municipality ?? ''} ${inputs.trust ?? ''}`;
  let setting = settings.get(key);
  if (!setting) {
    if (settings.size >= remembered) settings.clear();
    settings.set(key, (setting = makeSetting(model, inputs)));
  }
  return setting;
}

function makeSetting({ form, fields }: Model, { today: day, municipality, trust = 'none' }: SessionInputs): Setting {
  const today = readIsoDate(day);
  if (today === undefined) throw new Error('today must be a day, YYYY-MM-DD');
  const place = placeOf(form, municipality);
  const parameters = readParameters(form.parameters, place.overlays, today);
  const absent = fields.filter(({ plan }) => {
    return place.hidden.has(plan.key) || (plan.place !== undefined && !municipality?.startsWith(plan.place));
  });
  return {
    missingParameters: parameters.missing,
    ruleInputs: { env: { today, municipality, land: municipality?.slice(0, 2), trust }, params: parameters.values },
    sample: place.sample,
    absent: absent.length > 0 ? new Set(absent) : undefined,
  };
}
