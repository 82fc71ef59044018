import { readIsoDate } from '../calendar/calendar.ts';
import type { CompiledForm, FormTexts, Rule, RuleIndex, RuleInputs, RuleValue } from '../compiled-form.ts';
import type { Issue } from '../issue.ts';
import { library } from '../library/index.ts';
import { codelistsOf, type CodeLists } from '../texts/codelists.ts';
import { localeOf, type Locale } from '../locales/locale.ts';
import { readParameters } from '../places/parameters.ts';
import { placeKeys, placeOf, type Place } from '../places/places.ts';
import type { SessionInputs } from '../session.ts';
import type { Fault } from '../types/field-type.ts';
import { makeFrame, type Frame, type FieldNode } from './frame.ts';
import { modelOf, type Field, type Model, type Step } from './model.ts';
import { RankedQueue } from './queue.ts';

/** A session from inside: one form with its rules, inputs and state. */
export interface Run {
  readonly model: Model;
  readonly texts: FormTexts;
  readonly inputs: SessionInputs;
  readonly locale: Locale;
  readonly place: Place;
  readonly codelists: CodeLists;
  /** Overlay keys whose texts hold here, the most special first. */
  readonly textPlaces: readonly string[];
  readonly missingParameters: readonly string[];
  readonly rules: readonly Rule[];
  readonly ruleInputs: RuleInputs;
  readonly queue: RankedQueue<FieldNode | Step>;
  root: Frame;
  readonly visibleSteps: boolean[];
  readonly queuedSteps: Set<Step>;
  /** Number of changes so far. */
  revision: number;
  evaluations: number;
  /** Placeholders are being filled: texts met on the way stay as they are, lest two name each other. */
  filling: boolean;
  /** Fields whose texts hold placeholders, as far as asked. */
  readonly dynamicFields: Map<Field, boolean>;
  /** What holds for the form as a whole, until the next change. */
  verdicts: Verdicts | undefined;
}

/** Broken checks by the field or row that shows them (the form: its root), and repeated values by list. */
export interface Verdicts {
  readonly at: number;
  readonly broken: ReadonlyMap<FieldNode | Frame, readonly Issue[]>;
  readonly duplicates: Map<FieldNode, ReadonlyMap<FieldNode, Fault>>;
}

const format = 1;

/** Links form, texts and inputs; nothing is evaluated yet. */
export function makeRun(form: CompiledForm, texts: FormTexts, inputs: SessionInputs): Run {
  if (form.format !== format) throw new Error(`Form format ${String(form.format)} is not ${format}`);
  const today = readIsoDate(inputs.today);
  if (today === undefined) throw new Error('today must be a day, YYYY-MM-DD');
  const model = modelOf(form);
  const place = placeOf(form, inputs.municipality);
  const parameters = readParameters(form.parameters, place.overlays, today);
  return {
    model, texts, inputs, place,
    locale: localeOf(texts.language),
    codelists: codelistsOf(texts),
    textPlaces: placeKeys(Object.keys(texts.places), inputs.municipality).toReversed(),
    missingParameters: parameters.missing,
    rules: form.rules(library),
    ruleInputs: {
      env: { today, municipality: inputs.municipality, land: inputs.municipality?.slice(0, 2), trust: inputs.trust ?? 'none' },
      params: parameters.values,
    },
    queue: new RankedQueue(),
    root: makeFrame(model.root, undefined, '', 0),
    visibleSteps: model.steps.map(() => false),
    queuedSteps: new Set(),
    revision: 0,
    evaluations: 0,
    filling: false,
    dynamicFields: new Map(),
    verdicts: undefined,
  }; // prettier-ignore
}

/** Runs one rule with the rows around a frame. */
export function runRule(run: Run, rule: RuleIndex, frame: Frame): RuleValue {
  run.evaluations++;
  return run.rules[rule]?.(run.root.scope, frame.path, run.ruleInputs);
}
